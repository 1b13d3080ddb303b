package org.newsgraph.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.lemmatizer.Lemmatizer;
import org.newsgraph.lexicon.TsvTable;

/**
 * Lemmas from a table of irregular forms (treebanks and WordNet's exceptions) and, for all other forms, from the rules of
 * {@link Inflection} over WordNet's base forms. Clitics are read by their neighbours: "it 's been" has "have".
 * Thread-safe.
 */
public final class EnglishLemmatizer implements Lemmatizer {

    private static final String BASES = "lexicon/en/base-forms.tsv.gz";
    private static final String IRREGULAR = "lexicon/en/irregular-forms.tsv.gz";
    /** Stands in the table for any Penn tag. */
    public static final String ANY = "*";

    private static final Set<String> UNINFLECTED = Set.of("NUM", "PUNCT", "SYM", "X", "INTJ");

    private final Map<String, String> irregular;
    private final Inflection inflection;

    /** A lemmatizer over tables; a key of the irregular forms is form, universal tag and Penn tag, joined by tabs. */
    public EnglishLemmatizer(Map<String, String> irregular, Inflection inflection) {
        this.irregular = Map.copyOf(irregular);
        this.inflection = inflection;
    }

    /** The tables that are shipped. */
    public static EnglishLemmatizer load() {
        Map<String, String> irregular = new HashMap<>();
        for (TsvTable.Row row : TsvTable.load(IRREGULAR, "form", "upos", "xpos", "lemma").rows()) {
            irregular.put(row.get(0) + "\t" + row.get(1) + "\t" + row.get(2), row.get(3));
            if (row.get(1).equals("AUX") || row.get(1).equals("VERB")) {
                irregular.putIfAbsent(row.get(0) + "\t" + row.get(1) + "\t" + ANY, row.get(3));
            }
        }
        Map<String, Set<String>> bases = new HashMap<>();
        for (TsvTable.Row row : TsvTable.load(BASES, "upos", "word").rows()) {
            bases.computeIfAbsent(row.get(0), upos -> new HashSet<>()).add(row.get(1));
        }
        return new EnglishLemmatizer(irregular, new Inflection(bases));
    }

    /** {@inheritDoc} A tag is universal and Penn tag joined by a bar: {@code VERB|VBD}. */
    @Override
    public String[] lemmatize(String[] forms, String[] tags) {
        List<LemmaTag> both = Arrays.stream(tags).map(LemmaTag::parse).toList();
        return lemmas(List.of(forms), both.stream().map(LemmaTag::upos).toList(), both.stream().map(LemmaTag::xpos).toList()).toArray(String[]::new);
    }

    /** {@inheritDoc} There is one lemma for each word. */
    @Override
    public List<List<String>> lemmatize(List<String> forms, List<String> tags) {
        return Arrays.stream(lemmatize(forms.toArray(String[]::new), tags.toArray(String[]::new))).map(List::of).toList();
    }

    List<String> lemmas(List<String> forms, List<String> upos, List<String> xpos) {
        List<String> lemmas = new ArrayList<>(forms.size());
        for (int i = 0; i < forms.size(); i++) {
            String clitic = clitic(forms, upos, xpos, i);
            lemmas.add(clitic != null ? clitic : lemma(forms.get(i), upos.get(i), xpos.get(i)));
        }
        return lemmas;
    }

    /** The lemma of a word without its neighbours. */
    public String lemma(String form, String upos, String xpos) {
        if (upos.equals("PROPN")) {
            return xpos.equals("NNPS") ? singularName(form) : form;
        }
        String lower = Inflection.lower(form);
        if (UNINFLECTED.contains(upos)) {
            return lower;
        }
        for (String tag : List.of(xpos, ANY)) {
            String known = irregular.get(lower + "\t" + upos + "\t" + tag);
            // the Penn tag may be wrong: "were" is a form of "be" whatever it says, but "found" may be a base of its own
            boolean guess = tag.equals(ANY) && upos.equals("VERB") && inflection.isBase(lower, upos);
            if (known != null && !guess) {
                return known;
            }
        }
        return inflection.base(lower, upos, xpos);
    }

    /** "Presidents" of a title and "Nations" of a name are words of the language; "Mets" isn't and stays. */
    private String singularName(String form) {
        String lower = Inflection.lower(form);
        String singular = inflection.base(lower, "NOUN", "NNS");
        return inflection.isBase(singular, "NOUN") && lower.startsWith(singular.substring(0, singular.length() - 1)) && !form.equals(form.toUpperCase(java.util.Locale.ROOT))
                ? form.substring(0, 1) + singular.substring(1) : form;
    }

    private static String clitic(List<String> forms, List<String> upos, List<String> xpos, int i) {
        boolean verb = upos.get(i).equals("AUX") || upos.get(i).equals("VERB");
        return switch (Inflection.lower(forms.get(i))) {
            case "n't" -> "not";
            case "'m", "'re" -> verb ? "be" : null;
            case "'ve" -> verb ? "have" : null;
            case "'ll" -> verb ? "will" : null;
            case "'d" -> !verb ? null : isFollowedByParticiple(xpos, i) ? "have" : "would";
            case "'s" -> !verb ? null : isFollowedByBeen(forms, i) ? "have" : "be";
            case "ca" -> verb ? "can" : null;
            case "wo" -> verb ? "will" : null;
            case "sha" -> verb ? "shall" : null;
            default -> null;
        };
    }

    private static boolean isFollowedByParticiple(List<String> xpos, int i) {
        int next = nextVerb(xpos, i);
        return next < xpos.size() && (xpos.get(next).equals("VBN") || xpos.get(next).equals("VBD"));
    }

    /** "It 's been", "she 's had", "he 's got": no form of "be" stands before these participles. */
    private static boolean isFollowedByBeen(List<String> forms, int i) {
        for (int next = i + 1; next < Math.min(i + 4, forms.size()); next++) {
            if (Set.of("been", "had", "got", "become").contains(Inflection.lower(forms.get(next)))) {
                return true;
            }
        }
        return false;
    }

    private static int nextVerb(List<String> xpos, int i) {
        int next = i + 1;
        while (next < xpos.size() && (xpos.get(next).startsWith("RB") || xpos.get(next).equals("PRP"))) {
            next++;
        }
        return next;
    }
}
