package org.newsgraph.fact.role;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.NameType;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.phrase.RolePhrases;

/** The words of a role: the noun with what makes it another office ("foreign minister", "secretary of state"), lower case and singular. */
final class RoleLabel {

    /** Adjectives that stay with an office; others tell something about the person or the time. */
    private static final Set<String> RELATIONAL = Set.of("prime", "vice", "deputy", "foreign", "chief", "general", "executive", "financial",
            "assistant", "associate", "special", "national", "presidential", "federal", "supreme", "permanent", "royal", "managing", "high",
            "interior", "economic", "military", "political", "editorial", "technical", "regional", "medical", "legal", "attorney", "parliamentary",
            "under", "first", "joint", "senior", "crown", "grand", "non-executive", "principal", "commercial", "cultural", "environmental");

    private RoleLabel() {
    }

    static String of(ResolvedArticle article, Sentence sentence, Token role) {
        Deque<String> words = new ArrayDeque<>();
        String head = RolePhrases.lemma(sentence, role);
        words.add(withoutEx(head));
        int at = role.index() - 1;
        for (int hyphens = head.length() - head.replace("-", "").length(); hyphens > 0 && at >= 1 && sentence.token(at).form().equals("-"); hyphens--) {
            at -= 2; // the words of "co-founder" are in the lemma already
        }
        while (at >= 0 && belongs(sentence, sentence.token(at), role, words.peekFirst())) {
            words.addFirst(sentence.token(at).form().toLowerCase(Locale.ROOT));
            at--;
        }
        while (words.size() > 1 && words.peekFirst().equals("-")) {
            words.removeFirst();
        }
        String label = String.join(" ", words).replace(" - ", "-");
        return label + emeritus(sentence, role) + complement(article, sentence, role);
    }

    private static String withoutEx(String lemma) {
        return lemma.startsWith("ex-") ? lemma.substring(3) : lemma;
    }

    private static boolean belongs(Sentence sentence, Token token, Token role, String next) {
        if (token.is(Upos.NOUN, Upos.PROPN) && PersonNouns.english().isListed(token.form().toLowerCase(Locale.ROOT) + " " + next)) {
            return true; // "secretary general": one word, whichever the tree makes its head
        }
        if (!token.isRelation("amod", "compound", "nmod:desc", "flat", "nmod:unmarked", "punct") || !isBelow(sentence, token, role)) {
            return false;
        }
        if (Countries.english().byDemonym(token.form()).isPresent() || isNamed(sentence, token)) {
            return false;
        }
        String word = token.form().toLowerCase(Locale.ROOT);
        if (token.isRelation("punct")) {
            return word.equals("-");
        }
        if (PersonNouns.english().isListed(word + " " + next)) {
            return true; // WordNet has the two words as one: "prime minister"
        }
        return token.isRelation("amod") || token.is(Upos.ADJ) ? RELATIONAL.contains(word)
                : token.is(Upos.NOUN, Upos.PROPN) && !Character.isDigit(word.codePointAt(0)) && PersonNouns.english().isOffice(RolePhrases.lemma(sentence, role))
                        && Countries.english().byName(token.form()).isEmpty();
    }

    private static boolean isNamed(Sentence sentence, Token token) {
        return NounPhrases.nameOver(sentence, token).filter(name -> name.type() != NameType.MISC || name.end() - name.begin() > 1).isPresent();
    }

    private static boolean isBelow(Sentence sentence, Token token, Token head) {
        return sentence.tree().ancestors(token).stream().limit(3).anyMatch(head::equals);
    }

    private static String emeritus(Sentence sentence, Token role) {
        int next = role.index() + 1;
        return next < sentence.tokens().size() && sentence.token(next).form().equalsIgnoreCase("emeritus") ? " emeritus" : "";
    }

    /** "secretary of state", "minister of education": a complement that names no country or body and is short. */
    private static String complement(ResolvedArticle article, Sentence sentence, Token role) {
        DependencyTree tree = sentence.tree();
        Optional<Token> of = sentence.tokens().stream() // the tree may hang the complement of the last of several roles on the first
                .filter(nmod -> nmod.index() > role.index() && nmod.isRelation("nmod") && tree.preposition(nmod).equals("of"))
                .filter(nmod -> NounPhrases.start(sentence, nmod) == role.index() + 1)
                .findFirst();
        if (of.isEmpty() || article.mentionOver(sentence, of.get()).isPresent() || NounPhrases.countryWord(sentence, of.get()).isPresent()
                || isNamed(sentence, of.get()) || tree.has(of.get(), "det", "nmod:poss", "nummod", "acl", "acl:relcl")) {
            return "";
        }
        int[] core = NounPhrases.core(sentence, of.get());
        boolean plain = core[1] - core[0] <= 3 && of.get().is(Upos.NOUN, Upos.PROPN) && of.get().index() - role.index() <= 4;
        return plain ? " of " + NounPhrases.words(sentence, core[0], core[1]).toLowerCase(Locale.ROOT) : "";
    }
}
