package org.newsgraph.training.classic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSSample;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains OpenNLP's tagger on labels that join the universal with the Penn tag: {@code VERB|VBD}. */
final class TaggerTraining {

    private TaggerTraining() {
    }

    static POSModel train(List<Conllu> sentences, int iterations) throws IOException {
        List<POSSample> samples = sentences.stream().map(TaggerTraining::sample).toList();
        TrainingParameters parameters = parameters(iterations);
        return POSTaggerME.train("eng", ObjectStreamUtils.createObjectStream(samples), parameters, new POSTaggerFactory());
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
