package org.newsgraph.model;

import java.util.List;
import java.util.Optional;

/**
 * Who said what.
 *
 * @param speaker        empty where the text does not tell
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
        content = List.copyOf(content);
        quoted = List.copyOf(quoted);
    }

    /** Direct where quoted stretches make up all of the content, mixed where they are a part; never stored, always derived. */
    public StatementKind kind(ArticleText text) {
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
}
