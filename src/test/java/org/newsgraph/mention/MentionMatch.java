package org.newsgraph.mention;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.newsgraph.mention.GoldArticle.GoldMention;
import org.newsgraph.model.Mention;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.phrase.NounPhrases;

/**
 * Which mention of the program is which marked one. First where both have the same span; then where both have the same
 * head, the marked one's being the token of its span whose head in the program's tree lies outside of it; then where both end
 * together. A marked mention is matched once, the shortest first.
 */
final class MentionMatch {

    private final GoldArticle gold;
    private final Map<Mention, GoldMention> pairs = new LinkedHashMap<>();
    private final Map<GoldMention, Mention> predicted = new HashMap<>();

    MentionMatch(GoldArticle gold, ResolvedArticle article) {
        this.gold = gold;
        List<GoldMention> shortestFirst = gold.mentions().stream()
                .sorted((a, b) -> Integer.compare(a.span().length(), b.span().length())).toList();
        Map<GoldMention, String> heads = new HashMap<>();
        for (GoldMention marked : shortestFirst) {
            head(article, marked).ifPresent(head -> heads.put(marked, head));
        }
        for (Mention mention : article.mentions()) {
            pair(mention, shortestFirst.stream().filter(marked -> marked.span().equals(mention.span())).findFirst());
        }
        for (Mention mention : article.mentions()) {
            String head = mention.sentence() + ":" + mention.head();
            pair(mention, shortestFirst.stream().filter(marked -> !predicted.containsKey(marked) && head.equals(heads.get(marked))).findFirst());
        }
        for (Mention mention : article.mentions()) {
            pair(mention, shortestFirst.stream().filter(marked -> !predicted.containsKey(marked) && marked.span().end() == mention.span().end()
                    && marked.span().contains(mention.span())).findFirst());
        }
    }

    private void pair(Mention mention, Optional<GoldMention> found) {
        if (found.isPresent() && !pairs.containsKey(mention) && !predicted.containsKey(found.get())) {
            pairs.put(mention, found.get());
            predicted.put(found.get(), mention);
        }
    }

    private static Optional<String> head(ResolvedArticle article, GoldMention marked) {
        for (Sentence sentence : article.sentences()) {
            if (sentence.span().contains(marked.span())) {
                List<Token> inside = sentence.tokens().stream().filter(token -> marked.span().contains(token.span())).toList();
                return inside.isEmpty() ? Optional.empty() : Optional.of(sentence.index() + ":"
                        + NounPhrases.headOf(sentence, inside.get(0).index(), inside.get(inside.size() - 1).index() + 1).index());
            }
        }
        return Optional.empty();
    }

    Map<Mention, GoldMention> pairs() {
        return pairs;
    }

    boolean has(GoldMention marked) {
        return predicted.containsKey(marked);
    }

    Optional<Mention> predicted(GoldMention marked) {
        return Optional.ofNullable(predicted.get(marked));
    }

    /** The longest marked words of the mention's chain that are no pronoun. */
    String chainWords(GoldMention marked) {
        return gold.mentions().stream().filter(other -> other.chain().equals(marked.chain()) && !other.isPronoun())
                .map(GoldMention::words).limit(3).collect(Collectors.joining(" / "));
    }
}
