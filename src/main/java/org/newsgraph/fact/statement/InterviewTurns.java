package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.Agent;
import org.newsgraph.model.Mention;
import org.newsgraph.model.NameMention;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/**
 * The turns of a conversation that is given as a transcript: "Jane Roe: It works. John Doe: Good." A name at the head of a
 * sentence with a colon behind it opens a turn; one such line makes no conversation, two speakers do.
 */
final class InterviewTurns {

    /**
     * One turn.
     *
     * @param sentence where it opens
     * @param words    what is said, without the name
     */
    record Turn(Sentence sentence, Speaker speaker, Span words) {
    }

    private final List<Turn> turns;

    private InterviewTurns(List<Turn> turns) {
        this.turns = turns;
    }

    static InterviewTurns of(QuotedArticle article) {
        List<Turn> turns = new ArrayList<>();
        Set<Agent> speakers = new HashSet<>();
        Turn open = null;
        for (Sentence sentence : article.sentences()) {
            if (!sentence.block().isBody()) {
                continue;
            }
            Optional<Turn> opened = opened(article, sentence);
            if (opened.isPresent()) {
                turns.add(opened.get());
                speakers.add(opened.get().speaker().agent().orElseThrow());
            } else if (open != null && open.sentence().paragraph() == sentence.paragraph()) {
                Turn last = turns.remove(turns.size() - 1);
                turns.add(new Turn(last.sentence(), last.speaker(), last.words().cover(sentence.span())));
            }
            open = turns.isEmpty() ? null : turns.get(turns.size() - 1);
        }
        return new InterviewTurns(speakers.size() > 1 ? List.copyOf(turns) : List.of());
    }

    private static Optional<Turn> opened(QuotedArticle article, Sentence sentence) {
        for (Mention mention : article.article().mentions(sentence)) {
            if (mention instanceof NameMention && mention.span().begin() == sentence.span().begin() && article.article().entity(mention) instanceof Agent agent) {
                List<Token> behind = sentence.tokens().stream().filter(token -> token.span().begin() >= mention.span().end()).toList();
                if (behind.size() > 1 && behind.get(0).form().equals(":") && article.quotations().at(behind.get(1).span().begin()).isEmpty()) {
                    Speaker speaker = new Speaker(Optional.of(agent), Optional.of(mention.span()), Optional.of(sentence.token(mention.head())));
                    return Optional.of(new Turn(sentence, speaker, new Span(behind.get(1).span().begin(), sentence.span().end())));
                }
            }
        }
        return Optional.empty();
    }

    List<Turn> turns() {
        return turns;
    }

    /** "I" in a turn is whoever has the floor. */
    Draft spoken(Draft draft) {
        if (draft.speaker().agent().isPresent() || draft.speaker().mention().isEmpty()) {
            return draft;
        }
        Span pronoun = draft.speaker().mention().get();
        return turns.stream().filter(turn -> turn.words().contains(pronoun)).findFirst()
                .map(turn -> draft.withSpeaker(new Speaker(turn.speaker().agent(), draft.speaker().mention(), draft.speaker().head()))).orElse(draft);
    }
}
