package org.newsgraph.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.util.LongAccumulator;
import org.newsgraph.article.ArticlePart;
import org.newsgraph.article.PartReader;
import org.newsgraph.article.Reading;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Reused;
import org.newsgraph.identity.Sketch;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.store.Validation;
import org.newsgraph.store.Violation;

/**
 * Reads the articles of a split into rows: the part of the work that takes nearly all the time, and that knows nothing of other articles.
 * An article that can't be read, or that the program fails on, is a row with the reason.
 */
final class Extraction implements Serializable {

    private final Settings settings;
    private final Reader reader;
    private final LongAccumulator read;
    private final LongAccumulator rejected;
    private final LongAccumulator facts;

    Extraction(Settings settings, Reader reader, LongAccumulator read, LongAccumulator rejected, LongAccumulator facts) {
        this.settings = settings;
        this.reader = reader;
        this.read = read;
        this.rejected = rejected;
        this.facts = facts;
    }

    /** One row after the other; no more than one article is in memory. */
    Iterator<ArticleRow> rows(Split split) {
        return new Flat<>(split.pieces().iterator(), piece -> {
            try {
                return switch (piece.kind()) {
                    case LINES -> lines(piece);
                    case RECORDS -> records(piece);
                    case WHOLE -> file(piece);
                };
            } catch (IOException e) {
                throw new UncheckedIOException(piece.file().uri() + ": " + e.getMessage(), e);
            }
        });
    }

    private Iterator<ArticleRow> file(Piece piece) throws IOException {
        InputFile file = piece.file();
        LocalFile local = LocalFile.of(file, 0, file.bytes());
        return rows(ArticlePart.file(local.path(), file.path(), file.place(), settings.reading()), local, file, 0);
    }

    private Iterator<ArticleRow> records(Piece piece) throws IOException {
        InputFile file = piece.file();
        LocalFile local = LocalFile.of(file, piece.begin(), piece.end());
        return rows(ArticlePart.records(local.path(), new ArticlePart.Stretch(piece.begin(), piece.end(), piece.before()), local.offset(),
                file.path(), file.place(), settings.reading()), local, file, piece.before() + 1);
    }

    private Iterator<ArticleRow> rows(PartReader readings, LocalFile local, InputFile file, int first) {
        int[] number = {first};
        return new Flat<>(readings, reading -> List.of(row(reading, file, number[0]++)).iterator(), () -> {
            readings.close();
            local.close();
        });
    }

    private Iterator<ArticleRow> lines(Piece piece) throws IOException {
        Lines lines = new Lines(piece, (int) settings.reading().maxArticleBytes());
        InputFile file = piece.file();
        return new Until<>(file.uri(), () -> {
            for (byte[] line; (line = lines.next()) != null; ) {
                Optional<Reading> reading = ArticlePart.line(line, lines.number(), file.path(), file.place(), settings.reading());
                if (reading.isPresent()) {
                    return row(reading.get(), file, lines.number());
                }
            }
            return null;
        }, lines::close);
    }

    ArticleRow row(Reading reading, InputFile file, int number) {
        if (reading instanceof Reading.Rejected problem) {
            OptionalInt line = problem.problem().line();
            return reject(ArticleRow.rejected(file.order(), line.orElse(0), file.place(), problem.problem().message()));
        }
        Article article = ((Reading.Ingested) reading).article();
        try {
            ArticleFacts found = reader.facts(article);
            ArticleGraph graph = settings.graphs().build(found);
            List<Violation> violations = Validation.violations(graph);
            if (!violations.isEmpty()) {
                return reject(ArticleRow.rejected(file.order(), number, file.place(), "article " + article.id()
                        + " is refused, its graph breaks the ontology's shapes: " + violations.get(0)));
            }
            read.add(1);
            facts.add(found.facts().size());
            return row(graph, file, number);
        } catch (RuntimeException | StackOverflowError e) {
            // one text that a rule stumbles over must not cost the others
            return reject(ArticleRow.rejected(file.order(), number, file.place(), "left out, the program failed on it: " + e
                    + (e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0]) + " (please report it with the text)"));
        }
    }

    private ArticleRow row(ArticleGraph graph, InputFile file, int number) {
        var iri = settings.iris().article(graph.articleId());
        String issued = graph.triples().stream().filter(triple -> triple.getSubject().equals(iri) && triple.getPredicate().equals(Reused.issued))
                .map(triple -> triple.getObject().getLiteralLexicalForm()).findFirst().orElse("");
        return new ArticleRow(graph.articleId(), file.order(), number, file.place(), "", graph.contentHash(), issued,
                Sketch.of(graph.triples()).map(Sketch::encoded).orElse(""), NTriples.write(graph.triples()));
    }

    private ArticleRow reject(ArticleRow row) {
        rejected.add(1);
        return row;
    }
}
