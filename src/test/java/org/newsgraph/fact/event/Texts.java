package org.newsgraph.fact.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.newsgraph.Pipeline;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Reading;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.model.ArticleFacts;

/** Bare texts read through the whole program. */
final class Texts {

    private Texts() {
    }

    /** @param date ISO 8601 */
    static ArticleFacts read(Pipeline pipeline, Path folder, String id, String date, String text) throws IOException {
        Path file = folder.resolve(id + ".txt");
        Files.writeString(file, "---\nlanguage: en\ndate: " + date + "\n---\n" + text + "\n");
        try (ArticleReader reader = ArticleReader.open(List.of(file), ReadingOptions.defaults())) {
            if (reader.next() instanceof Reading.Ingested ingested) {
                return pipeline.facts(ingested.article());
            }
            throw new IllegalStateException("not read: " + id);
        } finally {
            Files.delete(file);
        }
    }
}
