package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.Pipeline;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph explain FILE}. */
@Command(name = "explain", description = "Show what is read in an article: sentences, trees, names, mentions, and each fact with its rule. Nothing is stored.",
        footer = {"", "Example: newsgraph explain seeds/paris-summit-wire.txt"}, mixinStandardHelpOptions = true, sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "One article, or a file of several.")
    private Path file;

    @Option(names = "--no-trees", description = "Leave out the words and their heads.")
    private boolean noTrees;

    @Mixin
    private ReadOptions fields;

    @Override
    public Integer call() throws IOException {
        InputOptions.existing(file);
        boolean rejected = false;
        try (ArticleReader articles = ArticleReader.open(List.of(file), fields.readingOptions());
             Pipeline pipeline = new Pipeline()) {
            ExplanationText text = new ExplanationText(System.out);
            while (articles.hasNext()) {
                Reading reading = articles.next();
                if (reading instanceof Reading.Ingested ingested) {
                    text.print(pipeline.facts(ingested.article()), !noTrees);
                } else if (reading instanceof Reading.Rejected refused) {
                    System.err.println("rejected: " + refused.problem());
                    rejected = true;
                }
            }
        }
        return rejected ? 1 : 0;
    }
}
