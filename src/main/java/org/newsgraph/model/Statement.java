package org.newsgraph.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who said what.
 *
 * @param speaker        empty where the text does not tell
 * @param coSpeakers     those who say it together with the speaker: "Keller and Moser said"
 * @param speakerMention the words that name the speaker there, the pronoun if it is one
 * @param cue            lemma of the word that reports: say, warn, according to
 * @param content        each unbroken stretch of what is said, without cue and speaker
 * @param quoted         each stretch inside quotation marks, without the marks
 * @param medium         "Telegram", "television"
 * @param occasion       {@link Event#id()}
 * @param aboutEvents    {@link Event#id()} of the events mentioned in the content
 * @param denies         whether the speaker denies the content
 */
public record Statement(
        Optional<Agent> speaker,
        List<Agent> coSpeakers,
        Optional<Span> speakerMention,
        Optional<String> cue,
        List<Span> content,
        List<Span> quoted,
        Optional<Entity> addressee,
        Optional<String> medium,
        Optional<Integer> occasion,
        List<Entity> about,
        List<Integer> aboutEvents,
        Optional<EventDate> statedAt,
        boolean denies,
        Evidence evidence,
        double confidence) implements Fact {

    public Statement {
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a statement without content");
        }
        coSpeakers = List.copyOf(coSpeakers);
        content = List.copyOf(content);
        quoted = List.copyOf(quoted);
    }

    /** Everybody who says it, the first-named first. */
    public List<Agent> speakers() {
        return Stream.concat(speaker.stream(), coSpeakers.stream()).toList();
    }

    /** Direct where quoted stretches make up all of the content, mixed where they are a part; never stored, always derived. */
    public StatementKind kind(ArticleText text) {
        return kind(content, quoted, text);
    }

    /** The kind that a content with these quoted stretches has. */
    public static StatementKind kind(List<Span> content, List<Span> quoted, ArticleText text) {
        if (quoted.isEmpty()) {
            return StatementKind.INDIRECT_STATEMENT;
        }
        for (Span stretch : content) {
            for (int i = stretch.begin(); i < stretch.end(); i++) {
                int at = i;
                if (Character.isLetterOrDigit(text.codePointAt(i)) && quoted.stream().noneMatch(quote -> quote.contains(at))) {
                    return StatementKind.MIXED_QUOTE;
                }
            }
        }
        return StatementKind.DIRECT_QUOTE;
    }

    @Override
    public Statement withConfidence(double other) {
        return new Statement(speaker, coSpeakers, speakerMention, cue, content, quoted, addressee,
                medium, occasion, about, aboutEvents, statedAt, denies, evidence, other);
    }
}
