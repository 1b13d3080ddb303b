package org.newsgraph.model;

import java.util.List;

/** Something that the mentions of one article refer to. Its number is its place in {@link ResolvedArticle#entities()}. */
public sealed interface Entity permits Agent, Place {

    int id();

    /** The fullest name. */
    String label();

    /** Other names met in this article, sorted. */
    List<String> aliases();
}
