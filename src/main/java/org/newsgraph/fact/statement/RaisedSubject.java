package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.SpeechAct;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/**
 * "The general is said to have fled": somebody, whom the sentence does not name, says that the general has fled. Expecting
 * and the like are left out: "is expected to" tells of a plan, not of a statement.
 */
final class RaisedSubject implements StatementRule {

    /** The verbs of saying and belief whose passive takes a subject up: a closed class (Quirk et al. 1985, 16.50). */
    private static final String[] RAISING = {"say", "report", "allege", "claim", "rumour", "rumor", "confirm", "acknowledge", "declare", "reveal", "estimate", "predict",
        "believe", "think", "know", "suspect", "presume", "assume", "understand", "consider", "find", "feel"};

    private final SpeakerFinder speakers;

    RaisedSubject(SpeakerFinder speakers) {
        this.speakers = speakers;
    }

    @Override
    public List<Draft> find(QuotedArticle article, List<Draft> earlier) {
        List<Draft> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            DependencyTree tree = sentence.tree();
            for (ReportingPredicate predicate : article.predicates(sentence)) {
                boolean reports = predicate.token().isLemma(RAISING) && !predicate.token().isRelation("acl:relcl"); // "the pact that both are said to prepare" is no whole statement
                Optional<Token> subject = tree.child(predicate.token(), "nsubj:pass").filter(token -> !token.isLemma("it", "there"));
                Optional<Token> clause = tree.children(predicate.token(), "xcomp", "ccomp").stream()
                        .filter(child -> tree.children(child, "mark").stream().anyMatch(mark -> mark.isLemma("to"))).findFirst();
                if (reports && predicate.verb().isPresent() && !predicate.hasHearerAsObject()
                        && subject.isPresent() && clause.isPresent() && !predicate.unspoken() && !Drafts.isCue(earlier, predicate)) {
                    Set<Token> words = new HashSet<>(tree.subtree(subject.get()));
                    words.addAll(tree.subtree(clause.get()));
                    List<Span> content = ContentSpan.of(article, sentence, predicate.token().span(), words);
                    Speaker speaker = tree.passiveAgent(predicate.token()).map(agent -> speakers.named(article.article(), sentence, agent)).orElse(Speaker.UNKNOWN);
                    found.add(Draft.of(name(), predicate, speaker, content, false, 0.6));
                }
            }
        }
        return found;
    }
}
