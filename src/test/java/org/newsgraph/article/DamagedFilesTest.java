package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.Article;

/** Whatever happens to a file, the reader answers with an article or with a reason. */
class DamagedFilesTest {

    private static final String[] INTRUDERS = {"<div>", "</div>", "<p>", "<script>", "<!--", "<table>", "&#x0;", "{", "}", "[", "\"", "\\u0000", "\\ud800", "---\n", "\u0000", "\uD83D\uDE80",
        "\r", "\n", "By A", "— ", "\ufeff", "<article>"};

    @Test
    void neverThrows(@TempDir Path folder) throws Exception {
        List<Path> seeds;
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            seeds = files.sorted().toList();
        }
        Random random = new Random(17);
        int ingested = 0;
        int rejected = 0;
        for (int round = 0; round < 600; round++) {
            Path seed = seeds.get(random.nextInt(seeds.size()));
            byte[] bytes = damaged(Files.readAllBytes(seed), random);
            String name = seed.getFileName().toString();
            Path file = folder.resolve("x" + (random.nextInt(8) == 0 ? List.of(".txt", ".md", ".html", ".jsonl", ".json", ".txt.gz").get(random.nextInt(6)) : name.substring(name.lastIndexOf('.'))));
            Files.write(file, bytes);
            for (Reading reading : ArticleReaderTest.readings(file)) {
                if (reading instanceof Reading.Ingested in) {
                    ingested++;
                    Article article = in.article();
                    assertThat(article.blocks()).isNotEmpty().allMatch(block -> block.span().end() <= article.text().length());
                } else if (reading instanceof Reading.Rejected out) {
                    rejected++;
                    assertThat(out.problem().message()).isNotBlank();
                }
            }
            Files.delete(file);
        }
        assertThat(ingested).isGreaterThan(100);
        assertThat(rejected).isGreaterThan(100);
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        List<Byte> content = new ArrayList<>(bytes.length);
        for (byte b : bytes) {
            content.add(b);
        }
        for (int damages = random.nextInt(6); damages > 0 && !content.isEmpty(); damages--) {
            int at = random.nextInt(content.size());
            switch (random.nextInt(5)) {
                case 0 -> content.set(at, (byte) random.nextInt(256));
                case 1 -> content.subList(at, Math.min(content.size(), at + random.nextInt(400))).clear();
                case 2 -> content.subList(at, content.size()).clear();
                default -> {
                    byte[] intruder = INTRUDERS[random.nextInt(INTRUDERS.length)].getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < intruder.length; i++) {
                        content.add(at + i, intruder[i]);
                    }
                }
            }
        }
        byte[] result = new byte[content.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = content.get(i);
        }
        return result;
    }
}
