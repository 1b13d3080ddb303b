package org.newsgraph.fact.role;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.NameType;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.Complement;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.phrase.RolePhrase;
import org.newsgraph.phrase.RolePhrases;

/** The words of a role: the noun with what makes it another office ("foreign minister", "secretary of state"), lower case and singular. */
final class RoleLabel {

    /** Adjectives that stay with an office; others tell something about the person or the time. */
    private static final Set<String> RELATIONAL = Set.of("prime", "vice", "deputy", "foreign", "chief", "general", "executive", "financial",
            "assistant", "associate", "special", "national", "presidential", "federal", "supreme", "permanent", "royal", "managing", "high",
            "interior", "economic", "military", "political", "editorial", "technical", "regional", "medical", "legal", "attorney", "parliamentary",
            "under", "first", "joint", "senior", "crown", "grand", "non-executive", "principal", "commercial", "cultural", "environmental", "shadow", "acting", "interim", "caretaker", "humanitarian");

    /** First words of titles, wherever the tree hangs them. */
    private static final Set<String> FIRST_WORDS = Set.of("vice", "deputy", "prime", "chief", "assistant", "associate", "head");
    private static final Set<String> RANK_WORDS = Set.of("air", "rear", "vice", "field", "wing", "fleet", "lieutenant", "major", "squadron", "group", "brigadier");

    private RoleLabel() {
    }

    static String of(ResolvedArticle article, Sentence sentence, RolePhrase phrase) {
        Token role = phrase.role();
        Deque<String> words = new ArrayDeque<>();
        String head = RolePhrases.lemma(sentence, role);
        words.add(withoutEx(head));
        int at = role.index() - 1;
        for (int hyphens = head.length() - head.replace("-", "").length(); hyphens > 0 && at >= 1 && sentence.token(at).form().equals("-"); hyphens--) {
            at -= 2; // the words of "co-founder" are in the lemma already
        }
        while (at >= 0 && belongs(sentence, sentence.token(at), phrase, at + 1, words.peekFirst())) {
            words.addFirst(sentence.token(at).form().toLowerCase(Locale.ROOT));
            at--;
        }
        while (words.size() > 1 && words.peekFirst().equals("-")) {
            words.removeFirst();
        }
        String label = String.join(" ", words).replace(" - ", "-");
        return label + suffix(sentence, role) + complement(article, sentence, role);
    }

    private static String withoutEx(String lemma) {
        return lemma.startsWith("ex-") ? lemma.substring(3) : lemma;
    }

    /** @param first the first token that is known to belong */
    private static boolean belongs(Sentence sentence, Token token, RolePhrase phrase, int first, String next) {
        Token role = phrase.role();
        if (isOfficeBeforeRank(sentence, token, first)) {
            return false; // "army spokesman Rear Admiral Ann Roe": two titles
        }
        if (token.is(Upos.NOUN, Upos.PROPN) && PersonNouns.english().isListed(token.form().toLowerCase(Locale.ROOT) + " " + next)) {
            return true; // "secretary general": one word, whichever the tree makes its head
        }
        if (RolePhrases.isFollowedByGeneral(sentence, token, true)) {
            return true;
        }
        String word = token.form().toLowerCase(Locale.ROOT);
        boolean nominal = token.is(Upos.NOUN, Upos.PROPN, Upos.ADJ) && !isNamed(sentence, token);
        if (nominal && (FIRST_WORDS.contains(word) || RANK_WORDS.contains(word) && next.matches("chief|marshal|vice|admiral|general|colonel|commander|captain|lieutenant"))) {
            return true;
        }
        if (word.equals("-") && token.index() > 0 && sentence.token(token.index() - 1).form().equalsIgnoreCase("pro") || word.equals("pro") && next.equals("-")) {
            return true; // "Pro-Vice Chancellor"
        }
        boolean modifies = token.isRelation("amod", "compound", "nmod:desc", "flat", "nmod:unmarked", "punct")
                && (isBelow(sentence, token, role) || phrase.construction() == RolePhrase.Construction.TITLE && isBelow(sentence, token, phrase.name()));
        boolean ofOffice = NounPhrases.nameOver(sentence, token).filter(name -> Portfolio.is(sentence, role, name)).isPresent();
        if (ofOffice) {
            return true; // "Economic Affairs Minister"
        }
        if (!modifies || Countries.english().byDemonym(token.form()).isPresent() || isNamed(sentence, token)) {
            return false;
        }
        if (token.isRelation("punct")) {
            return word.equals("-");
        }
        if (PersonNouns.english().isListed(word + " " + next)) {
            return true; // WordNet has the two words as one: "prime minister"
        }
        if (token.isRelation("amod") || token.is(Upos.ADJ)) { // "human rights lawyer"
            return RELATIONAL.contains(word) || token.head() >= first && token.head() < role.index();
        }
        return token.is(Upos.NOUN, Upos.PROPN) && !Character.isDigit(word.codePointAt(0)) && PersonNouns.english().isOffice(RolePhrases.lemma(sentence, role))
                && Countries.english().byName(token.form()).isEmpty();
    }

    private static boolean isOfficeBeforeRank(Sentence sentence, Token token, int first) {
        return Character.isLowerCase(token.form().codePointAt(0)) && Character.isUpperCase(sentence.token(first).form().codePointAt(0)) && sentence.token(first).is(Upos.NOUN, Upos.PROPN, Upos.ADJ)
                && !token.form().matches("deputy|assistant|associate|vice") && PersonNouns.english().isOffice(RolePhrases.lemma(sentence, token));
    }

    private static boolean isNamed(Sentence sentence, Token token) {
        return NounPhrases.nameOver(sentence, token).filter(name -> name.type() != NameType.MISC || name.end() - name.begin() > 1).isPresent();
    }

    private static boolean isBelow(Sentence sentence, Token token, Token head) {
        return sentence.tree().ancestors(token).stream().limit(3).anyMatch(head::equals);
    }

    /** "professor emeritus", "president-elect", "Prime Minister-designate". */
    private static String suffix(Sentence sentence, Token role) {
        int next = role.index() + 1;
        int fixed = Complement.afterFixed(sentence, next, sentence.tokens().size());
        if (fixed > next) {
            return " " + NounPhrases.words(sentence, next, fixed).toLowerCase(Locale.ROOT); // "editor at large"
        }
        boolean hyphen = next + 1 < sentence.tokens().size() && sentence.token(next).form().equals("-");
        if (next >= sentence.tokens().size()) {
            return "";
        }
        return switch (sentence.token(hyphen ? next + 1 : next).form().toLowerCase(Locale.ROOT)) {
            case "emeritus" -> " emeritus";
            case "elect" -> "-elect";
            case "designate" -> "-designate";
            default -> "";
        };
    }

    /** "secretary of state", "minister for health and ageing": complements that name no country or body. */
    private static String complement(ResolvedArticle article, Sentence sentence, Token role) {
        StringBuilder words = new StringBuilder();
        List<Complement> row = Complement.from(sentence, role.index() + 1, sentence.tokens().size());
        for (int i = 0; i < row.size() && i < 2; i++) {
            Complement link = row.get(i);
            boolean portfolio = Portfolio.is(sentence, role, link);
            if (i == 0 ? !portfolio && !isPlain(article, sentence, link) : !portfolio || !link.preposition().equals("for")) {
                break;
            }
            int end = portfolio ? Portfolio.listEnd(sentence, link) : link.head().index() + 1;
            words.append(' ').append(link.preposition()).append(' ').append(NounPhrases.words(sentence, link.begin(), end).toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }

    /** "director of exhibits" */
    private static boolean isPlain(ResolvedArticle article, Sentence sentence, Complement link) {
        for (int i = link.begin(); i < link.end(); i++) {
            Token token = sentence.token(i);
            if (token.is(Upos.DET, Upos.NUM, Upos.PRON) || isNamed(sentence, token) || article.mentionOver(sentence, token).isPresent()
                    || NounPhrases.countryWord(sentence, token).isPresent()) {
                return false;
            }
        }
        return link.preposition().equals("of") && link.head().index() - link.begin() < 3 && !sentence.tree().has(link.head(), "acl", "acl:relcl");
    }
}
