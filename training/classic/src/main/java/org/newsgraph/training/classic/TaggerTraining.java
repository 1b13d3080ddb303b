package org.newsgraph.training.classic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.postag.POSDictionary;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSSample;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains OpenNLP's tagger on labels that join the universal with the Penn tag: {@code VERB|VBD}. */
final class TaggerTraining {

    private static final Set<String> CLOSED = Set.of("AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ");

    private TaggerTraining() {
    }

    static POSModel train(List<Conllu> sentences, int iterations) throws IOException {
        List<POSSample> samples = sentences.stream().map(TaggerTraining::sample).toList();
        TrainingParameters parameters = parameters(iterations);
        return POSTaggerME.train("eng", ObjectStreamUtils.createObjectStream(samples), parameters,
                new POSTaggerFactory(null, null, closedWords(sentences)));
    }

    /** Words that were seen in a closed class, with all labels that they were seen with more than once, case aside. */
    private static POSDictionary closedWords(List<Conllu> sentences) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Conllu sentence : sentences) {
            for (String[] row : sentence.rows()) {
                counts.computeIfAbsent(Forms.plain(row[Conllu.FORM]).toLowerCase(Locale.ROOT), word -> new TreeMap<>())
                        .merge(row[Conllu.UPOS] + "|" + row[Conllu.XPOS], 1, Integer::sum);
            }
        }
        POSDictionary dictionary = new POSDictionary(false);
        counts.forEach((word, labels) -> {
            labels.values().removeIf(count -> count < 2);
            if (labels.keySet().stream().anyMatch(label -> CLOSED.contains(label.substring(0, label.indexOf('|'))))) {
                dictionary.put(word, labels.keySet().toArray(String[]::new));
            }
        });
        return dictionary;
    }

    static TrainingParameters parameters(int iterations) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, PerceptronTrainer.PERCEPTRON_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        return parameters;
    }

    private static POSSample sample(Conllu sentence) {
        return new POSSample(sentence.rows().stream().map(row -> Forms.plain(row[Conllu.FORM])).toList(),
                sentence.rows().stream().map(row -> row[Conllu.UPOS] + "|" + row[Conllu.XPOS]).toList());
    }

    static void write(POSModel model, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            model.serialize(out);
        }
    }
}
