package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.lexicon.CommunicationVerb.Control;
import org.newsgraph.lexicon.SpeechAct;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/**
 * "The minister vowed to return", "She urged both sides to talk", "He denied taking money": what is promised, asked for or
 * denied stands in an infinitive or gerund. Its "to" belongs to the content.
 */
final class ReportedInfinitive implements StatementRule {

    private final SpeakerFinder speakers;

    ReportedInfinitive(SpeakerFinder speakers) {
        this.speakers = speakers;
    }

    @Override
    public List<Draft> find(QuotedArticle article, List<Draft> earlier) {
        List<Draft> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            for (ReportingPredicate predicate : article.predicates(sentence)) {
                if (predicate.verb().isEmpty() || Drafts.isCue(earlier, predicate) || predicate.unspoken() || isNounLike(predicate)) {
                    continue;
                }
                infinitive(predicate).ifPresent(clause -> {
                    Speaker speaker = speakers.of(article, predicate);
                    List<Span> content = ContentSpan.of(article, sentence, predicate.token().span(), predicate.tree().subtree(clause));
                    if (speakers.isSomebody(article, speaker) && !content.isEmpty()) {
                        found.add(Draft.of(name(), predicate, speaker, content, ReportedClause.denies(predicate), 0.85));
                    }
                });
            }
        }
        return found;
    }

    /** "joined its allies in vowing to help": whose vow it is can't be told. */
    private static boolean isNounLike(ReportingPredicate predicate) {
        return predicate.token().xpos().equals("VBG")
                && predicate.tree().children(predicate.token(), "mark", "case").stream().anyMatch(marker -> marker.isLemma("in", "of", "for", "with"));
    }

    private static Optional<Token> infinitive(ReportingPredicate predicate) {
        DependencyTree tree = predicate.tree();
        Token cue = predicate.token();
        if (predicate.verb().isEmpty()) {
            return Optional.empty();
        }
        Control control = predicate.verb().get().infinitive();
        boolean hearer = tree.has(cue, "obj", "iobj") || predicate.isPassive() || tree.children(cue, "obl").stream().anyMatch(o -> tree.preposition(o).matches("on|upon|to|with"));
        for (Token child : tree.children(cue, "xcomp", "ccomp", "advcl")) {
            if (child.index() < cue.index()) {
                continue;
            }
            boolean to = tree.children(child, "mark").stream().anyMatch(mark -> mark.isLemma("to") && mark.index() < child.index());
            boolean gerund = child.xpos().equals("VBG") && (predicate.isA(SpeechAct.DENY) || predicate.token().isLemma("suggest", "propose", "recommend", "admit", "advocate")) && child.isRelation("xcomp", "ccomp")
                    && tree.children(cue, "obj").stream().noneMatch(object -> object.index() > cue.index() && object.index() < child.index());
            if (gerund || to && (control == Control.SPEAKER && !child.isRelation("advcl") || control == Control.HEARER && hearer && (predicate.isA(SpeechAct.URGE) || !child.isRelation("advcl"))
                    || predicate.lemma().matches("call on|call upon|appeal|plead") && hearer)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }
}
