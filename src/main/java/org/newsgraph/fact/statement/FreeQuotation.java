package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.Person;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/**
 * A quotation that is a sentence of its own, with no cue: the speaker of the statement just before goes on ("…," she said.
 * "And …"), or the sentence before it or behind it in the paragraph tells of the speaker as its subject ("“No.” Keller rose."). One that goes on over several paragraphs
 * takes the cue that stands at its end. In a dialogue, lines without a cue go back and forth ({@link Conversation}).
 */
final class FreeQuotation implements StatementRule {

    private final SpeakerFinder speakers;

    FreeQuotation(SpeakerFinder speakers) {
        this.speakers = speakers;
    }

    @Override
    public List<Draft> find(QuotedArticle article, List<Draft> earlier) {
        Conversation conversation = new Conversation(article);
        List<Draft> found = new ArrayList<>();
        List<Draft> told = new ArrayList<>(earlier);
        List<Quotation> open = new ArrayList<>();
        Span covered = new Span(0, 0);
        for (Quotation quotation : article.quotations().outermost()) {
            if (quotation.outer().begin() < covered.end() || Drafts.isTold(told, quotation.outer()) || !QuotedWords.standsAlone(article, quotation)
                    || !QuotedWords.isUtterance(article, quotation) && !(conversation.isDialogue() && conversation.isLine(quotation))) {
                continue;
            }
            List<Quotation> chain = article.quotations().chain(quotation);
            covered = chain.get(chain.size() - 1).outer();
            Optional<Draft> end = told.stream().filter(draft -> chain.size() > 1 && draft.predicate().isPresent() && draft.shared(chain.get(chain.size() - 1).outer()) > 0).findFirst();
            boolean line = conversation.isDialogue() && conversation.isLine(quotation);
            Speaker speaker = line ? beside(article, quotation, told) : speaker(article, quotation, told);
            if (end.isPresent()) {
                List<Span> all = new ArrayList<>(chain.stream().map(Quotation::outer).toList());
                all.addAll(end.get().content());
                add(new Draft(name(), end.get().sentence(), end.get().predicate(), end.get().cue(), end.get().speaker(), ContentSpan.merge(all), false, 0.95), found, told);
            } else if (line && !speaker.isKnown()) {
                open.add(quotation);
            } else {
                add(draft(article, chain, speaker), found, told);
            }
        }
        if (!open.isEmpty()) {
            conversation.know(told);
            for (Quotation quotation : open) {
                add(draft(article, article.quotations().chain(quotation), conversation.turn(quotation)), found, told);
            }
        }
        return found;
    }

    private static void add(Draft draft, List<Draft> found, List<Draft> told) {
        found.add(draft);
        told.add(draft);
    }

    private Draft draft(QuotedArticle article, List<Quotation> chain, Speaker speaker) {
        Sentence first = article.sentences(chain.get(0).outer()).get(0);
        return new Draft(name(), first, Optional.empty(), Optional.empty(), speaker, ContentSpan.merge(chain.stream().map(Quotation::outer).toList()), false, speaker.isKnown() ? 0.7 : 0.4);
    }

    private Speaker speaker(QuotedArticle article, Quotation quotation, List<Draft> told) {
        Sentence sentence = article.sentences(quotation.outer()).get(0);
        List<Sentence> all = article.article().sentences();
        // the statements of the nearest sentence before, the last first
        for (int index = sentence.index() - 1; index >= Math.max(0, sentence.index() - 2); index--) {
            Sentence before = all.get(index);
            boolean nearest = index == sentence.index() - 1;
            Optional<Speaker> last = spoken(article, before, told);
            if (last.isPresent() && (nearest || before.paragraph() == sentence.paragraph())) {
                return last.get();
            }
            Optional<Speaker> subject = nearest ? subject(article, before, false) : Optional.empty();
            if (subject.isPresent()) {
                return subject.get();
            }
        }
        return beside(article, quotation, told);
    }

    /** Who speaks in a sentence. */
    private static Optional<Speaker> spoken(QuotedArticle article, Sentence sentence, List<Draft> told) {
        return told.stream()
                .filter(draft -> draft.sentence() == sentence || draft.content().stream().anyMatch(piece -> piece.overlaps(sentence.span())))
                .filter(draft -> draft.speaker().isKnown() && article.quotations().around(draft.speaker().mention().orElseThrow()).isEmpty())
                .max(Comparator.comparing((Draft draft) -> draft.predicate().map(token -> isMain(draft)).orElse(false)).thenComparing(draft -> draft.cover().begin()))
                .map(Draft::speaker);
    }

    private static boolean isMain(Draft draft) {
        return draft.predicate().map(token -> token.isRoot() || token.isRelation("parataxis")).orElse(false);
    }

    /** Whoever the paragraph itself tells of beside the quotation: speaking before it, or the subject of the sentence before or behind. */
    private Speaker beside(QuotedArticle article, Quotation quotation, List<Draft> told) {
        List<Sentence> all = article.article().sentences();
        List<Sentence> own = article.sentences(quotation.outer());
        int before = own.get(0).index() - 1;
        int after = own.get(own.size() - 1).index() + 1;
        if (before >= 0 && all.get(before).paragraph() == own.get(0).paragraph()) {
            Sentence sentence = all.get(before);
            Optional<Speaker> found = spoken(article, sentence, told).or(() -> subject(article, sentence, true));
            if (found.isPresent()) {
                return found.get();
            }
        }
        if (after < all.size() && all.get(after).paragraph() == own.get(own.size() - 1).paragraph()) {
            return subject(article, all.get(after), true).orElse(Speaker.UNKNOWN);
        }
        return Speaker.UNKNOWN;
    }

    /** The person who is the subject of a sentence's main verb, outside quotations; also one whom only a description names ("the girl"). */
    private Optional<Speaker> subject(QuotedArticle article, Sentence sentence, boolean described) {
        Optional<Token> subject = sentence.tree().root().filter(root -> article.quotations().around(root.span()).isEmpty()).flatMap(root -> sentence.tree().subject(root))
                .filter(token -> article.quotations().around(token.span()).isEmpty());
        return subject.map(token -> speakers.named(article.article(), sentence, token))
                .filter(speaker -> speaker.agent().filter(Person.class::isInstance).isPresent()
                        || described && speaker.head().filter(head -> PersonNouns.english().isPerson(head.lemma()) || head.form().equals("I")).isPresent());
    }
}
