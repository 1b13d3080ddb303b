package org.newsgraph.model;

/**
 * A name that was found in a sentence: tokens {@code begin} to {@code end} (exclusive).
 *
 * @param confidence 0 to 1
 */
public record Name(int begin, int end, NameType type, double confidence) {
}
