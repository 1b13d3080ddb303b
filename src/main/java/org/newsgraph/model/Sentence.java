package org.newsgraph.model;

import java.util.List;

/**
 * A sentence with its tree and names.
 *
 * @param index     its place in the article, from 0
 * @param block     the kind of layout that it stands in
 * @param paragraph the number of its block in the article
 */
public record Sentence(int index, Span span, BlockKind block, int paragraph, DependencyTree tree, List<Name> names) {

    public Sentence {
        names = List.copyOf(names);
    }

    public List<Token> tokens() {
        return tree.tokens();
    }

    public Token token(int index) {
        return tree.token(index);
    }

    /** The text span of tokens begin to end (exclusive, at least one). */
    public Span span(int begin, int end) {
        return new Span(token(begin).span().begin(), token(end - 1).span().end());
    }
}
