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
 * "In a statement, the bank denied this: / Nobody was ever at risk. Nobody will be." A paragraph without marks behind a verb of saying and a colon at
 * the end of a line is what was said, up to a sentence that reports again.
 */
final class BlockQuotation implements StatementRule {

    private final SpeakerFinder speakers;

    BlockQuotation(SpeakerFinder speakers) {
        this.speakers = speakers;
    }

    @Override
    public List<Draft> find(QuotedArticle article, List<Draft> earlier) {
        List<Draft> found = new ArrayList<>();
        List<Sentence> all = article.sentences().stream().filter(sentence -> sentence.block().isBody()).toList();
        for (int i = 0; i + 1 < all.size(); i++) {
            Sentence leading = all.get(i);
            boolean colon = leading.token(leading.tokens().size() - 1).form().equals(":");
            if (colon && all.get(i + 1).paragraph() == leading.paragraph() + 1) {
                draft(article, leading, all.subList(i + 1, all.size())).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Draft> draft(QuotedArticle article, Sentence leading, List<Sentence> behind) {
        Optional<ReportingPredicate> predicate = article.predicates(leading).stream().filter(one -> one.token().isRoot() || one.token().isRelation("conj", "advcl", "acl", "parataxis"))
                .filter(one -> one.isA(SpeechAct.SAY, SpeechAct.DENY, SpeechAct.QUOTE, SpeechAct.ASK, SpeechAct.URGE))
                .filter(one -> !one.negated() && !one.unspoken() && !one.tree().has(one.token(), "ccomp"))
                .reduce((first, last) -> last);
        Span content = new Span(behind.get(0).span().begin(), behind.get(0).span().begin());
        for (Sentence sentence : behind) {
            boolean goesOn = sentence.paragraph() == behind.get(0).paragraph() && article.quotations().over(sentence.span()).isEmpty()
                    && !(content.length() > 0 && reports(article, sentence));
            if (!goesOn) {
                break;
            }
            content = content.cover(sentence.span());
        }
        boolean list = article.text().slice(behind.get(0).span()).matches("(?s)([-*•·]|\\d+[.)]).*");
        if (predicate.isEmpty() || content.isEmpty() || list) {
            return Optional.empty();
        }
        Speaker speaker = speakers.of(article, predicate.get());
        // "what would you say to them:"
        return speaker.isKnown() && speaker.head().filter(head -> head.form().matches("(?i)i|we|you|what|who")).isEmpty() ? Optional.of(Draft.of(name(), predicate.get(), speaker, List.of(content), false, 0.7)) : Optional.empty();
    }

    /** Whether the article's own voice is back: somebody else than "I" says something. */
    private static boolean reports(QuotedArticle article, Sentence sentence) {
        return article.predicates(sentence).stream().anyMatch(predicate -> predicate.isA(SpeechAct.SAY) && predicate.token().isRoot()
                && predicate.tree().subject(predicate.token()).filter(subject -> !isFirstPerson(subject)).isPresent());
    }

    private static boolean isFirstPerson(Token subject) {
        return subject.is(Upos.PRON) && subject.form().matches("(?i)i|we|you");
    }
}
