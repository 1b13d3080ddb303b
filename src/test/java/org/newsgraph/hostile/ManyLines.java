package org.newsgraph.hostile;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Reading;
import org.newsgraph.article.ReadingOptions;

/** {@code ManyLines LINES…}: how much memory is held while a JSONL of so many articles is read, after a collection at its end. */
public final class ManyLines {

    private ManyLines() {
    }

    public static void main(String[] arguments) throws IOException {
        for (String argument : arguments) {
            int lines = Integer.parseInt(argument);
            Path file = Files.createTempFile("many", ".jsonl");
            try {
                try (BufferedWriter out = Files.newBufferedWriter(file)) {
                    for (int i = 0; i < lines; i++) {
                        out.write("{\"url\":\"https://a.example/" + i + "\",\"text\":\"" + UglyInputs.SENTENCE + "\"}\n");
                    }
                }
                int read = 0;
                try (ArticleReader reader = ArticleReader.open(List.of(file), ReadingOptions.defaults())) {
                    while (reader.hasNext()) {
                        read += reader.next() instanceof Reading.Ingested ? 1 : 0;
                    }
                    System.gc();
                    Runtime runtime = Runtime.getRuntime();
                    System.out.printf(Locale.ROOT, "%,d lines, %,d articles, %d MB of file: %.1f MB held%n", lines, read, Files.size(file) >> 20, (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0);
                }
            } finally {
                Files.delete(file);
            }
        }
    }
}
