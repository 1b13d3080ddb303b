package org.newsgraph.model;

import java.util.List;

/** An article with its sentences, in the order of the text; those outside running text are there too, marked by their block. */
public record ParsedArticle(Article article, List<Sentence> sentences) {

    public ParsedArticle {
        sentences = List.copyOf(sentences);
    }

    public Sentence sentence(int index) {
        return sentences.get(index);
    }
}
