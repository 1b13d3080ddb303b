package org.newsgraph.model;

/** How words are given. */
public enum StatementKind {
    DIRECT_QUOTE, MIXED_QUOTE, INDIRECT_STATEMENT
}
