package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example is what the program says of it. {@code -Dreadme.update} writes its answer anew. */
class ReadmeIT {

    private static final Path README = Path.of("README.md");

    @TempDir
    private Path folder;

    @Test
    void theExampleIsTrue() throws IOException, InterruptedException {
        String readme = Files.readString(README);
        Matcher article = Pattern.compile("(?s)<!-- example -->\n```\n(.*?)```").matcher(readme);
        Matcher facts = Pattern.compile("(?s)(<!-- facts:[^>]*-->\n```\n)(.*?)```").matcher(readme);
        assertThat(article.find() && facts.find()).isTrue();
        Path file = Files.writeString(folder.resolve("example.txt"), "---\ndate: 2026-03-04\n---\n" + article.group(1));
        ProgramRun explained = ProgramRun.of("explain", file.toString(), "--no-trees");
        assertThat(explained.code()).as(explained.err()).isZero();
        String said = explained.out().lines().filter(line -> line.startsWith("    FACT ")).map(line -> line.substring(9).strip() + "\n")
                .collect(Collectors.joining());
        if (System.getProperty("readme.update") != null) {
            Files.writeString(README, readme.substring(0, facts.end(1)) + said + readme.substring(facts.end(2)));
            return;
        }
        assertThat(facts.group(2)).isEqualTo(said);
    }
}
