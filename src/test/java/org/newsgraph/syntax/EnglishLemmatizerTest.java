package org.newsgraph.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dictionary forms, the irregular ones from the table, the others by rule. */
class EnglishLemmatizerTest {

    private static final EnglishLemmatizer LEMMATIZER = EnglishLemmatizer.load();

    @ParameterizedTest
    @CsvSource({
        "said, VERB, VBD, say", "met, VERB, VBN, meet", "hoping, VERB, VBG, hope", "stopping, VERB, VBG, stop", "calling, VERB, VBG, call",
        "denies, VERB, VBZ, deny", "dies, VERB, VBZ, die", "discusses, VERB, VBZ, discuss", "travelled, VERB, VBD, travel", "condemned, VERB, VBD, condemn",
        "agreed, VERB, VBD, agree", "was, AUX, VBD, be", "has, AUX, VBZ, have", "Ministers, NOUN, NNS, minister", "countries, NOUN, NNS, country",
        "crises, NOUN, NNS, crisis", "spokeswomen, NOUN, NNS, spokeswoman", "wives, NOUN, NNS, wife", "visits, NOUN, NNS, visit", "news, NOUN, NN, news",
        "vice-presidents, NOUN, NNS, vice-president", "deadliest, ADJ, JJS, deadly", "larger, ADJ, JJR, large", "worse, ADJ, JJR, bad", "Ukrainian, ADJ, JJ, ukrainian",
        "Presidents, PROPN, NNPS, President", "Lehto, PROPN, NNP, Lehto", "2019, NUM, CD, 2019", "1990s, NOUN, NNS, 1990s", "them, PRON, PRP, they",
        "tweeting, VERB, VBG, tweet", "debunked, VERB, VBD, debunk", "blogged, VERB, VBD, blog",
    })
    void findsTheDictionaryForm(String form, String upos, String xpos, String lemma) {
        assertThat(LEMMATIZER.lemma(form, upos, xpos)).isEqualTo(lemma);
    }

    @Test
    void readsCliticsByTheirNeighbours() {
        assertThat(LEMMATIZER.lemmatize(new String[] {"It", "'s", "been", "said", "she", "'d", "go", "but", "ca", "n't"},
                new String[] {"PRON|PRP", "AUX|VBZ", "AUX|VBN", "VERB|VBN", "PRON|PRP", "AUX|MD", "VERB|VB", "CCONJ|CC", "AUX|MD", "PART|RB"}))
                .containsExactly("it", "have", "be", "say", "she", "would", "go", "but", "can", "not");
        assertThat(LEMMATIZER.lemmatize(List.of("met"), List.of("VERB|VBN"))).containsExactly(List.of("meet"));
    }
}
