package org.newsgraph.fact.statement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Mention;
import org.newsgraph.model.NameMention;
import org.newsgraph.model.Span;
import org.newsgraph.model.Statement;

/**
 * Measures who speaks the direct quotations of novels, against LitBank: {@code LitBankScore FOLDER [--only PREFIX] [--errors N]}, where
 * FOLDER holds LitBank's {@code quotations/tsv} and {@code coref/conll}.
 *
 * <p>Right is a quotation, at least half of which lies in a statement whose speaker is the marked one: the entity by most of its
 * mentions (its names, where it has any), or the words that name the speaker where no entity is given. Marked speakers that no marked mention names are left out. See
 * {@link LitBankText} for how the texts are made readable again.
 */
public final class LitBankScore {

    private int left;
    private int gold;
    private int covered;
    private int told;
    private int right;
    private int mentionRight;
    private final List<String> errors = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            throw new IllegalArgumentException("usage: LitBankScore FOLDER [--only PREFIX] [--errors N]");
        }
        Path folder = Path.of(args[0]);
        String only = "";
        int limit = 0;
        for (int i = 1; i < args.length; i += 2) {
            switch (args[i]) {
                case "--only" -> only = args[i + 1];
                case "--errors" -> limit = Integer.parseInt(args[i + 1]);
                default -> throw new IllegalArgumentException("no option " + args[i]);
            }
        }
        LitBankScore score = new LitBankScore();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.resolve("quotations/tsv"))) {
            files = all.filter(file -> file.toString().endsWith(".ann")).sorted().toList();
        }
        try (WholeProgram program = new WholeProgram()) {
            for (Path file : files) {
                String name = file.getFileName().toString().replace(".ann", "");
                if (name.startsWith(only) && Files.size(file) > 0) {
                    LitBankText text = LitBankText.read(folder, name);
                    score.add(text, program.read(name, text.text(), Optional.empty()));
                }
            }
        }
        System.out.print(score.report(limit));
    }

    private void add(LitBankText novel, ArticleFacts facts) {
        ArticleText text = facts.article().article().text();
        List<Statement> statements = facts.facts().stream().filter(Statement.class::isInstance).map(Statement.class::cast).toList();
        Map<Integer, String> chains = chains(novel, facts.article().mentions());
        for (LitBankText.Quote quote : novel.quotes()) {
            if (quote.speakers().isEmpty()) {
                left++;
                continue;
            }
            gold++;
            Optional<Statement> statement = statements.stream()
                    .filter(one -> 2 * ContentPairing.common(List.of(quote.span()), one.content()) >= quote.span().length())
                    .min(Comparator.comparingInt((Statement one) -> ContentPairing.length(one.content())).reversed());
            covered += statement.isPresent() ? 1 : 0;
            Optional<Span> words = statement.flatMap(Statement::speakerMention);
            Optional<String> byWords = words.flatMap(novel::chainAt);
            Optional<String> speaker = statement.flatMap(Statement::speaker).map(agent -> chains.get(agent.id())).or(() -> byWords);
            told += words.isPresent() ? 1 : 0;
            boolean isRight = speaker.filter(quote.speakers()::contains).isPresent();
            right += isRight ? 1 : 0;
            mentionRight += byWords.filter(quote.speakers()::contains).isPresent() ? 1 : 0;
            if (!isRight) {
                errors.add((words.isPresent() ? "? " : "- ") + novel.name() + " " + statement.map(one -> one.evidence().rule()).orElse("none") + " | " + quote.label() + " | "
                        + words.map(text::slice).orElse("-") + " = " + statement.flatMap(Statement::speaker).map(agent -> agent.label()).orElse("-") + " | "
                        + text.slice(new Span(Math.max(0, quote.span().begin() - 60), Math.min(text.length(), quote.span().end() + 60))).replaceAll("\\s+", " "));
            }
        }
    }

    /** For each entity the marked chain that most of its mentions belong to. */
    private static Map<Integer, String> chains(LitBankText novel, List<Mention> mentions) {
        Set<Integer> named = new java.util.HashSet<>();
        mentions.stream().filter(NameMention.class::isInstance).forEach(mention -> named.add(mention.entity()));
        Map<Integer, Map<String, Integer>> votes = new HashMap<>();
        for (Mention mention : mentions) {
            if (mention instanceof NameMention || !named.contains(mention.entity())) {
                novel.chainAt(mention.span()).ifPresent(chain -> votes.computeIfAbsent(mention.entity(), key -> new HashMap<>()).merge(chain, 1, Integer::sum));
            }
        }
        Map<Integer, String> chains = new HashMap<>();
        votes.forEach((entity, chain) -> chains.put(entity, chain.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).orElseThrow().getKey()));
        return chains;
    }

    private String report(int limit) {
        StringBuilder out = new StringBuilder();
        out.append(String.format("quotations %d (and %d whose speaker no marked mention names)%n", gold, left));
        out.append(String.format("in a statement %.3f, with words for the speaker %.3f%n", covered / (double) gold, told / (double) gold));
        out.append(String.format("speaker right %.3f of all, %.3f of those with one; the words alone %.3f of all%n", right / (double) gold, right / (double) told, mentionRight / (double) gold));
        errors.stream().limit(limit).forEach(error -> out.append(error).append("\n"));
        return out.toString();
    }
}
