package org.newsgraph.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.model.Name;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/** Questions about a noun phrase, asked by its head. */
public final class NounPhrases {

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

    private NounPhrases() {
    }

    /** The token of a stretch whose head lies outside of it: the one that rules meet the phrase by. */
    public static Token headOf(Sentence sentence, int begin, int end) {
        for (int i = begin; i < end; i++) {
            int head = sentence.token(i).head();
            if ((head < begin || head >= end) && !sentence.token(i).is(Upos.PUNCT)) {
                return sentence.token(i);
            }
        }
        return sentence.token(begin);
    }

    /** The name that a token lies in. */
    public static Optional<Name> nameOver(Sentence sentence, Token token) {
        return sentence.names().stream().filter(name -> name.begin() <= token.index() && token.index() < name.end()).findFirst();
    }

    /** Whether the phrase begins with "the", "this" … */
    public static boolean isDefinite(Sentence sentence, Token head) {
        return sentence.tree().children(head, "det").stream().anyMatch(det -> DEFINITE.contains(det.form().toLowerCase(Locale.ROOT)));
    }

    /** "a", "some", "several", "one": the phrase brings somebody new. */
    public static boolean isIndefinite(Sentence sentence, Token head) {
        return sentence.tree().children(head, "det").stream().anyMatch(det -> det.isLemma("a", "an", "another", "some", "any", "every", "each", "no"));
    }

    public static boolean isPlural(Token token) {
        return token.xpos().equals("NNS") || token.xpos().equals("NNPS");
    }

    /**
     * The head with the adjectives and nouns before it and no determiner, number or clause: "European officials" of "the
     * two European officials who were there". Begin token inclusive, end exclusive.
     */
    public static int[] core(Sentence sentence, Token head) {
        int begin = head.index();
        while (begin > 0) {
            Token before = sentence.token(begin - 1);
            if (before.form().equals("-") && begin > 1 && touches(sentence, begin - 2) && touches(sentence, begin - 1)) {
                begin -= 2; // "46-year-old minister": the parts stay together
                continue;
            }
            boolean modifier = before.isRelation("amod", "compound", "nmod:desc", "flat", "nmod:unmarked") && belongs(sentence, before, head)
                    || before.form().equals("-") && belongs(sentence, before, head)
                    || before.isRelation("nmod:poss") && before.head() == head.index() && before.is(Upos.PROPN);
            if (!modifier || before.is(Upos.NUM) || before.is(Upos.DET)) {
                break;
            }
            begin--;
        }
        while (begin < head.index() && sentence.token(begin).is(Upos.PUNCT)) {
            begin++; // "six - member team"
        }
        return new int[] {begin, head.index() + 1};
    }

    private static boolean touches(Sentence sentence, int index) {
        return sentence.token(index).span().end() == sentence.token(index + 1).span().begin();
    }

    private static boolean belongs(Sentence sentence, Token token, Token head) {
        Token at = token;
        while (!at.isRoot() && at.index() != head.index()) {
            at = sentence.token(at.head());
        }
        return at.index() == head.index();
    }

    /** Index of the first token of the phrase with its determiner, owner and adjectives. */
    public static int start(Sentence sentence, Token head) {
        return sentence.tree().subtree(head).stream()
                .filter(token -> token.index() <= head.index() && !token.is(Upos.PUNCT))
                .mapToInt(Token::index).min().orElse(head.index());
    }

    /** The phrase's core as words, a nationality or name as written and other words in lower case: "European officials". */
    public static String coreLabel(Sentence sentence, Token head) {
        int[] core = core(sentence, head);
        List<String> words = new ArrayList<>();
        StringBuilder label = new StringBuilder();
        for (int i = core[0]; i < core[1]; i++) {
            Token token = sentence.token(i);
            boolean keepsCase = nameOver(sentence, token).isPresent()
                    || Countries.english().byDemonym(token.form()).isPresent() || !token.form().equals(capitalised(token.form()));
            String word = keepsCase ? token.form() : token.form().toLowerCase(Locale.ROOT);
            if (label.length() > 0 && sentence.token(i - 1).span().end() < token.span().begin()) {
                label.append(' ');
            }
            label.append(word);
            words.add(word);
        }
        return label.toString();
    }

    private static String capitalised(String form) {
        return form.isEmpty() ? form : Character.toUpperCase(form.charAt(0)) + form.substring(1).toLowerCase(Locale.ROOT);
    }

    /** The text span of {@link #core}. */
    public static Span coreSpan(Sentence sentence, Token head) {
        int[] core = core(sentence, head);
        return sentence.span(core[0], core[1]);
    }

    /** The country that an adjective or name of the phrase tells: "French" of "the French president", "US" of "US envoys". */
    public static Optional<Countries.Entry> countryOf(Sentence sentence, Token head) {
        return countryToken(sentence, head).flatMap(token -> countryWord(sentence, token));
    }

    /** The adjective or name of the phrase that tells a country. */
    public static Optional<Token> countryToken(Sentence sentence, Token head) {
        for (Token child : sentence.tree().children(head, "amod", "compound", "nmod:desc", "nmod:unmarked")) {
            if (countryWord(sentence, child).isPresent()) {
                return Optional.of(child);
            }
        }
        for (int i = Math.max(0, head.index() - 4); i < head.index(); i++) {
            Token token = sentence.token(i);
            if (belongs(sentence, token, head) && token.isRelation("amod", "compound", "nmod:desc") && countryWord(sentence, token).isPresent()) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    /** The country of a nationality word or country name that a token heads. */
    public static Optional<Countries.Entry> countryWord(Sentence sentence, Token token) {
        Countries countries = Countries.english();
        String form = token.form();
        Optional<Countries.Entry> found = countries.byDemonym(form);
        if (found.isEmpty() && token.is(Upos.PROPN, Upos.ADJ, Upos.NOUN) && Character.isUpperCase(form.codePointAt(0))) {
            found = countries.byName(form);
        }
        if (found.isEmpty() && token.index() > 0) { // "Sri Lankan", "South Korean", "Saudi Arabian"
            found = countries.byDemonym(sentence.token(token.index() - 1).form() + " " + form);
        }
        if (found.isEmpty()) {
            found = nameOver(sentence, token).flatMap(name -> countries.byName(words(sentence, name.begin(), name.end())));
        }
        if (found.isEmpty() && form.indexOf('-') > 0) { // "US-led", "Russian-backed"
            String first = form.substring(0, form.indexOf('-'));
            found = countries.byDemonym(first).or(() -> countries.byName(first));
        }
        return found;
    }

    /** Tokens begin to end (exclusive) as words, blank where the text has any. */
    public static String words(Sentence sentence, int begin, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = begin; i < end; i++) {
            if (i > begin && sentence.token(i - 1).span().end() < sentence.token(i).span().begin()) {
                words.append(' ');
            }
            words.append(sentence.token(i).form());
        }
        return words.toString();
    }
}
