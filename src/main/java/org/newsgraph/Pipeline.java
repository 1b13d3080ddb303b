package org.newsgraph;

import java.util.List;
import org.newsgraph.fact.FactExtractor;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.ArticleGraphs;
import org.newsgraph.mention.EnglishResolver;
import org.newsgraph.mention.Resolver;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.ParsedArticle;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.syntax.ArticleParser;
import org.newsgraph.syntax.EnglishParser;
import org.newsgraph.time.EnglishTimeTagger;
import org.newsgraph.time.TimeTagger;

/**
 * From an article to what it says. Each step takes what the one before gave and changes nothing in place. Loading reads
 * the models, which takes seconds; afterwards any number of threads may use one pipeline.
 */
public final class Pipeline implements AutoCloseable {

    private final ArticleParser parser = EnglishParser.load();
    private final TimeTagger timeTagger = new EnglishTimeTagger();
    private final Resolver resolver = new EnglishResolver();
    private final FactExtractor extractor = new FactExtractor();

    /** What an article says, with the sentences that say it. */
    public ArticleFacts facts(Article article) {
        ParsedArticle parsed = parser.parse(article);
        List<TimeExpression> times = timeTagger.tag(parsed);
        ResolvedArticle resolved = resolver.resolve(parsed, times);
        return extractor.extract(resolved);
    }

    /** The same as a graph. */
    public ArticleGraph graph(Article article, ArticleGraphs graphs) {
        return graphs.build(facts(article));
    }

    @Override
    public void close() {
        parser.close();
    }
}
