package org.newsgraph.fact.statement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.Span;

/**
 * One text of LitBank with its marked quotations and chains of mentions. LitBank parts words by blanks and has lost the paragraphs: here
 * punctuation joins its word again, marks of italics are dropped, and a new paragraph begins where a sentence that ends with a
 * closing mark is followed by one that begins with an opening one, as printed dialogue has it.
 *
 * @param chains for each marked mention, from its first to its last character, the chain that it belongs to
 */
record LitBankText(String name, String text, List<Quote> quotes, Map<Span, String> chains) {

    /**
     * A marked quotation.
     *
     * @param label    the speaker as LitBank has it
     * @param speakers the chains that a mention of that name belongs to
     */
    record Quote(Span span, String label, Set<String> speakers) {
    }

    static LitBankText read(Path folder, String name) throws IOException {
        List<List<String>> sentences = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("quotations/tsv/" + name + ".txt"))) {
            sentences.add(List.of(line.split(" ")));
        }
        Layout layout = new Layout();
        List<List<Span>> spans = new ArrayList<>();
        sentences.forEach(sentence -> spans.add(layout.add(sentence)));
        List<Span> words = spans.stream().flatMap(List::stream).toList();
        Map<Span, String> chains = chains(Files.readAllLines(folder.resolve("coref/conll/" + name + ".conll")), words);
        String text = layout.text.toString();
        int[] points = text.codePoints().toArray();
        Map<String, Set<String>> byName = new HashMap<>();
        chains.forEach((span, chain) -> byName.computeIfAbsent(plain(new String(points, span.begin(), span.length())), key -> new HashSet<>()).add(chain));
        Map<String, Span> quotes = new HashMap<>();
        List<Quote> found = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("quotations/tsv/" + name + ".ann"))) {
            String[] columns = line.split("\t");
            if (columns[0].equals("QUOTE")) {
                quotes.put(columns[1], spans.get(Integer.parseInt(columns[2])).get(Integer.parseInt(columns[3]))
                        .cover(spans.get(Integer.parseInt(columns[4])).get(Integer.parseInt(columns[5]))));
            } else if (columns[0].equals("ATTRIB")) {
                String label = columns[2].replaceAll("-\\d+$", "");
                found.add(new Quote(quotes.get(columns[1]), label, byName.getOrDefault(plain(label), Set.of())));
            }
        }
        return new LitBankText(name, text, found, chains);
    }

    private static String plain(String words) {
        return words.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /** The chain of the marked mention with these words, or of the smallest that ends with them or begins with them. */
    Optional<String> chainAt(Span span) {
        if (chains.containsKey(span)) {
            return Optional.of(chains.get(span));
        }
        return chains.entrySet().stream().filter(entry -> entry.getKey().end() == span.end() || entry.getKey().begin() == span.begin())
                .min(java.util.Comparator.comparingInt((Map.Entry<Span, String> entry) -> Math.abs(entry.getKey().length() - span.length()))
                        .thenComparing(entry -> entry.getKey())).map(Map.Entry::getValue);
    }

    private static Map<Span, String> chains(List<String> lines, List<Span> words) {
        Map<Span, String> chains = new HashMap<>();
        Map<String, Deque<Integer>> open = new HashMap<>();
        int word = 0;
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t");
            for (String part : columns[columns.length - 1].split("\\|")) {
                String id = part.replaceAll("[()]", "");
                if (part.startsWith("(")) {
                    open.computeIfAbsent(id, key -> new ArrayDeque<>()).push(word);
                }
                if (part.endsWith(")")) {
                    chains.put(words.get(open.get(id).pop()).cover(words.get(word)), id);
                }
            }
            word++;
        }
        return chains;
    }

    /** Sets words as printed text. */
    private static final class Layout {
        private final StringBuilder text = new StringBuilder();
        private int length;
        private boolean glue = true;
        private boolean openStraight;
        private boolean closed;

        List<Span> add(List<String> sentence) {
            List<Span> spans = new ArrayList<>();
            boolean first = true;
            for (String word : sentence) {
                boolean straight = word.equals("\"");
                boolean opening = word.matches("[“‘(\\[]") || straight && !openStraight;
                boolean closing = word.matches("[”’)\\],.;:!?]|'s|’s|n't|n’t|'(ll|re|ve|d|m)|’(ll|re|ve|d|m)") || straight && openStraight;
                if (word.equals("_")) {
                    spans.add(new Span(length, length));
                    continue;
                }
                if (first && closed && opening) {
                    append("\n\n");
                } else if (!glue && !closing) {
                    append(" ");
                }
                int begin = length;
                append(word);
                spans.add(new Span(begin, length));
                glue = opening;
                openStraight ^= straight;
                closed = word.equals("”") || straight && !opening;
                first = false;
            }
            return spans;
        }

        private void append(String words) {
            text.append(words);
            length += words.codePointCount(0, words.length());
        }
    }
}
