package org.newsgraph.training.classic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.maltparser.core.exception.MaltChainedException;

/** Trains MaltParser: stackproj with liblinear, crossing arcs folded into the heads' labels (Nivre and Nilsson 2005). */
final class ParserTraining {

    private ParserTraining() {
    }

    static void train(List<Conllu> sentences, Path folder, String name) throws IOException, MaltChainedException {
        Path input = folder.resolve(name + ".conll");
        List<String> lines = new ArrayList<>();
        for (Conllu sentence : sentences) {
            for (String[] row : sentence.rows()) {
                lines.add(String.join("\t", row[0], Forms.plain(row[Conllu.FORM]), "_", row[Conllu.UPOS], row[Conllu.XPOS], "_",
                        row[Conllu.HEAD], row[Conllu.RELATION], "_", "_"));
            }
            lines.add("");
        }
        Files.write(input, lines);
        new org.maltparser.MaltConsoleEngine().startEngine(new String[] {"-c", name, "-w", folder.toString(), "-i", input.toString(), "-m", "learn",
            "-a", "stackproj", "-l", "liblinear", "-pp", "head", "-v", "warn"});
        Files.delete(input);
    }
}
