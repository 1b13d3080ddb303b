package org.newsgraph.model;

/** "Emmanuel Macron", "NATO": title and article are no part of the span. */
public record NameMention(Span span, int sentence, int head, int entity, double confidence) implements Mention {
}
