package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Person;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/**
 * A quotation that is a sentence of its own, with no cue: the speaker of the statement just before goes on ("…," she said.
 * "And …"), or the sentence before names the speaker as its subject, or a colon leads to it.
 */
final class FreeQuotation implements StatementRule {

    private final SpeakerFinder speakers;

    FreeQuotation(SpeakerFinder speakers) {
        this.speakers = speakers;
    }

    @Override
    public List<Draft> find(QuotedArticle article, List<Draft> earlier) {
        List<Draft> found = new ArrayList<>();
        List<Draft> told = new ArrayList<>(earlier);
        Span covered = new Span(0, 0);
        for (Quotation quotation : article.quotations().outermost()) {
            if (quotation.outer().begin() < covered.end() || Drafts.isTold(told, quotation.outer()) || !QuotedWords.isUtterance(article, quotation)
                    || !QuotedWords.standsAlone(article, quotation)) {
                continue;
            }
            List<Quotation> chain = article.quotations().chain(quotation);
            Sentence first = article.sentences(quotation.outer()).get(0);
            Speaker speaker = speaker(article, first, told);
            List<Span> content = chain.stream().map(Quotation::outer).toList();
            Draft draft = new Draft(name(), first, Optional.empty(), Optional.empty(), speaker, ContentSpan.merge(content), false, speaker.isKnown() ? 0.7 : 0.4);
            found.add(draft);
            told.add(draft);
            covered = chain.get(chain.size() - 1).outer();
        }
        return found;
    }

    private Speaker speaker(QuotedArticle article, Sentence sentence, List<Draft> told) {
        List<Sentence> all = article.article().sentences();
        // the statements of the nearest sentence before, the last first
        for (int index = sentence.index() - 1; index >= Math.max(0, sentence.index() - 2); index--) {
            Sentence before = all.get(index);
            boolean nearest = index == sentence.index() - 1;
            Optional<Draft> last = told.stream()
                    .filter(draft -> draft.sentence() == before || draft.content().stream().anyMatch(piece -> piece.overlaps(before.span())))
                    .filter(draft -> draft.speaker().isKnown() && article.quotations().around(draft.speaker().mention().orElseThrow()).isEmpty())
                    .max(Comparator.comparing((Draft draft) -> draft.predicate().map(token -> isMain(draft)).orElse(false)).thenComparing(draft -> draft.cover().begin()));
            if (last.isPresent() && (nearest || before.paragraph() == sentence.paragraph())) {
                return last.get().speaker();
            }
            if (nearest) {
                Optional<Speaker> subject = subject(article, before);
                if (subject.isPresent()) {
                    return subject.get();
                }
            }
        }
        return Speaker.UNKNOWN;
    }

    private static boolean isMain(Draft draft) {
        return draft.predicate().map(token -> token.isRoot() || token.isRelation("parataxis")).orElse(false);
    }

    private Optional<Speaker> subject(QuotedArticle article, Sentence sentence) {
        Optional<Token> subject = sentence.tree().root().flatMap(root -> sentence.tree().subject(root));
        return subject.map(token -> speakers.named(article.article(), sentence, token)).filter(speaker -> speaker.agent().filter(Person.class::isInstance).isPresent());
    }
}
