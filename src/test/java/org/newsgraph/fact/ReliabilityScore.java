package org.newsgraph.fact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.fact.FactJudge.Verdict;
import org.newsgraph.fact.statement.StatementJudge;
import org.newsgraph.fact.statement.WholeProgram;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Fact;

/**
 * Whether confidence means something: judges facts against annotated texts and prints how many are right in each band of
 * confidence, by kind of fact, and by rule and kind of link:
 * {@code ReliabilityScore [--statements FILE.jsonl] [--roles FILE.jsonl] [--article GOLD.json ARTICLE.txt] [--attendance FILE.txt] [--table FILE.tsv]}.
 * With {@code --table} it also writes the counts that {@link Reliability} takes the confidences from.
 *
 * <p>What is right is said by {@link StatementJudge} and {@link FactJudge}; a fact that the annotation can't judge isn't counted.
 */
public final class ReliabilityScore {

    private static final double[] BANDS = {0.9, 0.8, 0.7, 0.6, 0};

    private static final class Share {
        int right;
        int judged;

        void add(boolean isRight) {
            right += isRight ? 1 : 0;
            judged++;
        }

        @Override
        public String toString() {
            return judged == 0 ? "" : String.format("%d of %d = %.2f", right, judged, right / (double) judged);
        }
    }

    private final Map<String, Share[]> bands = new TreeMap<>();
    private final Map<String, Share> byRule = new TreeMap<>();

    public static void main(String[] args) throws IOException {
        List<String> options = Arrays.asList(args);
        if (options.isEmpty()) {
            throw new IllegalArgumentException("usage: ReliabilityScore [--statements FILE.jsonl] [--roles FILE.jsonl]"
                    + " [--article GOLD.json ARTICLE.txt] [--attendance FILE.txt] [--table FILE.tsv]");
        }
        ReliabilityScore score = new ReliabilityScore();
        try (WholeProgram program = new WholeProgram()) {
            for (JsonNode node : lines(options, "--statements")) {
                ArticleFacts facts = read(program, node);
                score.add(facts, StatementJudge.judge(node, facts));
            }
            for (JsonNode node : lines(options, "--roles")) {
                ArticleFacts facts = read(program, node);
                score.add(facts, FactJudge.roles(node, facts));
            }
            int article = options.indexOf("--article");
            if (article >= 0) {
                String text = Files.readString(Path.of(options.get(article + 2))).replaceFirst("(?s)\\A---\n.*?\n---\n", "");
                ArticleFacts facts = program.read("article", text, Optional.empty());
                score.add(facts, FactJudge.article(new ObjectMapper().readTree(Path.of(options.get(article + 1)).toFile()), facts));
            }
            int attendance = options.indexOf("--attendance");
            if (attendance >= 0) {
                for (String block : Files.readString(Path.of(options.get(attendance + 1))).split("\n===\n")) {
                    if (!block.startsWith("#")) {
                        String[] halves = block.split("\n---\n");
                        String address = halves[0].lines().findFirst().orElseThrow();
                        ArticleFacts facts = program.read("text", halves[0].substring(address.length() + 1) + "\n",
                                Optional.of(address.substring(address.indexOf(' ') + 1)));
                        score.add(facts, FactJudge.attendance(halves[1].lines().toList(), facts));
                    }
                }
            }
        }
        System.out.print(score.report());
        int table = options.indexOf("--table");
        if (table >= 0) {
            Files.writeString(Path.of(options.get(table + 1)), score.table());
        }
    }

    private static List<JsonNode> lines(List<String> options, String option) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        int at = options.indexOf(option);
        if (at >= 0) {
            ObjectMapper json = new ObjectMapper();
            for (String line : Files.readAllLines(Path.of(options.get(at + 1)))) {
                nodes.add(json.readTree(line));
            }
        }
        return nodes;
    }

    private static ArticleFacts read(WholeProgram program, JsonNode node) throws IOException {
        return program.read(node.get("id").asText(), node.get("text").asText(), Optional.ofNullable(node.get("date")).map(JsonNode::asText));
    }

    private void add(ArticleFacts facts, List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            Fact fact = verdict.fact();
            int band = 0;
            while (fact.confidence() < BANDS[band]) {
                band++;
            }
            for (String kind : List.of(Reliability.kind(fact), "all")) {
                Share[] shares = bands.computeIfAbsent(kind, key -> new Share[] {new Share(), new Share(), new Share(), new Share(), new Share()});
                shares[band].add(verdict.right());
            }
            byRule.computeIfAbsent(Reliability.kind(fact) + "\t" + fact.evidence().rule() + "\t" + Reliability.link(facts.article(), fact),
                    key -> new Share()).add(verdict.right());
        }
    }

    private String report() {
        StringBuilder text = new StringBuilder(String.format("%-14s %-20s %-20s %-20s %-20s %-20s%n", "", ">= 0.9", "0.8 to 0.9", "0.7 to 0.8", "0.6 to 0.7", "below"));
        bands.forEach((kind, shares) -> text.append(String.format("%-14s %-20s %-20s %-20s %-20s %-20s%n", kind,
                shares[0], shares[1], shares[2], shares[3], shares[4])));
        byRule.forEach((rule, share) -> text.append(String.format("  %-60s %s%n", rule.replace('\t', ' '), share)));
        return text.toString();
    }

    private String table() {
        StringBuilder text = new StringBuilder("""
                # How often facts of a rule were right, by how the words call whom they are about: counts alone, of facts judged
                # by ReliabilityScore (docs/measuring.md), which writes this file.
                kind\trule\tlink\tright\tjudged
                """);
        byRule.forEach((rule, share) -> text.append(rule).append('\t').append(share.right).append('\t').append(share.judged).append('\n'));
        return text.toString();
    }
}
