package org.newsgraph.training.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.newsgraph.syntax.EnglishLemmatizer;
import org.newsgraph.syntax.Inflection;
import org.newsgraph.syntax.PlainForms;

/**
 * Makes the two tables of the lemmatizer: WordNet's base forms, and the forms of the treebanks and of WordNet's exception
 * lists that the rules would get wrong.
 */
final class LemmaTables {

    private static final String WORDNET = "net/sf/extjwnl/data/wordnet/wn31/";
    private static final Map<String, String> PARTS = Map.of("VERB", "verb", "NOUN", "noun", "ADJ", "adj", "ADV", "adv");

    private LemmaTables() {
    }

    static void write(List<Conllu> sentences, Path lexicon) throws IOException {
        Map<String, Set<String>> bases = new TreeMap<>();
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            bases.put(part.getKey(), new TreeSet<>(wordnet("index." + part.getValue(), line -> line.startsWith(" ") ? null : line.substring(0, line.indexOf(' ')))));
            bases.get(part.getKey()).removeIf(word -> !word.matches("[a-z]{2,}"));
        }
        Inflection inflection = new Inflection(bases);
        List<String> lines = new ArrayList<>();
        bases.forEach((upos, words) -> words.forEach(word -> lines.add(upos + "\t" + word)));
        table(lexicon.resolve("base-forms.tsv.gz"), "Base forms of single words, for undoing inflection.",
                "Source: WordNet 3.1, Princeton University, WordNet licence.", "upos\tword", lines);

        TreeMap<String, String> irregular = new TreeMap<>(exceptions(inflection));
        irregular.putAll(treebank(sentences, inflection, irregular));
        List<String> entries = new ArrayList<>();
        irregular.forEach((key, lemma) -> entries.add(key + "\t" + lemma));
        table(lexicon.resolve("irregular-forms.tsv.gz"), "Forms whose lemma the rules of inflection would miss; * stands for any Penn tag.",
                "Source: UD English EWT (CC BY-SA 4.0), GUM (CC BY 4.0), WordNet 3.1's exception lists (WordNet licence).", "form\tupos\txpos\tlemma", entries);
    }

    private static Map<String, String> exceptions(Inflection inflection) throws IOException {
        Map<String, String> found = new HashMap<>();
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            for (String line : wordnet(part.getValue() + ".exc", line -> line)) {
                String[] cells = line.split(" ");
                boolean base = inflection.isBase(cells[0], part.getKey()) && !part.getKey().equals("NOUN");
                if (cells[0].matches("[a-z]+") && cells[1].matches("[a-z]+")) {
                    List<String> tags = switch (part.getKey()) {
                        case "VERB" -> cells[0].endsWith("ing") ? List.of("VBG") : cells[0].endsWith("s") ? List.of("VBZ") : List.of("VBD", "VBN");
                        case "NOUN" -> List.of("NNS");
                        case "ADJ" -> List.of(cells[0].endsWith("st") ? "JJS" : "JJR");
                        default -> List.of(cells[0].endsWith("st") ? "RBS" : "RBR");
                    };
                    for (String tag : tags) {
                        if (!inflection.base(cells[0], part.getKey(), tag).equals(cells[1])) {
                            found.putIfAbsent(cells[0] + "\t" + part.getKey() + "\t" + tag, cells[1]);
                        }
                    }
                    if (part.getKey().equals("VERB") && !base) {
                        found.putIfAbsent(cells[0] + "\tVERB\t" + EnglishLemmatizer.ANY, cells[1]);
                    }
                }
            }
        }
        return found;
    }

    private static Map<String, String> treebank(List<Conllu> sentences, Inflection inflection, Map<String, String> exceptions) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Conllu sentence : sentences) {
            for (String[] row : sentence.rows()) {
                String upos = row[Conllu.UPOS];
                String form = Inflection.lower(PlainForms.of(row[Conllu.FORM]));
                String lemma = Inflection.lower(PlainForms.of(row[Conllu.LEMMA]));
                if (!Set.of("PROPN", "NUM", "PUNCT", "SYM", "X", "INTJ").contains(upos) && !lemma.equals("_") && form.matches("[\\p{L}'.-]+")) {
                    counts.computeIfAbsent(form + "\t" + upos + "\t" + row[Conllu.XPOS], key -> new TreeMap<>()).merge(lemma, 1, Integer::sum);
                }
            }
        }
        Map<String, String> found = new HashMap<>();
        EnglishLemmatizer known = new EnglishLemmatizer(exceptions, inflection);
        counts.forEach((key, lemmas) -> {
            String[] cells = key.split("\t");
            String best = lemmas.entrySet().stream().max(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> entry.getValue())
                    .thenComparing(Map.Entry::getKey, Comparator.reverseOrder())).orElseThrow().getKey();
            if (!known.lemma(cells[0], cells[1], cells[2]).equals(best)) {
                found.put(key, best);
            }
        });
        return found;
    }

    private interface LineReader {
        String read(String line);
    }

    private static List<String> wordnet(String name, LineReader reader) throws IOException {
        InputStream in = LemmaTables.class.getClassLoader().getResourceAsStream(WORDNET + name);
        if (in == null) {
            throw new IllegalStateException("WordNet is not on the class path: " + WORDNET + name);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().map(reader::read).filter(line -> line != null && !line.isBlank()).toList();
        }
    }

    private static void table(Path file, String purpose, String source, String header, List<String> lines) throws IOException {
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            out.write("# " + purpose + "\n# " + source + "\n" + header + "\n");
            for (String line : lines) {
                out.write(line + "\n");
            }
        }
    }
}
