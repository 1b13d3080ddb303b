package org.newsgraph.hostile;

import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.fact.FactExtractor;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.ArticleGraphs;
import org.newsgraph.graph.Iris;
import org.newsgraph.mention.EnglishResolver;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.ParsedArticle;
import org.newsgraph.model.Span;
import org.newsgraph.syntax.EnglishParser;
import org.newsgraph.time.EnglishTimeTagger;

/** What must hold for the facts of any article at all: nothing is thrown, and every span lies in the text. */
final class AnyText implements AutoCloseable {

    private final EnglishParser parser;
    private final EnglishTimeTagger timeTagger = new EnglishTimeTagger();
    private final EnglishResolver resolver = new EnglishResolver();
    private final FactExtractor extractor = new FactExtractor();
    private final ArticleGraphs graphs = new ArticleGraphs(new Iris(), true);

    /** @param withModel whether the real model reads, or {@link PlainAnnotator} */
    AnyText(boolean withModel) {
        this.parser = withModel ? EnglishParser.load() : EnglishParser.with(new PlainAnnotator());
    }

    /** @return the article's graph */
    ArticleGraph check(Article article) {
        ParsedArticle parsed = parser.parse(article);
        ArticleFacts facts = extractor.extract(resolver.resolve(parsed, timeTagger.tag(parsed)));
        spansIn(facts, article.text().length(), Collections.newSetFromMap(new IdentityHashMap<>()));
        return graphs.build(facts);
    }

    /** Walks through all records and lists. */
    private static void spansIn(Object value, int length, Set<Object> seen) {
        if (value instanceof Span span) {
            if (span.begin() < 0 || span.end() < span.begin() || span.end() > length) {
                throw new AssertionError(span + " lies outside a text of " + length);
            }
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(part -> spansIn(part, length, seen));
        } else if (value instanceof Iterable<?> parts && !(value instanceof java.nio.file.Path)) {
            parts.forEach(part -> spansIn(part, length, seen));
        } else if (value instanceof Map<?, ?> map) {
            spansIn(List.of(map.keySet(), map.values()), length, seen);
        } else if (value instanceof Record && value.getClass().getName().startsWith("org.newsgraph.model") && seen.add(value)) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                try {
                    spansIn(component.getAccessor().invoke(value), length, seen);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(component + " can't be read", e);
                }
            }
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
