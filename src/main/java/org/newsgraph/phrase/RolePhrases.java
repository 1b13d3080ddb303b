package org.newsgraph.phrase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.GivenNames;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.RolePhrase.Construction;

/**
 * Finds the nouns that say what a named person is, by the tree. What the noun means (a country's office, a kinship) is
 * left to those who ask.
 */
public final class RolePhrases {

    private RolePhrases() {
    }

    /** All of a sentence, in the order of the names. */
    public static List<RolePhrase> find(Sentence sentence) {
        Set<RolePhrase> found = new LinkedHashSet<>();
        for (Name name : sentence.names()) {
            if (name.type() == NameType.PER) {
                Token head = NounPhrases.headOf(sentence, name.begin(), name.end());
                Titles.find(sentence, name, head, found);
                Appositions.find(sentence, name, head, found);
                Predications.copulas(sentence, head, found);
                Predications.asPhrases(sentence, head, found);
            }
        }
        for (Token token : sentence.tokens()) {
            if (token.is(Upos.PRON) && token.isLemma("he", "she") && token.isRelation("nsubj")) { // "He is the president of the club"
                Predications.copulas(sentence, token, found);
                Predications.asPhrases(sentence, token, found);
            }
        }
        sharedTitles(sentence, found);
        SharedOffice.find(sentence).forEach(holder -> found.add(new RolePhrase(holder.name(), holder.role(), Construction.APPOSITION)));
        alternating(sentence, found);
        List<RolePhrase> distinct = new ArrayList<>();
        for (RolePhrase phrase : found) {
            boolean isTitleOfAnother = phrase.construction() == Construction.APPOSITION && found.stream().anyMatch(other ->
                    other.construction() == Construction.TITLE && other.role().equals(phrase.role()) && !other.name().equals(phrase.name()));
            if (!isTitleOfAnother && distinct.stream().noneMatch(known -> known.name().equals(phrase.name()) && known.role().equals(phrase.role()))) {
                distinct.add(phrase);
            }
        }
        return List.copyOf(distinct);
    }

    /** "Presidents Obama and Medvedev", "two ministers, Ann Roe and Tom Reid": a plural title is everybody's up to the next title. */
    private static void sharedTitles(Sentence sentence, Set<RolePhrase> found) {
        for (RolePhrase phrase : List.copyOf(found)) {
            boolean before = phrase.role().index() < phrase.name().index() && phrase.construction() != Construction.COPULA;
            if (before && NounPhrases.isPlural(phrase.role())) {
                for (Token other : sentence.tree().children(phrase.name(), "conj")) {
                    boolean nextTitle = found.stream().anyMatch(known -> known.construction() == Construction.TITLE
                            && known.role().index() > phrase.name().index() && known.role().index() < other.index());
                    if (!nextTitle && NounPhrases.nameOver(sentence, other).filter(name -> name.type() == NameType.PER).isPresent()) {
                        found.add(new RolePhrase(other, phrase.role(), phrase.construction()));
                    }
                }
            }
        }
    }

    /** "the mayor, Ann Roe, the minister of trade, Tom Reid, and": where the role stands before each name, what follows a name is the next one's. */
    private static void alternating(Sentence sentence, Set<RolePhrase> found) {
        for (RolePhrase phrase : List.copyOf(found)) {
            boolean behind = phrase.construction() == Construction.APPOSITION && phrase.role().index() > phrase.name().index();
            boolean before = found.stream().anyMatch(other -> other.name().equals(phrase.name()) && other.construction() == Construction.APPOSITION && other.role().index() < phrase.name().index());
            int comma = Complement.end(sentence, phrase.role().index() + 1, sentence.tokens().size());
            if (!behind || !before || comma + 1 >= sentence.tokens().size() || !sentence.token(comma).form().equals(",")) {
                continue;
            }
            sentence.names().stream().filter(next -> next.type() == NameType.PER && next.begin() == comma + 1).findFirst().ifPresent(next -> {
                Token head = NounPhrases.headOf(sentence, next.begin(), next.end());
                found.remove(phrase);
                found.add(new RolePhrase(head, phrase.role(), Construction.APPOSITION));
            });
        }
    }

    /** Whether no person's name lies between two tokens. */
    static boolean isPersonFree(Sentence sentence, int begin, int end) {
        return sentence.names().stream().noneMatch(name -> name.type() == NameType.PER && name.begin() > begin && name.end() < end);
    }

    /**
     * Whether a role noun is the title of the next name, as in the lists "Defence Minister Ann Roe, Commander of the Navy Tom
     * Reid, …": nothing but its own words stand between, and the name is not its complement ("daughter of Tom Reid", "aide
     * to President Tom Reid").
     */
    private static boolean isTitleOfNext(Sentence sentence, Token role) {
        for (int i = role.index() + 1; i < sentence.tokens().size(); i++) {
            Token token = sentence.token(i);
            int at = i;
            if (sentence.names().stream().anyMatch(name -> name.type() == NameType.PER && name.begin() == at)) {
                Token before = sentence.token(i - 1);
                boolean complement = before.index() != role.index() && isRoleNoun(sentence, before);
                return before.is(Upos.NOUN, Upos.PROPN, Upos.ADJ) && !complement;
            }
            if (token.is(Upos.PUNCT, Upos.VERB, Upos.AUX, Upos.PRON) && !token.form().equals("-")) {
                return false;
            }
        }
        return false;
    }

    static void withConjuncts(Sentence sentence, DependencyTree tree, Token role, Token name, Construction construction, Set<RolePhrase> found) {
        if (construction == Construction.APPOSITION && role.index() > name.index() && (isTitleOfNext(sentence, role)
                || NounPhrases.isPlural(role) && !isOneOfSeveral(sentence, name, role))) { // "Ann Roe, heads of regions and others"
            return;
        }
        if (isRoleNoun(sentence, role)) {
            found.add(new RolePhrase(name, role, construction));
        }
        for (Token other : tree.children(role, "conj")) {
            boolean acrossName = construction == Construction.APPOSITION && role.index() < name.index() && other.index() > name.index();
            if (isRoleNoun(sentence, other) && !tree.has(other, "nsubj") && !acrossName) { // "the chief, Ann Roe, and the mayor, Tom Reid"
                found.add(new RolePhrase(name, other, construction));
            }
        }
        if (construction == Construction.COPULA || construction == Construction.AS) { // whatever the tree makes of a long row
            RoleRow.Row row = RoleRow.beginningAt(sentence, RoleRow.begin(sentence, role));
            row.roles().stream().filter(other -> other.index() > role.index() && !tree.has(other, "nsubj") && row.roles().contains(role))
                    .forEach(other -> found.add(new RolePhrase(name, other, construction)));
        }
    }

    /** Whether another person is named beside a name and before a role: "Ann Roe and Tom Reid, ministers". */
    private static boolean isOneOfSeveral(Sentence sentence, Token name, Token role) {
        Token first = sentence.tree().firstConjunct(name);
        return sentence.tree().withConjuncts(first).stream().anyMatch(other -> !other.equals(name) && other.index() < role.index()
                && NounPhrases.nameOver(sentence, other).filter(found -> found.type() == NameType.PER).isPresent());
    }

    private static boolean hasCase(DependencyTree tree, Token token) {
        return tree.has(token, "case");
    }

    /** Whether a token can say what a person is: a noun for persons, also capitalised as a title. */
    public static boolean isRoleNoun(Sentence sentence, Token token) {
        String lemma = lemma(sentence, token);
        boolean noun = token.is(Upos.NOUN, Upos.PROPN) || token.xpos().startsWith("NN");
        return (noun && PersonNouns.english().isPerson(lemma) || token.is(Upos.ADJ, Upos.X) && PersonNouns.english().isOffice(lemma))
                && !isPartOfName(sentence, token) && !isGeneralOf(sentence, token) && !isFollowedByGeneral(sentence, token, true);
    }

    /** "general" of "secretary general", which is no office of its own, unless the tree has it as the head of the two. */
    private static boolean isGeneralOf(Sentence sentence, Token token) {
        return token.index() > 0 && isFollowedByGeneral(sentence, sentence.token(token.index() - 1), false);
    }

    /**
     * Whether a word is the first of a title such as "attorney general".
     *
     * @param below whether it has to hang on the second by the tree, which then stands for the title, or must not
     */
    public static boolean isFollowedByGeneral(Sentence sentence, Token token, boolean below) {
        int next = token.index() + 1;
        return next < sentence.tokens().size() && sentence.token(next).form().equalsIgnoreCase("general") && token.head() == next == below
                && token.is(Upos.NOUN, Upos.PROPN) && PersonNouns.english().isOffice(token.lemma().toLowerCase(Locale.ROOT));
    }

    /** "Authority" of "Civil Defence Authority" names nobody, and no more does "Walker" of "Walker Reid". */
    private static boolean isPartOfName(Sentence sentence, Token token) {
        return NounPhrases.nameOver(sentence, token).filter(name -> name.end() - name.begin() > 1 || name.type() == NameType.NORP)
                .filter(name -> name.type() != NameType.PER || GivenNames.world().isGiven(token.form())).isPresent();
    }

    /**
     * Lower case and singular, also of a capitalised title that the tagger took for a name; words joined by hyphens are
     * one where the whole or its last part names a person: "son-in-law", "co-founder".
     */
    public static String lemma(Sentence sentence, Token token) {
        PersonNouns nouns = PersonNouns.english();
        String joined = joined(sentence, token);
        if (joined.indexOf('-') > 0 && (nouns.isKin(joined) || nouns.isPerson(joined))) {
            return joined;
        }
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        if (!nouns.isPerson(lemma) && lemma.endsWith("s") && nouns.isPerson(lemma.substring(0, lemma.length() - 1))) {
            return lemma.substring(0, lemma.length() - 1);
        }
        return lemma;
    }

    /** The words that hyphens join to a token without a blank, in lower case; the last as its lemma. */
    private static String joined(Sentence sentence, Token token) {
        int begin = token.index();
        int end = token.index() + 1;
        while (begin >= 2 && sentence.token(begin - 1).form().equals("-") && touches(sentence, begin - 1) && touches(sentence, begin - 2)) {
            begin -= 2;
        }
        while (end + 1 < sentence.tokens().size() && sentence.token(end).form().equals("-") && touches(sentence, end - 1) && touches(sentence, end)) {
            end += 2;
        }
        if (end - begin == 1) {
            return token.lemma().toLowerCase(Locale.ROOT);
        }
        String first = sentence.token(begin).lemma().toLowerCase(Locale.ROOT); // "sons-in-law"
        StringBuilder word = new StringBuilder(first);
        for (int i = begin + 1; i < end; i++) {
            word.append(sentence.token(i).lemma().toLowerCase(Locale.ROOT));
        }
        return word.toString();
    }

    /** Whether no blank stands behind a token. */
    private static boolean touches(Sentence sentence, int index) {
        return sentence.token(index).span().end() == sentence.token(index + 1).span().begin();
    }
}
