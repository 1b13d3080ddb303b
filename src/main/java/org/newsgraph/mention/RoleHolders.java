package org.newsgraph.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Gender;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.phrase.RolePhrase;
import org.newsgraph.phrase.RolePhrases;

/** Tells people's and bodies' clusters what the article says that they are, so that "the minister" and "the carmaker" find them. */
final class RoleHolders {

    private final Clusters clusters;
    private final Map<Integer, List<RolePhrase>> phrases = new HashMap<>();
    private final Map<Integer, List<RoleBodies.Body>> bodies = new HashMap<>();

    RoleHolders(Clusters clusters) {
        this.clusters = clusters;
    }

    private List<RolePhrase> phrases(Sentence sentence) {
        return phrases.computeIfAbsent(sentence.index(), key -> RolePhrases.find(sentence));
    }

    /** What names are told to be; and again, when its pronouns are linked, what they are. */
    void collect(Sentence sentence) {
        for (RolePhrase phrase : phrases(sentence)) {
            clusters.at(sentence, phrase.name().index()).filter(cluster -> cluster.kind == Kind.PERSON).ifPresent(person -> {
                if (!wholeRole(sentence, phrase.role()).startsWith("shadow ")) { // a shadow minister is not "the minister"
                    person.roles.add(RolePhrases.lemma(sentence, phrase.role()));
                }
                person.roles.add(wholeRole(sentence, phrase.role()));
                NounPhrases.countryOf(sentence, phrase.role()).ifPresent(country -> person.countries.add(country.iso()));
                // "French President Macron": the parser may hang the adjective on the name
                NounPhrases.countryOf(sentence, phrase.name()).ifPresent(country -> person.countries.add(country.iso()));
                DependencyTree tree = sentence.tree();
                for (Token complement : tree.children(phrase.role(), "nmod", "nmod:poss")) {
                    NounPhrases.countryWord(sentence, complement).ifPresent(country -> person.countries.add(country.iso()));
                }
                collectKin(sentence, phrase, person);
            });
        }
        for (Name name : sentence.names()) {
            Token head = NounPhrases.headOf(sentence, name.begin(), name.end());
            if (name.type() == NameType.ORG) {
                clusters.at(sentence, head.index()).ifPresent(body -> collectBody(sentence, head, body));
            } else if (name.type() == NameType.PER) {
                clusters.at(sentence, head.index()).ifPresent(person -> person.age = person.age == 0 ? age(sentence, name.end()) : person.age);
            }
        }
    }

    /** "prime minister" of "the French prime minister": the noun with what stands before it, without countries and ages. */
    static String wholeRole(Sentence sentence, Token noun) {
        int[] core = NounPhrases.core(sentence, noun);
        StringBuilder words = new StringBuilder();
        for (int i = core[0]; i < noun.index(); i++) {
            Token token = sentence.token(i);
            boolean aside = NounPhrases.countryWord(sentence, token).isPresent() || token.is(Upos.NUM, Upos.PUNCT) || token.isLemma("year", "old");
            words.append(aside ? "" : token.form().toLowerCase(Locale.ROOT) + " ");
        }
        return words + RolePhrases.lemma(sentence, noun);
    }

    /** "Macron's wife, Brigitte": Brigitte is the wife of Macron, and a woman. */
    private void collectKin(Sentence sentence, RolePhrase phrase, Cluster person) {
        String lemma = RolePhrases.lemma(sentence, phrase.role());
        if (PersonNouns.english().isKin(lemma)) {
            possessor(sentence, phrase.role()).filter(owner -> owner.kind == Kind.PERSON && owner != person)
                    .ifPresent(owner -> owner.kin.putIfAbsent(lemma, person));
            if (person.gender == Gender.UNKNOWN) {
                person.gender = GenderedNouns.of(lemma);
            }
        }
    }

    /** Whose somebody is: "his wife", "Macron's wife", "the wife of Macron". */
    Optional<Cluster> possessor(Sentence sentence, Token noun) {
        DependencyTree tree = sentence.tree();
        Optional<Token> owner = tree.child(noun, "nmod:poss")
                .or(() -> tree.children(noun, "nmod").stream().filter(nmod -> tree.preposition(nmod).equals("of")).findFirst());
        return owner.flatMap(token -> clusters.at(sentence, token.index()));
    }

    /** "Renault, the French carmaker,", "carmaker Renault" */
    private static void collectBody(Sentence sentence, Token head, Cluster body) {
        DependencyTree tree = sentence.tree();
        for (Token child : tree.children(head, "appos", "nmod:desc", "compound")) {
            if (child.is(Upos.NOUN) && !NounPhrases.isPlural(child)) { // "city papers, the Herald and others": none of them is "the paper"
                body.roles.add(child.lemma());
            }
        }
        tree.head(head).filter(noun -> head.isRelation("appos") && noun.is(Upos.NOUN) && !NounPhrases.isPlural(noun)).ifPresent(noun -> body.roles.add(noun.lemma()));
    }

    /** "Macron, 46," */
    private static int age(Sentence sentence, int end) {
        if (end + 1 < sentence.tokens().size() && sentence.token(end).form().equals(",") && sentence.token(end + 1).form().matches("1?[1-9][0-9]")) {
            return Integer.parseInt(sentence.token(end + 1).form());
        }
        return 0;
    }

    /** The described body that a noun heads and somebody's role is held in. */
    Optional<RoleBodies.Body> body(Sentence sentence, Token token) {
        return bodies.computeIfAbsent(sentence.index(), key -> RoleBodies.find(sentence, phrases(sentence))).stream()
                .filter(body -> body.head().equals(token)).findFirst();
    }

    /** Whether a noun for a person stands beside its name, as title or apposition, or says what somebody is. */
    boolean namesSomebody(Sentence sentence, Token token) {
        return bearer(sentence, token).isPresent();
    }

    /** The head of the name, or the pronoun, of whom a noun says what they are. */
    Optional<Token> bearer(Sentence sentence, Token token) {
        return phrases(sentence).stream().filter(phrase -> phrase.role().equals(token)).map(RolePhrase::name).findFirst();
    }
}
