package org.newsgraph.hostile;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Reading;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.graph.ArticleGraphs;
import org.newsgraph.graph.Iris;
import org.newsgraph.fact.FactExtractor;
import org.newsgraph.mention.EnglishResolver;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.ParsedArticle;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.syntax.EnglishParser;
import org.newsgraph.time.EnglishTimeTagger;

/**
 * How the time of each step grows where a text is doubled, for all of {@link NastyTexts}: a step that needs more than
 * three times as long for twice the text is marked.
 *
 * <p>{@code Growth model|plain SIZE DOUBLINGS [PATTERN…]}; with {@code plain}, {@link PlainAnnotator} stands in for the
 * model, whose time is known to be linear and hides the rest.
 */
public final class Growth {

    private static final List<String> STEPS = List.of("read", "parse", "time", "mention", "fact", "graph");
    /** Below this many seconds the growth is noise. */
    private static final double NOISE = 0.15;
    private static final double GIVE_UP = 40;

    private final EnglishParser parser;
    private final EnglishTimeTagger timeTagger = new EnglishTimeTagger();
    private final EnglishResolver resolver = new EnglishResolver();
    private final FactExtractor extractor = new FactExtractor();
    private final ArticleGraphs graphs = new ArticleGraphs(new Iris(), true);
    private final Path folder;

    private Growth(Path folder, boolean withModel) {
        this.parser = withModel ? EnglishParser.load() : EnglishParser.with(new PlainAnnotator());
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        boolean withModel = arguments[0].equals("model");
        int size = Integer.parseInt(arguments[1]);
        int doublings = Integer.parseInt(arguments[2]);
        Set<String> chosen = new TreeSet<>(List.of(arguments).subList(3, arguments.length));
        Path folder = Files.createTempDirectory("growth");
        try {
            Growth growth = new Growth(folder, withModel);
            growth.measure("news", NastyTexts.all().get("news"), size, 0, false);
            System.out.println("pattern | characters | " + String.join(" | ", STEPS) + " | remark");
            for (Map.Entry<String, IntFunction<String>> text : NastyTexts.all().entrySet()) {
                if (chosen.isEmpty() || chosen.contains(text.getKey())) {
                    growth.measure(text.getKey(), text.getValue(), size, doublings, true);
                }
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void measure(String name, IntFunction<String> text, int size, int doublings, boolean print) throws IOException {
        Map<String, Double> before = Map.of();
        for (int i = 0; i <= doublings; i++) {
            int characters = size << i;
            Map<String, Double> seconds = new LinkedHashMap<>();
            String remark = run(text.apply(characters), seconds);
            List<String> grown = new ArrayList<>();
            for (Map.Entry<String, Double> step : seconds.entrySet()) {
                double earlier = before.getOrDefault(step.getKey(), 0.0);
                if (earlier > 0 && step.getValue() > NOISE && step.getValue() > 3 * earlier) {
                    grown.add(String.format(Locale.ROOT, "%s x%.1f", step.getKey(), step.getValue() / earlier));
                }
            }
            if (print) {
                System.out.println(name + " | " + characters + " | "
                        + String.join(" | ", STEPS.stream().map(step -> seconds.containsKey(step) ? String.format(Locale.ROOT, "%.2f", seconds.get(step)) : "").toList())
                        + " | " + remark + (grown.isEmpty() ? "" : " GROWS " + String.join(", ", grown)));
            }
            before = seconds;
            if (seconds.values().stream().mapToDouble(Double::doubleValue).sum() > GIVE_UP) {
                break;
            }
        }
    }

    private String run(String text, Map<String, Double> seconds) throws IOException {
        Path file = Files.writeString(folder.resolve("nasty.txt"), text);
        long begun = cpu();
        Reading reading;
        try (ArticleReader reader = ArticleReader.open(List.of(file), ReadingOptions.defaults())) {
            reading = reader.next();
        }
        begun = lap("read", begun, seconds);
        if (reading instanceof Reading.Rejected rejected) {
            return rejected.problem().message();
        }
        Article article = ((Reading.Ingested) reading).article();
        try {
            ParsedArticle parsed = parser.parse(article);
            begun = lap("parse", begun, seconds);
            List<TimeExpression> times = timeTagger.tag(parsed);
            begun = lap("time", begun, seconds);
            ResolvedArticle resolved = resolver.resolve(parsed, times);
            begun = lap("mention", begun, seconds);
            ArticleFacts facts = extractor.extract(resolved);
            begun = lap("fact", begun, seconds);
            graphs.build(facts);
            lap("graph", begun, seconds);
            return parsed.sentences().size() + " sentences, " + facts.facts().size() + " facts";
        } catch (RuntimeException | StackOverflowError e) {
            lap("failed", begun, seconds);
            return e + " at " + (e.getStackTrace().length == 0 ? "" : e.getStackTrace()[0]);
        }
    }

    /** Of this thread, so that a busy machine doesn't matter. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long lap(String step, long begun, Map<String, Double> seconds) {
        long now = cpu();
        seconds.put(step, (now - begun) / 1e9);
        return now;
    }
}
