package org.newsgraph.mention;

import java.util.Set;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.Gender;

/** The gender that a noun for a person tells: nouns of kinship, and the closed class of nouns for men or women alone. */
final class GenderedNouns {

    private static final Set<String> FEMALE = Set.of("woman", "girl", "lady", "queen", "princess", "actress", "heroine", "duchess", "countess",
            "empress", "goddess", "hostess", "waitress", "schoolgirl", "nun", "bride", "baroness", "businesswoman", "landlady", "maid");
    private static final Set<String> MALE = Set.of("man", "boy", "gentleman", "king", "prince", "monk", "duke", "emperor", "schoolboy", "bishop",
            "cardinal", "pope", "groom", "baron", "businessman", "landlord", "tsar", "sultan", "emir", "guy", "lad");

    private GenderedNouns() {
    }

    static Gender of(String lemma) {
        String kin = PersonNouns.english().kinGender(lemma);
        if (kin.equals("F") || FEMALE.contains(lemma) || lemma.endsWith("woman")) {
            return Gender.FEMALE;
        }
        return kin.equals("M") || MALE.contains(lemma) ? Gender.MALE : Gender.UNKNOWN;
    }
}
