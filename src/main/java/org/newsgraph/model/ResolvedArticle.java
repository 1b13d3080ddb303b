package org.newsgraph.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A parsed article whose time expressions have values and whose mentions refer to entities.
 *
 * @param mentions brought into the order of their sentences, which finding those of one sentence needs
 * @param entities {@link Entity#id()} is the place in this list
 */
public record ResolvedArticle(ParsedArticle parsed, List<TimeExpression> times, List<Mention> mentions, List<Entity> entities) {

    public ResolvedArticle {
        times = List.copyOf(times);
        mentions = mentions.stream().sorted(Comparator.comparingInt(Mention::sentence)).toList();
        entities = List.copyOf(entities);
    }

    public Article article() {
        return parsed.article();
    }

    public List<Sentence> sentences() {
        return parsed.sentences();
    }

    public Entity entity(Mention mention) {
        return entities.get(mention.entity());
    }

    public List<Mention> mentions(Sentence sentence) {
        return mentions.subList(firstIn(sentence.index()), firstIn(sentence.index() + 1));
    }

    /** Looked for by halves: this is asked for every word, and a long text has thousands of mentions. */
    private int firstIn(int sentence) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).sentence() < sentence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public List<TimeExpression> times(Sentence sentence) {
        return times.stream().filter(time -> time.sentence() == sentence.index()).toList();
    }

    /** The mention that a token heads. */
    public Optional<Mention> mentionAt(Sentence sentence, Token token) {
        return mentions(sentence).stream().filter(mention -> mention.head() == token.index()).findFirst();
    }

    /** The smallest mention that a token lies in. */
    public Optional<Mention> mentionOver(Sentence sentence, Token token) {
        return mentions(sentence).stream()
                .filter(mention -> mention.span().contains(token.span()))
                .min(java.util.Comparator.comparingInt(mention -> mention.span().length()));
    }

    /** The entity that a token refers to, by the mention that it heads. */
    public Optional<Entity> entityAt(Sentence sentence, Token token) {
        return mentionAt(sentence, token).map(this::entity);
    }
}
