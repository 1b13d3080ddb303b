package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/**
 * The turns of a conversation that is given as a transcript: "Jane Roe: It works. John Doe: Good." A {@link TurnLabel} at the head
 * of a sentence opens a turn; two different ones make a conversation. A single one makes remarks where it opens a paragraph whose words
 * speak of "I", "we" or "you". A turn goes on in the paragraphs behind it while the conversation has more turns to come or they speak so, too.
 */
final class InterviewTurns {

    /** From so many turns on, whatever stands between two of them belongs to the first. */
    private static final int CONVERSATION = 3;

    /**
     * One turn.
     *
     * @param sentence where it opens
     * @param words    what is said, without the label, one stretch a paragraph
     */
    record Turn(Sentence sentence, Speaker speaker, List<Span> words) {

        boolean holds(Span span) {
            return words.stream().anyMatch(piece -> piece.contains(span));
        }
    }

    private record Opening(int at, TurnLabel label) {
    }

    private final List<Turn> turns;

    private InterviewTurns(List<Turn> turns) {
        this.turns = List.copyOf(turns);
    }

    static InterviewTurns of(QuotedArticle article) {
        List<Sentence> sentences = article.sentences().stream().filter(sentence -> sentence.block().isBody()).toList();
        List<Opening> openings = new ArrayList<>();
        Set<String> speakers = new HashSet<>();
        Set<String> once = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (int i = 0; i < sentences.size(); i++) {
            String words = opensParagraph(sentences, i) ? TurnLabel.wordsBeforeColon(article, sentences.get(i)) : "";
            if (!words.isEmpty() && !once.add(words)) {
                repeated.add(words);
            }
        }
        for (int i = 0; i < sentences.size(); i++) {
            Optional<TurnLabel> label = TurnLabel.of(article, sentences.get(i), repeated);
            if (label.isPresent()) {
                openings.add(new Opening(i, label.get()));
                speakers.add(label.get().speaker().agent().map(agent -> "#" + agent.id()).orElse(label.get().words()));
            }
        }
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < openings.size(); i++) {
            Opening opening = openings.get(i);
            boolean last = i + 1 == openings.size();
            List<Sentence> rest = sentences.subList(opening.at(), last ? sentences.size() : openings.get(i + 1).at());
            List<Span> words = words(rest, opening.label(), openings.size() >= CONVERSATION && !last);
            boolean remarks = speakers.size() == 1 && opensParagraph(sentences, opening.at()) && opening.label().speaker().agent().isPresent()
                    && rest.stream().filter(sentence -> sentence.paragraph() == rest.get(0).paragraph()).anyMatch(InterviewTurns::addresses);
            if (!words.isEmpty() && (speakers.size() > 1 || remarks)) {
                turns.add(new Turn(rest.get(0), opening.label().speaker(), words));
            }
        }
        // a list of works ("Jane Roe: A Life") has labels, too, but nobody talks
        long talking = turns.stream().filter(turn -> sentences.stream()
                .anyMatch(sentence -> (sentence == turn.sentence() || turn.holds(sentence.span())) && (addresses(sentence) || isQuestion(sentence)))).count();
        return new InterviewTurns(3 * talking >= turns.size() ? turns : List.of());
    }

    private static boolean isQuestion(Sentence sentence) {
        return sentence.token(sentence.tokens().size() - 1).form().contains("?");
    }

    private static boolean opensParagraph(List<Sentence> sentences, int at) {
        return at == 0 || sentences.get(at - 1).paragraph() != sentences.get(at).paragraph();
    }

    private static List<Span> words(List<Sentence> sentences, TurnLabel label, boolean enclosed) {
        List<Span> words = new ArrayList<>();
        Sentence first = sentences.get(0);
        label.said().ifPresent(begin -> words.add(new Span(begin, first.span().end())));
        int paragraph = first.paragraph();
        for (int i = 1; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (sentence.paragraph() == paragraph && !words.isEmpty()) {
                words.set(words.size() - 1, words.get(words.size() - 1).cover(sentence.span()));
            } else {
                int at = i;
                boolean spoken = sentences.stream().filter(other -> other.paragraph() == sentences.get(at).paragraph()).anyMatch(InterviewTurns::addresses);
                if (!enclosed && !spoken && !words.isEmpty()) {
                    break;
                }
                words.add(sentence.span());
                paragraph = sentence.paragraph();
            }
        }
        return words;
    }

    /** Whether a sentence has a pronoun of the first or second person. */
    private static boolean addresses(Sentence sentence) {
        return sentence.tokens().stream().map(Token::form).anyMatch(form -> form.matches("(?i)i|me|my|we|us|our|you|your") && !form.equals("US"));
    }

    List<Turn> turns() {
        return turns;
    }

    /** The turn that a stretch of text stands in. */
    Optional<Turn> at(Span span) {
        return turns.stream().filter(turn -> turn.holds(span)).findFirst();
    }
}
