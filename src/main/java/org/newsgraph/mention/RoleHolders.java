package org.newsgraph.mention;

import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.phrase.RolePhrase;
import org.newsgraph.phrase.RolePhrases;

/** Tells people's clusters what the article says that they are, so that "the minister" finds its person. */
final class RoleHolders {

    private RoleHolders() {
    }

    static void collect(Sentence sentence, Clusters clusters) {
        for (RolePhrase phrase : RolePhrases.find(sentence)) {
            clusters.at(sentence, phrase.name().index()).filter(cluster -> cluster.kind == Kind.PERSON).ifPresent(person -> {
                person.roles.add(RolePhrases.lemma(sentence, phrase.role()));
                NounPhrases.countryOf(sentence, phrase.role()).ifPresent(country -> person.countries.add(country.iso()));
                // "French President Macron": the parser may hang the adjective on the name
                NounPhrases.countryOf(sentence, phrase.name()).ifPresent(country -> person.countries.add(country.iso()));
                DependencyTree tree = sentence.tree();
                for (Token complement : tree.children(phrase.role(), "nmod", "nmod:poss")) {
                    NounPhrases.countryWord(sentence, complement).ifPresent(country -> person.countries.add(country.iso()));
                }
            });
        }
    }

    /** Whether a noun for a person stands beside its name, as title or apposition, or says what somebody is. */
    static boolean namesSomebody(Sentence sentence, Token token) {
        return RolePhrases.find(sentence).stream().anyMatch(phrase -> phrase.role().equals(token));
    }
}
