package org.newsgraph.identity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.graph.Reused;

/**
 * What is kept of a text to tell whether another is nearly the same: for each of 60 hash functions the least value over all
 * runs of three words (Broder 1997, "On the resemblance and containment of documents"). The share of equal values estimates the share of common
 * runs. Bands of three values find those that are worth comparing: texts with half of their runs in common share one of the twenty bands
 * with a probability of 0.93, with two thirds 0.999. (Lucene's MinHashFilter gives tokens for a search index, not
 * values to compare one by one.)
 *
 * @param values 60 hash values
 */
public record Sketch(List<Integer> values) {

    /** Share of common runs from which on two texts are one report. An article on the same event by another hand has a tenth. */
    static final double SAME = 0.45;

    private static final int HASHES = 60;
    private static final int BAND = 3;
    private static final int RUN = 3;
    /** Shorter texts are headlines and stubs, which are alike by chance. */
    private static final int FEWEST_WORDS = 15;

    public Sketch {
        values = List.copyOf(values);
    }

    /** Of an article's sentences; empty where there are too few words. */
    public static Optional<Sketch> of(Collection<Triple> article) {
        ArticleView view = new ArticleView(article);
        List<String> words = new ArrayList<>();
        view.ofType(Reused.Sentence).stream().sorted(Comparator.comparingInt(sentence -> view.number(sentence, Reused.beginIndex)))
                .flatMap(sentence -> view.text(sentence, Reused.anchorOf).stream())
                .forEach(text -> words.addAll(words(text)));
        if (words.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        int[] least = new int[HASHES];
        java.util.Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i + RUN <= words.size(); i++) {
            long hash = hash(String.join(" ", words.subList(i, i + RUN)));
            for (int h = 0; h < HASHES; h++) {
                least[h] = Math.min(least[h], (int) (mixed(hash + h * 0x9E3779B97F4A7C15L) >>> 32));
            }
        }
        return Optional.of(new Sketch(java.util.Arrays.stream(least).boxed().toList()));
    }

    /** Keys of which near-identical texts share one. */
    public SortedSet<String> bands() {
        SortedSet<String> bands = new TreeSet<>();
        for (int i = 0; i < HASHES; i += BAND) {
            bands.add(i / BAND + ":" + hex(values.subList(i, i + BAND)));
        }
        return bands;
    }

    /** Whether two texts are one report. */
    public boolean isSameReport(Sketch other) {
        int equal = 0;
        for (int i = 0; i < HASHES; i++) {
            equal += values.get(i).equals(other.values.get(i)) ? 1 : 0;
        }
        return equal >= SAME * HASHES;
    }

    /** As text; {@link #decoded} reads it. */
    public String encoded() {
        return hex(values);
    }

    public static Sketch decoded(String text) {
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < text.length(); i += 8) {
            values.add(HexFormat.fromHexDigits(text, i, i + 8));
        }
        return new Sketch(values);
    }

    private static String hex(List<Integer> values) {
        StringBuilder text = new StringBuilder();
        values.forEach(value -> text.append(HexFormat.of().toHexDigits(value)));
        return text.toString();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** FNV-1a of 64 bits. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ octet & 0xff) * 0x100000001b3L;
        }
        return hash;
    }

    /** The last steps of SplitMix64 (Steele, Lea and Flood 2014): every bit of the input moves half of the output's. */
    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
