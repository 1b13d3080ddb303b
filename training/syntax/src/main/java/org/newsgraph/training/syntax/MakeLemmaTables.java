package org.newsgraph.training.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the lemmatizer's tables and puts them where the program looks for them. Arguments: the folder of the training
 * data and the folder of the program's resources.
 */
public final class MakeLemmaTables {

    private MakeLemmaTables() {
    }

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        List<Path> files = new ArrayList<>(List.of(data.resolve("ewt/en_ewt-ud-train.conllu.gz")));
        try (Stream<Path> gum = Files.list(data.resolve("gum"))) {
            gum.filter(file -> file.toString().endsWith(".conllu.gz")).sorted().forEach(files::add);
        }
        LemmaTables.write(Conllu.read(files), Files.createDirectories(Path.of(arguments[1]).resolve("lexicon/en")));
    }
}
