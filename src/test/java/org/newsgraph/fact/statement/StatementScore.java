package org.newsgraph.fact.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.fact.statement.ContentPairing.Pair;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Span;
import org.newsgraph.model.Statement;
import org.newsgraph.model.StatementKind;

/**
 * Measures who said what against attributions that annotators marked, all together and direct, mixed and indirect ones apart:
 * {@code StatementScore FILE.jsonl [--only PREFIX] [--errors N]}. A line of the file has {@code id, text, date} and
 * {@code statements}, each with {@code content} and {@code source} as lists of offsets in code points.
 *
 * <p>Gold and found contents pair one to one by what they share (intersection over union of characters). iou50: half in common;
 * strict: same first and last character, outer punctuation aside; full: iou50 and at least half of the words found for the
 * speaker stand in the gold's source. A gold content's kind follows from the quotation marks of the text, as a found one's does;
 * apart, recall is told by the gold's kind and precision by the found one's.
 */
public final class StatementScore {

    /** Counts of one kind, or of all. */
    private static final class Tally {
        int gold;
        int found;
        final int[] goldRight = new int[3];
        final int[] foundRight = new int[3];
        int sourceTold;
        int sourceRight;

        String line(String name, int measure) {
            double precision = foundRight[measure] / (double) Math.max(1, found);
            double recall = goldRight[measure] / (double) Math.max(1, gold);
            double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            return String.format("%-24s P %.3f  R %.3f  F1 %.3f   (gold %d, found %d)%n", name, precision, recall, f1, gold, found);
        }
    }

    private static final String[] MEASURES = {"iou50", "strict", "full"};

    private record Gold(List<Span> content, List<Span> source, StatementKind kind) {
    }

    private final Tally all = new Tally();
    private final Map<StatementKind, Tally> kinds = new EnumMap<>(StatementKind.class);
    private final List<String> errors = new ArrayList<>();

    private StatementScore() {
        for (StatementKind kind : StatementKind.values()) {
            kinds.put(kind, new Tally());
        }
    }

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            throw new IllegalArgumentException("usage: StatementScore FILE.jsonl [--only PREFIX] [--errors N]");
        }
        String only = "";
        int limit = 0;
        for (int i = 1; i < args.length; i += 2) {
            switch (args[i]) {
                case "--only" -> only = args[i + 1];
                case "--errors" -> limit = Integer.parseInt(args[i + 1]);
                default -> throw new IllegalArgumentException("no option " + args[i]);
            }
        }
        StatementScore score = new StatementScore();
        ObjectMapper json = new ObjectMapper();
        try (WholeProgram program = new WholeProgram()) {
            for (String line : Files.readAllLines(Path.of(args[0]))) {
                JsonNode node = json.readTree(line);
                if (node.get("id").asText().startsWith(only)) {
                    String text = node.get("text").asText();
                    score.add(node, program.read(node.get("id").asText(), text, Optional.ofNullable(node.get("date")).map(JsonNode::asText)));
                }
            }
        }
        System.out.print(score.report(limit));
    }

    private void add(JsonNode node, ArticleFacts facts) {
        ArticleText text = facts.article().article().text();
        Quotations quotations = Quotations.of(facts.article().article());
        List<Gold> gold = new ArrayList<>();
        for (JsonNode statement : node.get("statements")) {
            List<Span> content = spans(statement.path("content"), text);
            if (!content.isEmpty()) {
                gold.add(new Gold(content, spans(statement.path("source"), text), kind(content, quotations, text)));
            }
        }
        List<Statement> found = facts.facts().stream().filter(Statement.class::isInstance).map(Statement.class::cast).toList();
        List<List<Span>> contents = found.stream().map(statement -> ContentPairing.bare(statement.content(), text)).toList();
        gold.forEach(one -> tallies(one.kind()).forEach(tally -> tally.gold++));
        found.forEach(one -> tallies(one.kind(text)).forEach(tally -> tally.found++));
        boolean[] goldMet = new boolean[gold.size()];
        boolean[] foundMet = new boolean[found.size()];
        for (Pair pair : ContentPairing.pairs(gold.stream().map(Gold::content).toList(), contents)) {
            boolean half = pair.shared() >= 0.5;
            goldMet[pair.gold()] = half;
            foundMet[pair.found()] = half;
            count(gold.get(pair.gold()), found.get(pair.found()), contents.get(pair.found()), half, text);
        }
        String id = node.get("id").asText();
        for (int i = 0; i < goldMet.length; i++) {
            if (!goldMet[i]) {
                errors.add("- " + id + " " + gold.get(i).kind() + ": " + words(gold.get(i).content(), text));
            }
        }
        for (int i = 0; i < foundMet.length; i++) {
            if (!foundMet[i]) {
                errors.add("+ " + id + " " + found.get(i).evidence().rule() + " (" + found.get(i).cue().orElse("-") + "): " + words(contents.get(i), text));
            }
        }
    }

    private void count(Gold gold, Statement found, List<Span> content, boolean half, ArticleText text) {
        List<Span> source = found.speakerMention().map(List::of).orElse(List.of());
        int length = source.stream().mapToInt(Span::length).sum();
        boolean speaker = length > 0 && 2 * ContentPairing.common(gold.source(), source) >= length;
        boolean strict = gold.content().get(0).begin() == content.get(0).begin() && last(gold.content()).end() == last(content).end();
        boolean[] right = {half, strict, half && (speaker || gold.source().isEmpty() && source.isEmpty())};
        for (int measure = 0; measure < right.length; measure++) {
            if (right[measure]) {
                int at = measure;
                tallies(gold.kind()).forEach(tally -> tally.goldRight[at]++);
                tallies(found.kind(text)).forEach(tally -> tally.foundRight[at]++);
            }
        }
        if (half && !gold.source().isEmpty()) {
            tallies(gold.kind()).forEach(tally -> tally.sourceTold++);
            if (speaker) {
                tallies(gold.kind()).forEach(tally -> tally.sourceRight++);
            } else {
                errors.add("? " + found.evidence().rule() + " speaker " + words(source, text) + " for " + words(gold.source(), text) + ": " + words(content, text));
            }
        }
    }

    private List<Tally> tallies(StatementKind kind) {
        return List.of(all, kinds.get(kind));
    }

    private static Span last(List<Span> spans) {
        return spans.get(spans.size() - 1);
    }

    private static String words(List<Span> spans, ArticleText text) {
        return String.join(" … ", spans.stream().map(text::slice).map(piece -> piece.replaceAll("\\s+", " ")).toList());
    }

    private static List<Span> spans(JsonNode pairs, ArticleText text) {
        List<Span> spans = new ArrayList<>();
        pairs.forEach(pair -> spans.add(new Span(pair.get(0).asInt(), pair.get(1).asInt())));
        return ContentPairing.bare(spans, text);
    }

    private static StatementKind kind(List<Span> content, Quotations quotations, ArticleText text) {
        // marks just outside belong to the content as well
        List<Span> quoted = content.stream().flatMap(piece -> quotations.quotedIn(piece).stream()).toList();
        return Statement.kind(content, quoted, text);
    }

    private String report(int limit) {
        StringBuilder out = new StringBuilder();
        for (int measure = 0; measure < MEASURES.length; measure++) {
            out.append(all.line("all " + MEASURES[measure], measure));
        }
        kinds.forEach((kind, tally) -> {
            for (int measure = 0; measure < MEASURES.length; measure++) {
                out.append(tally.line(kind.name().toLowerCase(java.util.Locale.ROOT).replaceAll("_.*", " ") + MEASURES[measure], measure));
            }
        });
        out.append(String.format("speaker right %.3f (of %d)", all.sourceRight / (double) Math.max(1, all.sourceTold), all.sourceTold));
        kinds.forEach((kind, tally) -> out.append(String.format(" · %s %.3f (of %d)", kind.name().toLowerCase(java.util.Locale.ROOT).replaceAll("_.*", ""),
                tally.sourceRight / (double) Math.max(1, tally.sourceTold), tally.sourceTold)));
        out.append("\n");
        errors.stream().limit(limit).forEach(error -> out.append(error).append("\n"));
        return out.toString();
    }
}
