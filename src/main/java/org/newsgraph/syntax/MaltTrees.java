package org.newsgraph.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.maltparser.concurrent.ConcurrentMaltParserModel;
import org.maltparser.concurrent.ConcurrentMaltParserService;
import org.maltparser.core.exception.MaltChainedException;

/** MaltParser's trees (Nivre, Hall, Nilsson 2006), made single-rooted. */
final class MaltTrees {

    private static final String MODEL = "models/malt/english.mco";

    /** Heads count from 0, -1 is the root. */
    record Arcs(int[] heads, List<String> relations) {
    }

    private final ConcurrentMaltParserModel model;
    private final Lemmatizer lemmatizer;

    private MaltTrees(ConcurrentMaltParserModel model, Lemmatizer lemmatizer) {
        this.model = model;
        this.lemmatizer = lemmatizer;
    }

    /** Reads the model; MaltParser wants it as a file, so that it's unpacked for the time of reading. */
    static MaltTrees load(Lemmatizer lemmatizer) {
        return ModelFile.load(MODEL, in -> {
            Path folder = Files.createTempDirectory("newsgraph-parser");
            Path file = folder.resolve("english.mco");
            try {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                return new MaltTrees(ConcurrentMaltParserService.initializeParserModel(file.toFile()), lemmatizer);
            } catch (MaltChainedException e) {
                throw new IOException("the parser's model can't be read", e);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        });
    }

    Arcs parse(List<String> words, List<String> upos, List<String> xpos) {
        List<String> lemmas = lemmatizer.lemmas(words, upos, xpos);
        String[] lines = new String[words.size()];
        for (int i = 0; i < words.size(); i++) {
            lines[i] = String.join("\t", String.valueOf(i + 1), words.get(i), PlainForms.of(Inflection.lower(lemmas.get(i))), upos.get(i), xpos.get(i), "_");
        }
        String[] parsed;
        try {
            parsed = model.parseTokens(lines);
        } catch (MaltChainedException e) {
            throw new IllegalStateException("no tree for: " + String.join(" ", words), e);
        }
        int[] heads = new int[words.size()];
        List<String> relations = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String[] cells = parsed[i].split("\t");
            heads[i] = Integer.parseInt(cells[6]) - 1;
            relations.add(cells[7]);
        }
        SingleTree.repair(heads, relations, upos);
        return new Arcs(heads, relations);
    }
}
