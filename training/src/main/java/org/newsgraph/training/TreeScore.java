package org.newsgraph.training;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.newsgraph.syntax.encoder.EncoderModel;
import org.newsgraph.syntax.encoder.Reading;

/** Tags and trees over gold words, all but punctuation, and the arcs that the project's rules lean on most. */
final class TreeScore {
    private static final Set<String> SAYING = Set.of("say", "tell", "add", "announce", "state", "claim", "report", "note",
            "warn", "argue", "insist", "deny", "confirm", "declare", "explain", "admit", "acknowledge", "assert", "allege",
            "says", "said", "tells", "told", "added", "adds", "announced", "announces", "stated", "states", "claimed",
            "claims", "reported", "reports", "noted", "notes", "warned", "warns", "argued", "argues", "insisted",
            "insists", "denied", "denies", "confirmed", "confirms", "declared", "declares", "explained", "explains",
            "admitted", "admits", "acknowledged", "acknowledges", "asserted", "alleged", "saying", "telling", "adding",
            "announcing", "stating", "claiming", "reporting", "noting", "warning", "arguing", "insisting", "denying");

    private final int[] words = new int[2];
    private final int[] arcs = new int[4];
    private final int[] upos = new int[2];
    private final int[] xpos = new int[2];
    private final int[] subjects = new int[3];
    private final int[] contents = new int[3];
    private final int[] appositions = new int[3];
    private final int[] nameFirst = new int[2];
    private final int[] nounFirst = new int[2];
    private final int[] titles = new int[2];
    private final Map<String, Integer> mistakes = new TreeMap<>();
    private int wrong;

    static TreeScore of(EncoderModel model, List<Example> sentences) {
        TreeScore score = new TreeScore();
        sentences.forEach(e -> score.add(e, model.read(e.words())));
        return score;
    }

    private void add(Example gold, Reading got) {
        for (int i = 0; i < gold.words().size(); i++) {
            String relation = gold.relations().get(i);
            String found = got.relations().get(i);
            boolean head = gold.heads()[i] == got.heads()[i];
            hit(upos, gold.upos().get(i).equals(got.upos().get(i)));
            hit(xpos, gold.xpos().get(i).equals(got.xpos().get(i)));
            if (!gold.upos().get(i).equals("PUNCT")) {
                arcs[0]++;
                arcs[1] += head ? 1 : 0;
                arcs[2] += head && relation.equals(found) ? 1 : 0;
                arcs[3] += head && base(relation).equals(base(found)) ? 1 : 0;
                if (!head || !relation.equals(found)) {
                    wrong++;
                    mistakes.merge(mistake(gold, got, i), 1, Integer::sum);
                }
            }
            special(gold, got, i);
        }
    }

    private void special(Example gold, Reading got, int i) {
        String relation = gold.relations().get(i);
        String found = got.relations().get(i);
        int goldHead = gold.heads()[i];
        int gotHead = got.heads()[i];
        boolean same = goldHead == gotHead;
        pair(subjects, isSaying(gold, goldHead) && base(relation).equals("nsubj"),
                isSaying(gold, gotHead) && base(found).equals("nsubj"), same && base(relation).equals(base(found)));
        boolean content = isSaying(gold, goldHead) && isContent(relation);
        boolean foundContent = isSaying(gold, gotHead) && isContent(found);
        pair(contents, content, foundContent, same && content && foundContent);
        pair(appositions, relation.equals("appos"), found.equals("appos"), same && relation.equals(found));
        if (relation.equals("appos")) {
            boolean headIsName = gold.upos().get(goldHead).equals("PROPN");
            boolean isName = gold.upos().get(i).equals("PROPN");
            if (headIsName && !isName) {
                hit(nameFirst, same && found.equals("appos"));
            } else if (!headIsName && isName) {
                hit(nounFirst, same && found.equals("appos"));
            }
        }
        // "President X" is a description before its name in the treebanks' newer guidelines, a flat name in the older.
        boolean title = goldHead >= 0 && gold.upos().get(goldHead).equals("PROPN")
                && (relation.equals("nmod:desc") && goldHead > i
                        || relation.equals("flat") && NameConventions.isTitle(gold.words().get(goldHead)) && goldHead == i - 1);
        if (title) {
            hit(titles, same && base(relation).equals(base(found)));
        }
    }

    /** What a wrong arc is an instance of: a wrong name of the right arc, or a wrong place for a relation. */
    private static String mistake(Example gold, Reading got, int i) {
        String relation = base(gold.relations().get(i));
        String found = base(got.relations().get(i));
        if (gold.heads()[i] == got.heads()[i]) {
            return relation.equals(found) ? "subtype of " + relation : relation + " called " + found;
        }
        return relation.equals(found) ? relation + " on another word" : relation + " read as " + found + " of another word";
    }

    /** The commonest kinds of wrong arcs with their share of all wrong arcs. */
    String mistakes(int most) {
        return mistakes.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(most).map(e -> String.format("%s %d (%.1f %%)", e.getKey(), e.getValue(), 100.0 * e.getValue() / wrong))
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private static boolean isSaying(Example e, int i) {
        return i >= 0 && e.upos().get(i).equals("VERB") && SAYING.contains(e.words().get(i).toLowerCase());
    }

    private static boolean isContent(String relation) {
        return relation.equals("ccomp") || base(relation).equals("parataxis");
    }

    private static String base(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    private static void hit(int[] count, boolean right) {
        count[0]++;
        count[1] += right ? 1 : 0;
    }

    private static void pair(int[] count, boolean gold, boolean found, boolean right) {
        count[0] += gold ? 1 : 0;
        count[1] += found ? 1 : 0;
        count[2] += gold && found && right ? 1 : 0;
    }

    private static String rate(int[] count) {
        return String.format("%.3f", count[1] / (double) Math.max(1, count[0]));
    }

    private static String recallPrecision(int[] count) {
        return String.format("R %.3f (of %d) P %.3f", count[2] / (double) Math.max(1, count[0]), count[0],
                count[2] / (double) Math.max(1, count[1]));
    }

    double las() {
        return arcs[2] / (double) Math.max(1, arcs[0]);
    }

    List<String> lines() {
        return List.of(
                String.format("UAS %.4f LAS %.4f (without subtypes %.4f), %d words without punctuation",
                        arcs[1] / (double) arcs[0], las(), arcs[3] / (double) arcs[0], arcs[0]),
                "UPOS " + rate(upos) + " XPOS " + rate(xpos),
                "subject of a saying verb " + recallPrecision(subjects),
                "content of a saying verb " + recallPrecision(contents),
                "apposition " + recallPrecision(appositions) + ", name first " + nameFirst[1] + " of " + nameFirst[0]
                        + ", noun first " + nounFirst[1] + " of " + nounFirst[0] + ", title and name " + titles[1] + " of " + titles[0]);
    }
}
