package org.newsgraph.fact.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.newsgraph.lexicon.EventVerbs;
import org.newsgraph.lexicon.FactualityCues;
import org.newsgraph.model.BlockKind;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Factuality;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.syntax.TokenAnnotation;
import org.newsgraph.syntax.encoder.EncoderAnnotator;

/**
 * Measures happened against not on the verbs of UDS factuality over UD English EWT:
 * {@code FactualityScore FOLDER dev|test [--errors N]}, where the folder holds {@code uds-factuality.tsv.gz} and the
 * treebank's CoNLL-U files. Words and lemmas are given; tags, trees and likelihoods are the program's own. A judgement
 * above zero says it happened; of the program's values, Actual and Alleged do (an allegation tells of something as done).
 */
public final class FactualityScore {

    /** One count of gold (row) and found (column), 1 being happened. */
    private static final class Table {
        private final int[][] counts = new int[2][2];

        void add(boolean gold, boolean found) {
            counts[gold ? 1 : 0][found ? 1 : 0]++;
        }

        private double f1(int side) {
            int right = counts[side][side];
            return 2.0 * right / Math.max(1, 2 * right + counts[0][1] + counts[1][0]);
        }

        @Override
        public String toString() {
            int all = counts[0][0] + counts[0][1] + counts[1][0] + counts[1][1];
            int happened = counts[1][0] + counts[1][1];
            return String.format("n %d · accuracy %.3f · macro F1 %.3f (happened %.3f, not %.3f) · always 'happened' %.3f", all,
                    (counts[0][0] + counts[1][1]) / (double) Math.max(1, all), (f1(0) + f1(1)) / 2, f1(1), f1(0),
                    happened / (double) Math.max(1, all));
        }
    }

    private FactualityScore() {
    }

    /** Prints the figures for all verbs and for those of the program's kinds of event. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        String split = args[1];
        int shown = args.length > 3 ? Integer.parseInt(args[3]) : 0;
        Map<String, Double> gold = gold(folder.resolve("uds-factuality.tsv.gz"), split);
        FactualityReader reader = new FactualityReader(FactualityCues.load());
        EventVerbs verbs = EventVerbs.load();
        Table kinds = new Table();
        Table all = new Table();
        Table model = new Table();
        List<String> errors = new ArrayList<>();
        try (EncoderAnnotator encoder = EncoderAnnotator.load();
                BufferedReader lines = lines(folder.resolve("en_ewt-ud-" + split + ".conllu.gz"))) {
            String id = "";
            List<String[]> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("# sent_id = ")) {
                    id = line.substring("# sent_id = ".length());
                } else if (line.isEmpty()) {
                    Sentence sentence = sentence(rows, encoder);
                    for (Token token : sentence.tokens()) {
                        Double score = gold.get(id + " " + (token.index() + 1));
                        if (score == null || !rows.get(token.index())[3].equals("VERB")) {
                            continue;
                        }
                        Factuality value = reader.ofPredicate(sentence, token);
                        boolean found = value == Factuality.ACTUAL || value == Factuality.ALLEGED;
                        all.add(score > 0, found);
                        if (verbs.find(token.lemma()).isPresent()) {
                            kinds.add(score > 0, found);
                            model.add(score > 0, token.happened() > 0.5);
                            if (score > 0 != found) {
                                errors.add(String.format("%.1f %s %.2f [%s %s] %s", score, value, token.happened(), token.form(),
                                        token.relation(), String.join(" ", rows.stream().map(r -> r[1]).toList())));
                            }
                        }
                    }
                    rows.clear();
                } else if (Character.isDigit(line.charAt(0)) && line.substring(0, line.indexOf('\t')).matches("\\d+")) {
                    rows.add(line.split("\t"));
                }
            }
        }
        System.out.println("UDS " + split + ", verbs of our kinds: " + kinds);
        System.out.println("the same, by the model alone: " + model);
        System.out.println("UDS " + split + ", all verbs: " + all);
        errors.stream().limit(shown).forEach(System.out::println);
    }

    private static Map<String, Double> gold(Path file, String split) throws IOException {
        Map<String, Double> gold = new HashMap<>();
        try (BufferedReader lines = lines(file)) {
            lines.lines().map(line -> line.split("\t")).filter(c -> c.length > 5 && c[5].equals(split))
                    .forEach(c -> gold.put(c[0] + " " + c[1], Double.parseDouble(c[3])));
        }
        return gold;
    }

    private static Sentence sentence(List<String[]> rows, EncoderAnnotator encoder) {
        TokenAnnotation read = encoder.annotate(List.of(Arrays.asList(rows.stream().map(r -> r[1]).toArray(String[]::new)))).get(0);
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            String form = rows.get(i)[1];
            int length = form.codePointCount(0, form.length());
            tokens.add(new Token(i, new Span(at, at + length), form, rows.get(i)[2], Upos.of(read.upos().get(i)), read.xpos().get(i),
                    read.heads()[i], read.relations().get(i), read.happened()[i]));
            at += length + 1;
        }
        return new Sentence(0, new Span(0, at), BlockKind.PARAGRAPH, 0, new DependencyTree(tokens), List.of());
    }

    private static BufferedReader lines(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }
}
