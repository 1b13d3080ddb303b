package org.newsgraph.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A parsed article whose time expressions have values and whose mentions refer to entities.
 *
 * @param mentions in the order of the text
 * @param entities {@link Entity#id()} is the place in this list
 */
public record ResolvedArticle(ParsedArticle parsed, List<TimeExpression> times, List<Mention> mentions, List<Entity> entities) {

    public ResolvedArticle {
        times = List.copyOf(times);
        mentions = List.copyOf(mentions);
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
        List<Mention> found = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.sentence() == sentence.index()) {
                found.add(mention);
            }
        }
        return found;
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
