package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.lexicon.SpeechAct;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * "She said that by 2050 nothing would be left" where the tree shows no clause below the verb: a verb of saying, at most its
 * hearer and an adverbial, then "that". The content runs to the end of the sentence or to the next reporting participle.
 * Rests on the order of words alone, for sentences that a parser reads wrongly.
 */
final class ThatClause implements StatementRule {

    private static final int FARTHEST = 7;

    private final SpeakerFinder speakers;

    ThatClause(SpeakerFinder speakers) {
        this.speakers = speakers;
    }

    @Override
    public List<Draft> find(QuotedArticle article, List<Draft> earlier) {
        List<Draft> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            for (ReportingPredicate predicate : article.predicates(sentence)) {
                if (!predicate.takesClause() || predicate.isA(SpeechAct.KNOW) || predicate.token().isLemma("mean") || Drafts.isCue(earlier, predicate)) {
                    continue;
                }
                that(sentence, predicate).ifPresent(that -> {
                    List<Span> content = ContentSpan.of(article, sentence, predicate.token().span(), rest(article, predicate, that));
                    Speaker speaker = speakers.of(article, predicate);
                    if (!content.isEmpty() && speaker.isKnown() && !Drafts.isTold(earlier, content.get(0))) {
                        found.add(Draft.of(name(), predicate, speaker, content, ReportedClause.denies(predicate), 0.75));
                    }
                });
            }
        }
        return found;
    }

    private Optional<Token> that(Sentence sentence, ReportingPredicate predicate) {
        Token cue = predicate.token();
        // "said after the summit that", "told reporters that" against "said goodbye to the man that"
        boolean adverbial = cue.index() + 1 < sentence.tokens().size() && sentence.token(cue.index() + 1).is(Upos.ADP, Upos.SCONJ, Upos.ADV, Upos.PROPN);
        boolean hearer = predicate.hasHearerAsObject();
        for (int index = cue.index() + 1; index < Math.min(sentence.tokens().size() - 2, cue.index() + FARTHEST); index++) {
            Token token = sentence.token(index);
            boolean relative = sentence.token(index + 1).is(Upos.VERB, Upos.AUX, Upos.PUNCT)
                    || !hearer && !token.isRelation("mark") && predicate.tree().head(token).filter(head -> head.isRelation("acl") && head.index() > token.index()).isPresent() && sentence.token(index - 1).is(Upos.NOUN) && !speakers.isMessage(sentence.token(index - 1));
            if (token.isLemma("that") && !relative && (token.is(Upos.SCONJ) || token.xpos().equals("IN") || (hearer || adverbial) && token.xpos().equals("WDT")
                    || index == cue.index() + 1 && !token.isRelation("det"))) {
                return Optional.of(token);
            }
            // "noted the part that the town had played": a relative clause of what was noted
            boolean thing = !hearer && token.is(Upos.NOUN) && predicate.tree().child(cue, "obj").filter(token::equals).isPresent();
            if (thing || token.is(Upos.VERB, Upos.AUX, Upos.CCONJ, Upos.PUNCT)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static List<Token> rest(QuotedArticle article, ReportingPredicate predicate, Token that) {
        List<Token> words = new ArrayList<>();
        Sentence sentence = predicate.sentence();
        for (int index = that.index(); index < sentence.tokens().size(); index++) {
            Token token = sentence.token(index);
            // ", adding that"
            boolean next = index > that.index() && token.xpos().equals("VBG") && sentence.token(index - 1).form().equals(",")
                    && article.predicate(sentence, token).filter(other -> other.isA(SpeechAct.SAY)).isPresent();
            if (next) {
                break;
            }
            words.add(token);
        }
        return words;
    }
}
