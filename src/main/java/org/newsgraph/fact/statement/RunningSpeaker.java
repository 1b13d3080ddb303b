package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.model.Agent;
import org.newsgraph.model.Gender;
import org.newsgraph.model.Person;
import org.newsgraph.model.Span;

/**
 * "Keller said that Moser was wrong. He knew it, she added.": who says something in the next sentence by "he" or "she" is whoever
 * spoke last, not whoever was spoken of. Reports keep to one speaker until they name another.
 */
final class RunningSpeaker {

    /** Sentences that a speaker may be silent. */
    private static final int SILENCE = 2;

    private RunningSpeaker() {
    }

    static List<Draft> follow(QuotedArticle article, List<Draft> drafts) {
        if (new Conversation(article).isDialogue()) {
            // there "he" is whoever didn't speak last
            return drafts;
        }
        List<Draft> followed = new ArrayList<>();
        Optional<Person> last = Optional.empty();
        int lastSentence = -1;
        for (Draft draft : drafts) {
            boolean own = draft.speaker().mention().map(mention -> isNarrated(article, mention)).orElse(false) && !isNested(draft, drafts);
            if (!own) {
                followed.add(draft);
                continue;
            }
            int sentence = draft.sentence().index();
            Draft resolved = draft;
            if (pronoun(article, draft).isPresent() && last.isPresent() && sentence - lastSentence <= SILENCE
                    && fits(last.get(), pronoun(article, draft).get())) {
                resolved = draft.withSpeaker(new Speaker(last.map(Agent.class::cast), draft.speaker().mention(), draft.speaker().head()));
            }
            followed.add(resolved);
            Optional<Person> speaker = resolved.speaker().agent().filter(Person.class::isInstance).map(Person.class::cast);
            if (sentence != lastSentence || speaker.isPresent()) {
                last = speaker;
                lastSentence = sentence;
            }
        }
        return followed;
    }

    private static boolean isNarrated(QuotedArticle article, Span mention) {
        return article.quotations().around(mention).isEmpty();
    }

    /** Told inside another statement: its speaker is spoken of. */
    private static boolean isNested(Draft draft, List<Draft> drafts) {
        Span mention = draft.speaker().mention().orElseThrow();
        return drafts.stream().anyMatch(other -> other != draft && other.cover().contains(mention) && other.content().stream().anyMatch(piece -> piece.contains(mention)));
    }

    private static Optional<Gender> pronoun(QuotedArticle article, Draft draft) {
        String words = draft.speaker().mention().map(article.text()::slice).orElse("").toLowerCase(Locale.ROOT);
        return words.equals("he") ? Optional.of(Gender.MALE) : words.equals("she") ? Optional.of(Gender.FEMALE) : Optional.empty();
    }

    private static boolean fits(Person person, Gender gender) {
        return person.gender() == gender || person.gender() == Gender.UNKNOWN;
    }
}
