package org.newsgraph.training.classic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.maltparser.core.exception.MaltChainedException;
import org.newsgraph.syntax.EnglishLemmatizer;
import org.newsgraph.syntax.Inflection;
import org.newsgraph.syntax.Lemmatizer;

/** Trains MaltParser: stackproj with liblinear, crossing arcs folded into the heads' labels (Nivre and Nilsson 2005). */
final class ParserTraining {

    private ParserTraining() {
    }

    static void train(List<Conllu> sentences, Path folder, String name) throws IOException, MaltChainedException {
        Path input = folder.resolve(name + ".conll");
        Path features = folder.resolve("parser-features.xml");
        try (InputStream in = ParserTraining.class.getResourceAsStream("/parser-features.xml")) {
            Files.copy(in, features);
        }
        Lemmatizer lemmatizer = EnglishLemmatizer.load();
        List<String> lines = new ArrayList<>();
        for (Conllu sentence : sentences) {
            List<String> lemmas = lemmatizer.lemmas(sentence.column(Conllu.FORM).stream().map(Forms::plain).toList(),
                    sentence.column(Conllu.UPOS), sentence.column(Conllu.XPOS));
            for (int i = 0; i < lemmas.size(); i++) {
                String[] row = sentence.rows().get(i);
                lines.add(String.join("\t", row[0], Forms.plain(row[Conllu.FORM]), Forms.plain(Inflection.lower(lemmas.get(i))), row[Conllu.UPOS], row[Conllu.XPOS], "_",
                        row[Conllu.HEAD], row[Conllu.RELATION], "_", "_"));
            }
            lines.add("");
        }
        Files.write(input, lines);
        new org.maltparser.MaltConsoleEngine().startEngine(new String[] {"-c", name, "-w", folder.toString(), "-i", input.toString(), "-m", "learn",
            "-a", "stackproj", "-l", "liblinear", "-pp", "head", "-F", features.toString(), "-v", "warn"});
        Files.delete(input);
        Files.delete(features);
    }
}
