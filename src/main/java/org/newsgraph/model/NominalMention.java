package org.newsgraph.model;

/** "the French leader", "officials", "the company". */
public record NominalMention(Span span, int sentence, int head, int entity, double confidence) implements Mention {
}
