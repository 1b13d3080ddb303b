package org.newsgraph.identity;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.lexicon.Countries;

/** Which countries stand directly beside a name: "the Kenyan Supreme Court", "First Bank of Nairobi", "Nairobi-based First Bank". */
final class Neighbours {

    private static final Pattern BEFORE = Pattern.compile(" |['’]s |-based |['’] ");
    private static final Pattern OF = Pattern.compile(" of (the )?|, | \\(");
    /** A company acts in many countries, a parliament in its own. */
    private static final Pattern IN = Pattern.compile(" (of|in|at) (the )?|, | \\(");

    private Neighbours() {
    }

    /**
     * ISO codes, sorted.
     *
     * @param general whether every country has an institution of that name
     * @param country tells that of a place
     */
    static Set<String> countriesBeside(ArticleView article, Node entity, boolean general, Function<Node, Optional<String>> country) {
        Set<String> beside = new TreeSet<>();
        for (Node phrase : article.subjects(Reused.taIdentRef, entity)) {
            Optional<Node> sentence = article.object(phrase, Reused.sentence);
            if (sentence.isEmpty()) {
                continue;
            }
            wordBefore(article, sentence.get(), phrase).ifPresent(beside::add);
            for (Node other : article.subjects(Reused.sentence, sentence.get())) {
                for (Node referent : article.objects(other, Reused.taIdentRef)) {
                    if (article.isA(referent, NG.Place)
                            && touches(article, sentence.get(), phrase, other, article.isA(referent, NG.Country), general ? IN : OF)) {
                        country.apply(referent).ifPresent(beside::add);
                    }
                }
            }
        }
        return beside;
    }

    /** The country that the word before the name tells, also where that word is no mention: "French", "France's". */
    private static Optional<String> wordBefore(ArticleView article, Node sentence, Node name) {
        int begin = article.number(name, Reused.beginIndex) - article.number(sentence, Reused.beginIndex);
        String words = article.text(sentence, Reused.anchorOf).orElse("");
        if (begin <= 0 || begin > words.codePointCount(0, words.length())) {
            return Optional.empty();
        }
        String before = words.substring(0, words.offsetByCodePoints(0, begin)).stripTrailing();
        String word = before.substring(before.lastIndexOf(' ') + 1).replaceAll("['’]s$|['’]$", "");
        return Countries.english().byDemonym(word).or(() -> Countries.english().byName(word)).map(Countries.Entry::iso);
    }

    private static boolean touches(ArticleView article, Node sentence, Node name, Node place, boolean isCountry, Pattern after) {
        int begin = article.number(name, Reused.beginIndex);
        int end = article.number(name, Reused.endIndex);
        int placeBegin = article.number(place, Reused.beginIndex);
        int placeEnd = article.number(place, Reused.endIndex);
        if (placeBegin >= begin && placeEnd <= end) {
            return false;
        }
        if (placeEnd <= begin) {
            return begin - placeEnd <= 7 && BEFORE.matcher(between(article, sentence, placeEnd, begin)).matches();
        }
        if (placeBegin >= end && placeBegin - end <= 9) {
            String between = between(article, sentence, end, placeBegin);
            // "…, Kenya" begins a list as often as it tells where
            return after.matcher(between).matches() && !(isCountry && between.startsWith(","));
        }
        return false;
    }

    private static String between(ArticleView article, Node sentence, int from, int to) {
        String words = article.text(sentence, Reused.anchorOf).orElse("");
        int offset = article.number(sentence, Reused.beginIndex);
        if (from < offset || to - offset > words.codePointCount(0, words.length())) {
            return "\n";
        }
        return words.substring(words.offsetByCodePoints(0, from - offset), words.offsetByCodePoints(0, to - offset));
    }
}
