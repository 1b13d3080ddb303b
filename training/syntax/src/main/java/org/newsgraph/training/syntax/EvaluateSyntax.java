package org.newsgraph.training.syntax;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Block;
import org.newsgraph.model.BlockKind;
import org.newsgraph.model.ParsedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.syntax.ArticleParser;
import org.newsgraph.syntax.EnglishParser;

/**
 * Measures the whole of {@code syntax} on raw text against a treebank: sentences, words, tags, lemmas and trees.
 * Arguments: CoNLL-U files or folders of them; {@code -v} lists the errors.
 */
public final class EvaluateSyntax {

    private final boolean verbose;
    private final Map<String, int[]> scores = new TreeMap<>();
    private final Map<String, Integer> errors = new HashMap<>();

    private EvaluateSyntax(boolean verbose) {
        this.verbose = verbose;
    }

    public static void main(String[] arguments) throws Exception {
        List<Path> files = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals("-v")) {
                continue;
            }
            try (Stream<Path> all = Files.walk(Path.of(argument))) {
                all.filter(file -> file.toString().contains(".conllu")).sorted().forEach(files::add);
            }
        }
        EvaluateSyntax evaluation = new EvaluateSyntax(List.of(arguments).contains("-v"));
        long begin = System.nanoTime();
        int words = 0;
        try (ArticleParser parser = EnglishParser.load()) {
            for (Path file : files) {
                List<Conllu> document = new ArrayList<>();
                for (Conllu sentence : Conllu.read(List.of(file))) {
                    if (sentence.comments().stream().anyMatch(line -> line.startsWith("# newdoc"))) {
                        words += evaluation.document(document, parser, file);
                        document.clear();
                    }
                    document.add(sentence);
                }
                words += evaluation.document(document, parser, file);
            }
        }
        evaluation.print(words, (System.nanoTime() - begin) / 1e9);
    }

    private int document(List<Conllu> gold, ArticleParser parser, Path file) {
        if (gold.isEmpty()) {
            return 0;
        }
        StringBuilder text = new StringBuilder();
        Map<Integer, Integer> goldSentences = new TreeMap<>();
        Map<Span, String[]> goldWords = new HashMap<>();
        Map<Span, Span> goldHeads = new HashMap<>();
        List<Block> blocks = new ArrayList<>();
        int paragraph = 0;
        for (Conllu sentence : gold) {
            if (text.length() > 0) {
                if (sentence.comments().stream().anyMatch(line -> line.startsWith("# newpar"))) {
                    blocks.add(new Block(BlockKind.PARAGRAPH, new Span(paragraph, text.codePointCount(0, text.length()))));
                    text.append("\n\n");
                    paragraph = text.codePointCount(0, text.length());
                } else {
                    text.append(' ');
                }
            }
            int begin = text.length();
            text.append(sentence.text());
            align(sentence, text, begin, goldSentences, goldWords, goldHeads);
        }
        ArticleText all = new ArticleText(text.toString());
        blocks.add(new Block(BlockKind.PARAGRAPH, new Span(paragraph, all.length())));
        ParsedArticle parsed = parser.parse(new Article(file.toString(), file.toString(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), "en", Optional.empty(), all, blocks, ""));
        String genre = file.getFileName().toString().contains("interview") ? "interview" : "news";
        for (String part : List.of("all", genre)) {
            compare(parsed, all, goldSentences, goldWords, goldHeads, part);
        }
        return goldWords.size();
    }

    private static void align(Conllu sentence, StringBuilder text, int begin, Map<Integer, Integer> sentences, Map<Span, String[]> words, Map<Span, Span> heads) {
        List<Span> spans = new ArrayList<>();
        int at = begin;
        for (String[] row : sentence.rows()) {
            int found = text.indexOf(row[Conllu.FORM], at);
            if (found < 0) {
                throw new IllegalStateException("no " + row[Conllu.FORM] + " in " + sentence.text());
            }
            at = found + row[Conllu.FORM].length();
            spans.add(new Span(found, at));
        }
        for (int i = 0; i < spans.size(); i++) {
            String[] row = sentence.rows().get(i);
            words.put(spans.get(i), row);
            int head = Integer.parseInt(row[Conllu.HEAD]) - 1;
            heads.put(spans.get(i), head < 0 ? new Span(0, 0) : spans.get(head));
        }
        sentences.put(begin, spans.get(spans.size() - 1).end());
    }

    private void compare(ParsedArticle parsed, ArticleText text, Map<Integer, Integer> goldSentences, Map<Span, String[]> goldWords,
            Map<Span, Span> goldHeads, String part) {
        Set<Span> found = new HashSet<>();
        Set<Span> cut = new HashSet<>();
        for (Sentence sentence : parsed.sentences()) {
            Span chars = chars(text, sentence.span());
            cut.add(chars);
            if (!Integer.valueOf(chars.end()).equals(goldSentences.get(chars.begin()))) {
                error(part, "sentence +", text, chars);
            }
            count(part + " sentence precision", Integer.valueOf(chars.end()).equals(goldSentences.get(chars.begin())));
            for (Token token : sentence.tokens()) {
                Span span = chars(text, token.span());
                found.add(span);
                String[] row = goldWords.get(span);
                count(part + " word precision", row != null);
                if (row == null) {
                    error(part, "word +" + token.form(), text, span);
                    continue;
                }
                count(part + " upos", row[Conllu.UPOS].equals(token.upos().name()));
                count(part + " xpos", row[Conllu.XPOS].equals(token.xpos()));
                boolean lemma = row[Conllu.LEMMA].equalsIgnoreCase(token.lemma());
                count(part + " lemma", lemma);
                if (row[Conllu.UPOS].equals(token.upos().name())) {
                    count(part + " lemma where upos is right", lemma);
                    if (!lemma) {
                        error(part, "lemma " + row[Conllu.UPOS] + " " + token.form().toLowerCase(Locale.ROOT) + ": " + token.lemma() + " for " + row[Conllu.LEMMA], text, span);
                    }
                }
                if (!row[Conllu.UPOS].equals(token.upos().name())) {
                    error(part, "upos " + token.upos() + " for " + row[Conllu.UPOS] + (row[Conllu.UPOS].equals("PROPN") || row[Conllu.UPOS].equals("SCONJ") ? " " + token.form() : ""), text, span);
                }
                Span head = token.isRoot() ? new Span(0, 0) : chars(text, sentence.token(token.head()).span());
                boolean attached = head.equals(goldHeads.get(span));
                count(part + " uas", attached);
                count(part + " las", attached && row[Conllu.RELATION].equals(token.relation()));
            }
        }
        for (Map.Entry<Span, String[]> word : goldWords.entrySet()) {
            count(part + " word recall", found.contains(word.getKey()));
            if (!found.contains(word.getKey())) {
                error(part, "word -" + word.getValue()[Conllu.FORM], text, word.getKey());
            }
        }
        for (Map.Entry<Integer, Integer> sentence : goldSentences.entrySet()) {
            Span span = new Span(sentence.getKey(), sentence.getValue());
            count(part + " sentence recall", cut.contains(span));
            if (!cut.contains(span)) {
                error(part, "sentence -", text, span);
            }
        }
    }

    private static Span chars(ArticleText text, Span span) {
        return new Span(text.charOffset(span.begin()), text.charOffset(span.end()));
    }

    private void count(String what, boolean right) {
        int[] score = scores.computeIfAbsent(what, key -> new int[2]);
        score[0] += right ? 1 : 0;
        score[1]++;
    }

    private void error(String part, String what, ArticleText text, Span span) {
        if (verbose && part.equals("all")) {
            String context = what.startsWith("word") ? "  …" + text.value().substring(Math.max(0, span.begin() - 15), Math.min(text.value().length(), span.end() + 15)) + "…"
                    : what.startsWith("sentence") ? "  " + text.value().substring(span.begin(), span.end()) : "";
            errors.merge((what + context).replace("\n", "¶"), 1, Integer::sum);
        }
    }

    private void print(int words, double seconds) {
        scores.forEach((what, score) -> System.out.printf(Locale.ROOT, "%-40s %.4f  (%d of %d)%n", what, score[0] / (double) score[1], score[0], score[1]));
        System.out.printf(Locale.ROOT, "%d words in %.1f s%n", words, seconds);
        errors.entrySet().stream().sorted((a, b) -> a.getValue().equals(b.getValue()) ? a.getKey().compareTo(b.getKey()) : b.getValue() - a.getValue())
                .forEach(error -> System.out.println(error.getValue() + "\t" + error.getKey()));
    }
}
