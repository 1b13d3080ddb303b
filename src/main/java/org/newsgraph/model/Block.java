package org.newsgraph.model;

/**
 * A stretch of one kind of an article's layout. Blocks are in order, don't overlap and never cross a line that ends a
 * paragraph; what lies between them is white space.
 */
public record Block(BlockKind kind, Span span) {
}
