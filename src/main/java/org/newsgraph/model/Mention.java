package org.newsgraph.model;

/**
 * A span that refers to an entity.
 */
public sealed interface Mention permits NameMention, NominalMention, PronounMention {

    Span span();

    /** Index of the sentence. */
    int sentence();

    /** Index, in the sentence, of the token that heads the mention: rules meet a mention through its head. */
    int head();

    /** {@link Entity#id()} of what it refers to. */
    int entity();

    /** 0 to 1: how sure the link is. */
    double confidence();
}
