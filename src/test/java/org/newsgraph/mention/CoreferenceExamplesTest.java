package org.newsgraph.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.Pipeline;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Reading;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.model.Group;
import org.newsgraph.model.Mention;
import org.newsgraph.model.PronounMention;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Span;

/**
 * Who is who in short texts, through the whole pipeline. Each expected line names words of the text and the label of the entity
 * that they refer to, or {@code -} where they must be linked to nothing that was told before.
 */
class CoreferenceExamplesTest {

    private static final Path FOLDER = Path.of("src/test/resources/coreference");

    private static Pipeline pipeline;

    @TempDir
    static Path inputs;

    @BeforeAll
    static void load() {
        pipeline = new Pipeline();
    }

    @AfterAll
    static void close() {
        pipeline.close();
    }

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                String[] blocks = Files.readString(file).replaceAll("(?m)^#.*\n", "").split("(?m)^===\n");
                for (int i = 0; i < blocks.length; i++) {
                    String[] halves = blocks[i].split("(?m)^---\n");
                    String name = file.getFileName().toString().replace(".txt", "-" + i);
                    tests.add(dynamicTest(name + ": " + halves[0].strip(), () -> check(name, halves[0].strip(), halves[1].strip().lines().toList())));
                }
            }
        }
        return tests.stream();
    }

    private static void check(String name, String text, List<String> expected) throws IOException {
        ResolvedArticle article = resolve(name, text);
        List<String> found = new ArrayList<>();
        for (String line : expected) {
            found.add(line.substring(0, line.indexOf(" = ")) + " = " + referent(article, text, line.substring(0, line.indexOf(" = "))));
        }
        assertThat(found).as(text).containsExactlyElementsOf(expected);
    }

    /** A group that the words bring in themselves refers to nothing told before. */
    private static String referent(ResolvedArticle article, String text, String words) {
        Span span = find(text, words);
        Optional<Mention> mention = article.mentions().stream()
                .filter(known -> known.span().overlaps(span) && known.span().length() <= span.length()).findFirst();
        return mention.filter(known -> known instanceof PronounMention || !(article.entity(known) instanceof Group))
                .map(known -> article.entity(known).label()).orElse("-");
    }

    private static Span find(String text, String words) {
        int count = words.indexOf('#') < 0 ? 1 : Integer.parseInt(words.substring(words.indexOf('#') + 1));
        String form = words.replaceAll("#\\d+", "");
        Matcher matcher = Pattern.compile("\\b" + Pattern.quote(form) + "\\b").matcher(text);
        for (int i = 0; i < count; i++) {
            assertThat(matcher.find()).as(words + " in " + text).isTrue();
        }
        return new Span(matcher.start(), matcher.end());
    }

    private static ResolvedArticle resolve(String name, String text) throws IOException {
        Path file = inputs.resolve(name + ".txt");
        Files.writeString(file, "---\nlanguage: en\n---\n" + text + "\n");
        try (ArticleReader reader = ArticleReader.open(List.of(file), ReadingOptions.defaults())) {
            Reading reading = reader.next();
            assertThat(reading).isInstanceOf(Reading.Ingested.class);
            return pipeline.facts(((Reading.Ingested) reading).article()).article();
        }
    }
}
