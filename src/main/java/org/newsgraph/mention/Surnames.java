package org.newsgraph.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;

/**
 * Takes single words for people whose surname they are, where the name finder took them for a place: after "Valeria Lyon, 34,"
 * it is she in "Lyon claims that she …", but not in "in Lyon". Countries stay countries.
 */
final class Surnames {

    private Surnames() {
    }

    static List<NameCandidate> retype(List<NameCandidate> names) {
        Set<String> surnames = new HashSet<>();
        for (NameCandidate name : names) {
            if (name.type() == NameType.PER && name.size() > 1) {
                surnames.add(name.lastWord());
            }
        }
        List<NameCandidate> found = new ArrayList<>();
        for (NameCandidate name : names) {
            boolean person = name.type() == NameType.LOC && name.isWord() && surnames.contains(name.text())
                    && Countries.english().byName(name.text()).isEmpty() && !standsAsPlace(name);
            found.add(person ? name.as(NameType.PER) : name);
        }
        return found;
    }

    private static boolean standsAsPlace(NameCandidate name) {
        Sentence sentence = name.sentence();
        Token head = sentence.token(name.head());
        boolean beside = head.isRelation("appos", "compound", "flat", "nmod:unmarked");
        return beside || Set.of("in", "at", "near", "across", "outside", "around", "into", "throughout").contains(sentence.tree().preposition(head));
    }
}
