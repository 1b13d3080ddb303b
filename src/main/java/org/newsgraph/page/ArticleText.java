package org.newsgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * An article's text cut into stretches that are shown alike. Spans may nest and cross; each stretch knows which of them it
 * lies in, so that the page needs no nested marks.
 */
public final class ArticleText {

    /** What a span of text is. */
    enum Layer { MENTION, TIME, SAID, EVENT }

    /**
     * A span with what it means.
     *
     * @param begin in code points
     * @param end   after the last
     * @param note  what it is, in words
     * @param href  where it leads; null where nowhere
     * @param kind  of what it names
     */
    record Mark(int begin, int end, Layer layer, String note, String href, String kind) {
    }

    /** A sentence: its bounds in code points, its IRI's fragment and the number of its group of facts, 0 for none. */
    record Sentence(int begin, int end, String fragment, int facts) {
    }

    /**
     * Text that is shown alike.
     *
     * @param href    of the innermost mention; null where the text leads nowhere
     * @param kind    of what is mentioned; empty for nothing
     * @param note    of the mention or the event
     * @param said    whether it is a part of what somebody said
     * @param event   whether these words tell of an event
     */
    public record Stretch(String text, String href, String kind, String note, boolean said, boolean event) {
    }

    /**
     * A sentence's stretches, or those between two sentences.
     *
     * @param id    null between sentences
     * @param facts the number of the group of facts that the sentence says; 0 for none
     */
    public record Part(String id, int facts, List<Stretch> stretches) {
    }

    private ArticleText() {
    }

    /** Paragraphs of parts. Where the text itself isn't stored, what lies between sentences is blank. */
    static List<List<Part>> paragraphs(int[] text, List<Sentence> sentences, List<Mark> marks) {
        List<List<Part>> paragraphs = new ArrayList<>();
        List<Part> paragraph = new ArrayList<>();
        int at = 0;
        List<Sentence> inOrder = sentences.stream().sorted(Comparator.comparingInt(Sentence::begin)).toList();
        for (Sentence sentence : inOrder) {
            // one that overlaps another or lies outside the text, as a graph written by others may have it, is only text
            if (sentence.begin() < at || sentence.end() > text.length) {
                continue;
            }
            paragraph = between(text, at, sentence.begin(), marks, paragraph, paragraphs);
            paragraph.add(new Part(sentence.fragment(), sentence.facts(), stretches(text, sentence.begin(), sentence.end(), marks)));
            at = sentence.end();
        }
        paragraph = between(text, at, text.length, marks, paragraph, paragraphs);
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
        return paragraphs;
    }

    /** Adds what is no sentence; an empty line ends a paragraph. */
    private static List<Part> between(int[] text, int from, int to, List<Mark> marks, List<Part> open, List<List<Part>> paragraphs) {
        List<Part> paragraph = open;
        int begin = from;
        for (int i = from; i < to; i++) {
            if (text[i] == '\n' && i + 1 < to && blankLineAt(text, i + 1, to)) {
                if (i > begin) {
                    paragraph.add(new Part(null, 0, stretches(text, begin, i, marks)));
                }
                if (!paragraph.isEmpty()) {
                    paragraphs.add(paragraph);
                    paragraph = new ArrayList<>();
                }
                while (i < to && Character.isWhitespace(text[i])) {
                    i++;
                }
                begin = i;
                i--;
            }
        }
        if (to > begin) {
            paragraph.add(new Part(null, 0, stretches(text, begin, to, marks)));
        }
        return paragraph;
    }

    private static boolean blankLineAt(int[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '\n') {
                return true;
            }
            if (!Character.isWhitespace(text[i])) {
                return false;
            }
        }
        return false;
    }

    private static List<Stretch> stretches(int[] text, int begin, int end, List<Mark> all) {
        List<Mark> marks = all.stream().filter(mark -> mark.begin() < end && mark.end() > begin).toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(begin, end));
        marks.forEach(mark -> {
            cuts.add(Math.max(begin, mark.begin()));
            cuts.add(Math.min(end, mark.end()));
        });
        List<Stretch> stretches = new ArrayList<>();
        Integer from = cuts.first();
        for (Integer to = cuts.higher(from); to != null; from = to, to = cuts.higher(from)) {
            int a = from;
            int b = to;
            List<Mark> over = marks.stream().filter(mark -> mark.begin() <= a && mark.end() >= b).toList();
            Mark inner = over.stream().filter(mark -> mark.layer() != Layer.SAID)
                    .min(Comparator.comparingInt((Mark mark) -> mark.end() - mark.begin()).thenComparing(Mark::layer)).orElse(null);
            boolean said = over.stream().anyMatch(mark -> mark.layer() == Layer.SAID);
            String words = Words.visible(new String(text, a, b - a));
            stretches.add(inner == null ? new Stretch(words, null, "", "", said, false)
                    : new Stretch(words, inner.href(), inner.kind(), inner.note(), said, inner.layer() == Layer.EVENT));
        }
        return stretches;
    }
}
