package org.newsgraph.training.classic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;

/** Trains OpenNLP's name finder: BILOU labels, words with their shapes, affixes and neighbours as features. */
final class NameTraining {

    private static final String FEATURES = """
            <featureGenerators cache="true" name="nameFinder">
              <generator class="opennlp.tools.util.featuregen.WindowFeatureGeneratorFactory">
                <int name="prevLength">2</int><int name="nextLength">2</int>
                <generator class="opennlp.tools.util.featuregen.TokenClassFeatureGeneratorFactory"/>
              </generator>
              <generator class="opennlp.tools.util.featuregen.WindowFeatureGeneratorFactory">
                <int name="prevLength">2</int><int name="nextLength">2</int>
                <generator class="opennlp.tools.util.featuregen.TokenFeatureGeneratorFactory"/>
              </generator>
              <generator class="opennlp.tools.util.featuregen.PrefixFeatureGeneratorFactory"/>
              <generator class="opennlp.tools.util.featuregen.SuffixFeatureGeneratorFactory"/>
              <generator class="opennlp.tools.util.featuregen.DefinitionFeatureGeneratorFactory"/>
              <generator class="opennlp.tools.util.featuregen.PreviousMapFeatureGeneratorFactory"/>
              <generator class="opennlp.tools.util.featuregen.BigramNameFeatureGeneratorFactory"/>
            </featureGenerators>
            """;

    private NameTraining() {
    }

    static TokenNameFinderModel train(List<NameSample> samples, int iterations) throws IOException {
        TokenNameFinderFactory factory = TokenNameFinderFactory.create(null, FEATURES.getBytes(StandardCharsets.UTF_8), Map.of(), new BilouCodec());
        return NameFinderME.train("eng", null, ObjectStreamUtils.createObjectStream(samples), TaggerTraining.parameters(iterations), factory);
    }
}
