package org.newsgraph.training.classic;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderModel;

/**
 * Trains all models of the classic line and puts them where the program looks for them. Arguments: the data folder, the
 * folder of the program's resources, and optionally which: {@code tagger}, {@code names}, {@code parser}, {@code lemmas}.
 */
public final class TrainClassic {

    private TrainClassic() {
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        Path resources = Path.of(arguments[1]);
        Path models = resources.resolve("models");
        Set<String> parts = arguments.length > 2 ? Set.of(arguments[2].split(",")) : Set.of("tagger", "names", "parser", "lemmas");
        List<Conllu> ewt = Conllu.read(List.of(data.resolve("ewt/en_ewt-ud-train.conllu.gz")));
        List<Conllu> gum = Conllu.read(files(data.resolve("gum"), "free-"));
        List<Conllu> trees = new ArrayList<>(ewt);
        trees.addAll(gum);
        Path opennlp = Files.createDirectories(models.resolve("opennlp"));
        if (parts.contains("tagger")) {
            TaggerTraining.write(TaggerTraining.train(trees, 25), opennlp.resolve("en-tags.bin"));
        }
        if (parts.contains("lemmas")) {
            LemmaTables.write(trees, Files.createDirectories(resources.resolve("lexicon/en")));
        }
        if (parts.contains("names")) {
            NameSets sets = new NameSets(new HashSet<>(Files.readAllLines(data.resolve("demonyms.txt"))));
            List<NameSample> samples = new ArrayList<>();
            samples.addAll(sets.read(files(data.resolve("crossner"), "crossner-")));
            samples.addAll(sets.read(files(data.resolve("uner"), "uner-")));
            samples.addAll(sets.read(files(data.resolve("redocred"), "redocred-")));
            samples.addAll(sets.fromGum(gum));
            TokenNameFinderModel model = NameTraining.train(samples, 40);
            try (OutputStream out = Files.newOutputStream(opennlp.resolve("en-names.bin"))) {
                model.serialize(out);
            }
        }
        if (parts.contains("parser")) {
            Path work = Files.createTempDirectory("newsgraph-malt");
            ParserTraining.train(trees, work, "english");
            Files.move(work.resolve("english.mco"), Files.createDirectories(models.resolve("malt")).resolve("english.mco"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> files(Path folder, String prefix) throws java.io.IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList();
        }
    }
}
