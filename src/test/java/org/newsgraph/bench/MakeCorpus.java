package org.newsgraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a corpus: arguments are a folder of articles to make it of, the file, how many articles, and how many words each has at the least. */
final class MakeCorpus {

    private MakeCorpus() {
    }

    public static void main(String[] arguments) throws IOException {
        new Variants(Variants.articles(List.of(Path.of(arguments[0]))), Integer.parseInt(arguments[3])).write(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
    }
}
