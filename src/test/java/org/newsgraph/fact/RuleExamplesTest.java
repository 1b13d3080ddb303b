package org.newsgraph.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.Pipeline;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Reading;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Fact;

/**
 * Every rule's examples through the whole pipeline. A block must give exactly its facts, of the kinds that its file speaks of;
 * in a block with {@code nothing} the rule that the file is named after must be silent.
 */
class RuleExamplesTest {

    private static final Path FOLDER = Path.of("src/test/resources/rules");

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
    Stream<DynamicContainer> examples() throws IOException {
        String only = System.getProperty("rule", "");
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().matches(".+\\.txt")).sorted()
                    .filter(file -> only.isEmpty() || file.getFileName().toString().matches(only + "(-.*)?\\.txt"))
                    .map(RuleExamplesTest::read).map(RuleExamplesTest::tests).toList().stream();
        }
    }

    private static RuleExamples read(Path file) {
        try {
            return RuleExamples.read(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static DynamicContainer tests(RuleExamples rule) {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest("has a text that says it and one that only looks like it", () -> {
            assertThat(rule.examples()).anyMatch(example -> !example.isNegative()).anyMatch(RuleExamples.Example::isNegative);
        }));
        Set<String> kinds = rule.kinds();
        for (RuleExamples.Example example : rule.examples()) {
            tests.add(dynamicTest("line " + example.line() + ": " + example.text().lines().findFirst().orElse(""), () -> check(rule, kinds, example)));
        }
        return dynamicContainer(rule.rule(), tests);
    }

    private static void check(RuleExamples rule, Set<String> kinds, RuleExamples.Example example) throws IOException {
        ArticleFacts found = pipeline.facts(article(rule, example));
        if (example.isNegative()) {
            List<String> ofRule = found.facts().stream().filter(fact -> fact.evidence().rule().equals(rule.rule()))
                    .flatMap(fact -> CompactNotation.lines(fact, found).stream()).toList();
            assertThat(ofRule).as(example.text()).isEmpty();
        } else {
            List<String> all = new ArrayList<>();
            for (Fact fact : found.facts()) {
                CompactNotation.lines(fact, found).stream().filter(line -> kinds.contains(line.substring(0, line.indexOf(": ")))).forEach(all::add);
            }
            assertThat(all).as(example.text()).containsExactlyInAnyOrderElementsOf(example.facts());
        }
    }

    private static Article article(RuleExamples rule, RuleExamples.Example example) throws IOException {
        Path file = inputs.resolve(rule.rule() + "-" + example.line() + ".txt");
        String head = "---\nlanguage: en\n" + example.date().map(date -> "date: " + date + "\n").orElse("") + "---\n";
        Files.writeString(file, head + example.text() + "\n");
        try (ArticleReader reader = ArticleReader.open(List.of(file), ReadingOptions.defaults())) {
            Reading reading = reader.next();
            assertThat(reading).isInstanceOf(Reading.Ingested.class);
            return ((Reading.Ingested) reading).article();
        }
    }
}
