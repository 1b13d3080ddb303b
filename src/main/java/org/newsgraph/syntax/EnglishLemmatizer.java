package org.newsgraph.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;

/** Lemmas by OpenNLP's model for universal tags. */
final class EnglishLemmatizer implements Lemmatizer {

    private final LemmatizerModel model;

    private EnglishLemmatizer(LemmatizerModel model) {
        this.model = model;
    }

    static EnglishLemmatizer load() {
        return new EnglishLemmatizer(ModelFile.load("opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin", LemmatizerModel::new));
    }

    @Override
    public List<String> lemmas(List<String> forms, List<String> upos, List<String> xpos) {
        String[] found = new LemmatizerME(model).lemmatize(forms.toArray(String[]::new), upos.toArray(String[]::new));
        List<String> lemmas = new ArrayList<>(found.length);
        for (int i = 0; i < found.length; i++) {
            lemmas.add(upos.get(i).equals("PROPN") ? found[i] : found[i].toLowerCase(Locale.ROOT));
        }
        return lemmas;
    }
}
