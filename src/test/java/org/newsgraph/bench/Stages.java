package org.newsgraph.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Reading;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.fact.FactExtractor;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.ArticleGraphs;
import org.newsgraph.graph.Iris;
import org.newsgraph.mention.EnglishResolver;
import org.newsgraph.mention.Resolver;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.ParsedArticle;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.store.StoreStages;
import org.newsgraph.store.Validation;
import org.newsgraph.syntax.EnglishParser;
import org.newsgraph.syntax.TokenAnnotation;
import org.newsgraph.syntax.TokenAnnotator;
import org.newsgraph.syntax.encoder.BareEncoder;
import org.newsgraph.syntax.encoder.EncoderAnnotator;
import org.newsgraph.syntax.encoder.EncoderModel;
import org.newsgraph.syntax.encoder.WordPiece;
import org.newsgraph.time.EnglishTimeTagger;
import org.newsgraph.time.TimeTagger;

/** One thread takes articles through the program step by step, and notes the processor time of each. */
final class Stages {

    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private final BareEncoder.Prepared prepared = new BareEncoder.Prepared();
    private long encoder;
    /** The encoder's time, and that of what only this measure does. */
    private long away;
    int articles;
    long tokens;
    long triples;
    int sentences;

    private interface Step<T> {
        T run();
    }

    private <T> T timed(String stage, Step<T> step) {
        long begun = cpu();
        T result = step.run();
        nanos.merge(stage, cpu() - begun, Long::sum);
        return result;
    }

    static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** @param first how many articles are read before the clock starts, for Java's compiler to have seen all */
    static Stages run(Path corpus, int first, Path store, WordPiece cutter) throws Exception {
        Stages stages = new Stages();
        TimeTagger tagger = new EnglishTimeTagger();
        Resolver resolver = new EnglishResolver();
        FactExtractor extractor = new FactExtractor();
        ArticleGraphs writer = new ArticleGraphs(new Iris(), true);
        List<ArticleGraph> batch = new ArrayList<>();
        Map<String, Long> warm = Map.of();
        try (ArticleReader reader = ArticleReader.open(List.of(corpus), ReadingOptions.defaults());
             EnglishParser parser = EnglishParser.with(stages.watched(EncoderAnnotator.load(), cutter));
             StoreStages stored = new StoreStages(store, new Iris())) {
            for (int n = 0; ; n++) {
                if (n == first) {
                    stages.put(stored, batch);
                    warm = stages.all(stored);
                    stages.articles = 0;
                    stages.tokens = 0;
                    stages.triples = 0;
                    stages.sentences = 0;
                    stages.prepared.clear();
                }
                if (!stages.timed("read", reader::hasNext)) {
                    break;
                }
                if (!(stages.timed("read", reader::next) instanceof Reading.Ingested ingested)) {
                    continue;
                }
                Article article = ingested.article();
                stages.encoder = 0;
                stages.away = 0;
                ParsedArticle parsed = stages.timed("cut", () -> parser.parse(article));
                stages.nanos.merge("cut", -stages.away, Long::sum);
                stages.nanos.merge("encoder", stages.encoder, Long::sum);
                List<TimeExpression> times = stages.timed("times", () -> tagger.tag(parsed));
                ResolvedArticle resolved = stages.timed("mentions", () -> resolver.resolve(parsed, times));
                ArticleFacts facts = stages.timed("facts", () -> extractor.extract(resolved));
                ArticleGraph graph = stages.timed("graph", () -> writer.build(facts));
                stages.timed("shapes", () -> Validation.violations(graph));
                stages.articles++;
                stages.sentences += parsed.sentences().size();
                stages.tokens += parsed.sentences().stream().mapToInt(sentence -> sentence.tree().size()).sum();
                stages.triples += graph.triples().size();
                batch.add(graph);
                if (batch.size() == 100) {
                    stages.put(stored, batch);
                }
            }
            stages.put(stored, batch);
            Map<String, Long> all = stages.all(stored);
            stages.nanos.clear();
            for (String stage : all.keySet()) {
                stages.nanos.put(stage, all.get(stage) - warm.getOrDefault(stage, 0L));
            }
        }
        return stages;
    }

    private void put(StoreStages stored, List<ArticleGraph> batch) {
        if (!batch.isEmpty()) {
            stored.put(batch);
            batch.clear();
        }
    }

    private Map<String, Long> all(StoreStages stored) {
        Map<String, Long> all = new LinkedHashMap<>(nanos);
        stored.nanos().forEach((stage, time) -> all.put("store: " + stage.substring(2), time));
        return all;
    }

    private TokenAnnotator watched(TokenAnnotator annotator, WordPiece cutter) {
        return new TokenAnnotator() {
            @Override
            public List<TokenAnnotation> annotate(List<List<String>> sentences) {
                long begun = cpu();
                sentences.forEach(words -> prepared.add(words, cutter));
                long called = cpu();
                List<TokenAnnotation> annotations = annotator.annotate(sentences);
                encoder += cpu() - called;
                away += cpu() - begun;
                return annotations;
            }

            @Override
            public void close() {
                annotator.close();
            }
        };
    }

    /** Processor time of the network alone on the same sentences. */
    long bare() throws Exception {
        try (BareEncoder bare = BareEncoder.load()) {
            long begun = cpu();
            bare.read(prepared);
            return cpu() - begun;
        }
    }

    Map<String, Long> nanos() {
        return nanos;
    }

    static WordPiece cutter() throws IOException {
        try (var in = new java.io.BufferedReader(new java.io.InputStreamReader(
                EncoderModel.class.getResourceAsStream("/models/encoder/vocabulary.txt"), java.nio.charset.StandardCharsets.UTF_8))) {
            return new WordPiece(in.lines().toList());
        }
    }
}
