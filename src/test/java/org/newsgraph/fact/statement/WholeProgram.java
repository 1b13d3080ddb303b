package org.newsgraph.fact.statement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.newsgraph.Pipeline;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Reading;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.model.ArticleFacts;

/** Reads measured texts as the program reads a file of its own, so that a measure holds for what is shipped. */
public final class WholeProgram implements AutoCloseable {

    private final Pipeline pipeline = new Pipeline();
    private final Path folder;

    public WholeProgram() throws IOException {
        folder = Files.createTempDirectory("measured");
    }

    /** What a text says; refuses a text that reading would change, for then all offsets were off. */
    public ArticleFacts read(String id, String text, Optional<String> date) throws IOException {
        Path file = folder.resolve(id.replaceAll("[^A-Za-z0-9._-]", "_") + ".txt");
        Files.writeString(file, "---\nlanguage: en\n" + date.map(day -> "date: " + day + "\n").orElse("") + "---\n" + text);
        try (ArticleReader reader = ArticleReader.open(List.of(file), ReadingOptions.defaults())) {
            if (!(reader.next() instanceof Reading.Ingested ingested)) {
                throw new IllegalStateException("not read: " + id);
            }
            if (!ingested.article().text().value().equals(text)) {
                throw new IllegalStateException("the text of " + id + " was changed by reading it");
            }
            return pipeline.facts(ingested.article());
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void close() throws IOException {
        pipeline.close();
        Files.delete(folder);
    }
}
