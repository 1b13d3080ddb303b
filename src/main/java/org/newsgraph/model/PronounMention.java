package org.newsgraph.model;

/** "he", "their", "who". */
public record PronounMention(Span span, int sentence, int head, int entity, double confidence) implements Mention {
}
