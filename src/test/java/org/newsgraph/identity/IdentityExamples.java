package org.newsgraph.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The groups of short articles in {@code src/test/resources/identity}. */
final class IdentityExamples {

    static final Path FOLDER = Path.of("src", "test", "resources", "identity");

    private static final Pattern ARTICLE = Pattern.compile("\\[(\\d{4}-\\d{2}-\\d{2})] (.*)");
    private static final Pattern PAIR = Pattern.compile("([=!]) (\\d)(?::(.+))? (\\d)(?::(.+))?");

    private IdentityExamples() {
    }

    record Text(String date, String text) {
    }

    /** Words of two articles, counted from 0; empty words mean the article. */
    record Pair(boolean same, int one, String words, int other, String otherWords) {
    }

    record Group(String name, List<Text> texts, List<Pair> pairs) {
    }

    static List<Group> read() throws IOException {
        List<Group> groups = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                for (String block : Files.readString(file).split("\n\n+")) {
                    Group group = group(file.getFileName().toString().replace(".txt", ""), block);
                    if (!group.texts().isEmpty()) {
                        groups.add(group);
                    }
                }
            }
        }
        return groups;
    }

    private static Group group(String file, String block) {
        String name = "";
        List<Text> texts = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        for (String line : block.strip().split("\n")) {
            Matcher article = ARTICLE.matcher(line);
            Matcher pair = PAIR.matcher(line);
            if (line.startsWith("# ")) {
                name = file + ": " + line.substring(2);
            } else if (article.matches()) {
                texts.add(new Text(article.group(1), article.group(2)));
            } else if (pair.matches()) {
                pairs.add(new Pair(pair.group(1).equals("="), Integer.parseInt(pair.group(2)) - 1, words(pair.group(3)),
                        Integer.parseInt(pair.group(4)) - 1, words(pair.group(5))));
            } else if (!texts.isEmpty() && !line.matches("[=!] .*")) {
                Text last = texts.remove(texts.size() - 1);
                texts.add(new Text(last.date(), last.text() + "\n" + line));
            } else {
                throw new IllegalStateException(file + ": no article and no pair: " + line);
            }
        }
        return new Group(name, texts, pairs);
    }

    private static String words(String found) {
        return found == null ? "" : found;
    }
}
