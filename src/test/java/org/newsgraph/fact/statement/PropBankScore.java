package org.newsgraph.fact.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Span;
import org.newsgraph.model.Statement;

/**
 * Measures how many of the contents that PropBank gives to verbs of saying are found, on UD English EWT:
 * {@code PropBankScore TREES.conllu.gz ROLES.tsv.gz SPLIT ROLESETS.tsv [--errors N]}.
 *
 * <p>ROLES has sentence id, word id, form, roleset, arguments ({@code ROLE:first-last}) and split; ROLESETS has the roleset first and
 * its VerbNet classes fifth. A content is an ARG1 (with what continues it) that is a clause of four words or more: "said
 * that it works well", not "said it" nor "mentioned the man who went". Found is one that a statement of the program shares half of both with. Documents are read as running text, one
 * paragraph as the treebank has it.
 */
public final class PropBankScore {

    /** VerbNet's classes of saying and telling; and all verbs of communication. */
    private static final Map<String, String> GROUPS = new LinkedHashMap<>(Map.of(
            "say and tell (VerbNet say-37.7, tell-37.2, transfer_mesg-37.1)", ".*(^|\\|)(say-37\\.7|tell-37\\.2|transfer_mesg-37\\.1).*",
            "all communication (VerbNet 37)", ".*-37\\..*"));

    /** Where the words of a sentence stand in its document's text. */
    private record Words(String document, Map<Integer, Span> spans, Map<Integer, Integer> heads, Set<Integer> clauses) {

        /** Whether words are a clause: the topmost of them is a verb or has a subject. */
        boolean isClause(Set<Integer> words) {
            return words.size() > 3 && words.stream().filter(word -> !words.contains(heads.get(word))).anyMatch(clauses::contains);
        }
    }

    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
    private final Map<String, Words> sentences = new HashMap<>();

    public static void main(String[] args) throws IOException {
        if (args.length != 4 && args.length != 6) {
            throw new IllegalArgumentException("usage: PropBankScore TREES.conllu.gz ROLES.tsv.gz SPLIT ROLESETS.tsv [--errors N]");
        }
        PropBankScore score = new PropBankScore();
        score.readTrees(Path.of(args[0]));
        score.measure(lines(Path.of(args[1])), args[2], Path.of(args[3]), args.length == 6 ? Integer.parseInt(args[5]) : 0);
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    private void readTrees(Path file) throws IOException {
        String document = "";
        String id = "";
        boolean paragraph = false;
        int at = 0;
        int wordsUpTo = 0;
        Words words = null;
        for (String line : lines(file)) {
            if (line.startsWith("# newdoc id = ")) {
                document = line.substring(14);
                texts.put(document, new StringBuilder());
            } else if (line.startsWith("# newpar")) {
                paragraph = true;
            } else if (line.startsWith("# sent_id = ")) {
                id = line.substring(12);
            } else if (line.startsWith("# text = ")) {
                StringBuilder text = texts.get(document);
                text.append(text.isEmpty() ? "" : paragraph ? "\n\n" : " ");
                at = text.codePointCount(0, text.length());
                text.append(line.substring(9));
                words = new Words(document, new HashMap<>(), new HashMap<>(), new java.util.HashSet<>());
                sentences.put(id, words);
                paragraph = false;
                wordsUpTo = 0;
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                String[] columns = line.split("\t");
                String[] range = columns[0].split("-");
                if (columns[0].contains(".")) {
                    continue;
                }
                int first = Integer.parseInt(range[0]);
                if (first > wordsUpTo) {
                    wordsUpTo = Integer.parseInt(range[range.length - 1]);
                    Span span = new Span(at, at + columns[1].codePointCount(0, columns[1].length()));
                    for (int word = first; word <= wordsUpTo; word++) {
                        words.spans().put(word, span);
                    }
                    at = span.end() + (columns[9].contains("SpaceAfter=No") ? 0 : 1);
                }
                if (range.length == 1) {
                    int head = Integer.parseInt(columns[6]);
                    words.heads().put(first, head);
                    if (columns[3].equals("VERB")) {
                        words.clauses().add(first);
                    }
                    if (columns[7].matches("nsubj.*|cop")) {
                        words.clauses().add(head);
                    }
                }
            }
        }
    }

    private void measure(List<String> roles, String split, Path rolesets, int limit) throws IOException {
        Map<String, String> classes = Files.readAllLines(rolesets).stream().map(line -> line.split("\t", -1)).filter(columns -> columns.length > 4)
                .collect(Collectors.toMap(columns -> columns[0], columns -> columns[4], (a, b) -> a));
        Map<String, List<Statement>> found = new HashMap<>();
        Map<String, int[]> counts = new LinkedHashMap<>();
        GROUPS.keySet().forEach(name -> counts.put(name, new int[2]));
        List<String> missed = new ArrayList<>();
        Map<String, ArticleText> articles = new HashMap<>();
        try (WholeProgram program = new WholeProgram()) {
            for (String line : roles) {
                String[] columns = line.split("\t", -1);
                if (line.startsWith("#") || !columns[5].equals(split)) {
                    continue;
                }
                Words words = sentences.get(columns[0]);
                Set<Integer> content = content(columns[4]);
                List<String> groups = GROUPS.entrySet().stream().filter(group -> classes.getOrDefault(columns[3], "").matches(group.getValue())).map(Map.Entry::getKey).toList();
                if (!words.isClause(content) || groups.isEmpty()) {
                    continue;
                }
                if (!found.containsKey(words.document())) {
                    ArticleFacts facts = program.read(words.document(), texts.get(words.document()).toString(), Optional.empty());
                    articles.put(words.document(), facts.article().article().text());
                    found.put(words.document(), facts.facts().stream().filter(Statement.class::isInstance).map(Statement.class::cast).toList());
                }
                ArticleText text = articles.get(words.document());
                List<Span> gold = ContentPairing.bare(merged(content, words), text);
                double best = found.get(words.document()).stream().mapToDouble(statement -> shared(gold, ContentPairing.bare(statement.content(), text))).max().orElse(0);
                for (String group : groups) {
                    counts.get(group)[0]++;
                    counts.get(group)[1] += best >= 0.5 ? 1 : 0;
                }
                if (best < 0.5) {
                    missed.add("- " + columns[3] + " (" + groups.size() + ") " + columns[0] + ": " + String.join(" … ", gold.stream().map(text::slice).toList()));
                }
            }
        }
        counts.forEach((group, count) -> System.out.printf("%s: found %.3f (%d of %d)%n", group, count[1] / (double) Math.max(1, count[0]), count[1], count[0]));
        missed.stream().limit(limit).forEach(System.out::println);
    }

    private static Set<Integer> content(String arguments) {
        return java.util.Arrays.stream(arguments.split(" ")).filter(argument -> argument.matches("(C-)?ARG1:.*")).map(argument -> argument.substring(argument.indexOf(':') + 1))
                .flatMapToInt(range -> IntStream.rangeClosed(Integer.parseInt(range.split("-")[0]), Integer.parseInt(range.split("-")[1]))).boxed()
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** The stretches of text that words make up. */
    private static List<Span> merged(Set<Integer> content, Words words) {
        return ContentSpan.merge(content.stream().map(words.spans()::get).toList());
    }

    private static double shared(List<Span> gold, List<Span> found) {
        int common = ContentPairing.common(gold, found);
        return common / (double) Math.max(1, ContentPairing.length(gold) + ContentPairing.length(found) - common);
    }
}
