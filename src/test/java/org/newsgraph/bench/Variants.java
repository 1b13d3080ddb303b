package org.newsgraph.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.newsgraph.Pipeline;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Reading;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.lexicon.TsvTable;
import org.newsgraph.model.Article;
import org.newsgraph.model.Block;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Person;

/**
 * A corpus of any size made of a few articles: each new one is of paragraphs drawn from all of them, under a day of its
 * own and with other people. So no two are one report, each sentence is English that somebody wrote, and names return as
 * they do in the news. The n-th article is always the same.
 */
public final class Variants {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> people;
    private final List<String> given = new ArrayList<>();
    private final List<String> family = new ArrayList<>();
    private final int words;

    /** @param words how long an article is, at the least */
    public Variants(List<Article> models, int words) {
        this.words = words;
        TreeSet<String> names = new TreeSet<>();
        try (Pipeline pipeline = new Pipeline()) {
            for (Article model : models) {
                for (Block block : model.blocks()) {
                    if (block.kind().isBody() && model.slice(block.span()).split("\\s+").length > 5) {
                        paragraphs.add(model.slice(block.span()).replaceAll("\\s+", " "));
                    }
                }
                for (Entity entity : pipeline.facts(model).article().entities()) {
                    if (entity instanceof Person person && person.label().matches("\\p{Lu}[\\p{L}-]+ \\p{Lu}[\\p{L}-]+")) {
                        names.add(person.label());
                    }
                }
            }
        }
        people = List.copyOf(names);
        TsvTable.load("lexicon/en/given-names.tsv.gz", "name", "gender").rows().stream()
                .forEach(row -> given.add(row.get(0)));
        TsvTable.load("lexicon/en/cities.tsv.gz", "name", "label", "iso", "population", "capital", "latitude", "longitude").rows().stream().map(row -> row.get(0))
                .filter(name -> name.matches("\\p{L}{5,9}")).forEach(family::add);
    }

    /** The articles of files and folders. */
    public static List<Article> articles(List<Path> paths) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (ArticleReader reader = ArticleReader.open(paths, ReadingOptions.defaults())) {
            while (reader.hasNext()) {
                if (reader.next() instanceof Reading.Ingested ingested) {
                    articles.add(ingested.article());
                }
            }
        }
        return articles;
    }

    /** Writes that many as JSON lines. */
    public void write(Path file, int count) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int n = 0; n < count; n++) {
                out.write(line(n));
                out.newLine();
            }
        }
    }

    /** The n-th, as a line of JSON. */
    public String line(int n) throws IOException {
        Random random = new Random(n * 7919L + 17);
        Map<String, String> renamed = new LinkedHashMap<>();
        for (String name : people) {
            if (random.nextBoolean()) {
                String other = given.get(random.nextInt(given.size())) + " " + family.get((int) (family.size() * Math.pow(random.nextDouble(), 2)));
                renamed.put(name, other);
                renamed.put(name.substring(name.lastIndexOf(' ') + 1), other.substring(other.lastIndexOf(' ') + 1));
            }
        }
        StringBuilder text = new StringBuilder();
        for (int length = 0; length < words; ) {
            String paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
            if (text.indexOf(paragraph) < 0 || words > 2000) {
                length += paragraph.split(" ").length;
                text.append(text.length() == 0 ? "" : "\n\n").append(paragraph);
            }
        }
        String varied = text.toString();
        for (Map.Entry<String, String> name : renamed.entrySet()) {
            varied = varied.replace(name.getKey(), name.getValue());
        }
        Map<String, String> article = new LinkedHashMap<>();
        article.put("id", "variant-" + n);
        article.put("url", "https://variants.example/news/" + n);
        article.put("date", LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9000)).toString());
        article.put("publisher", "variants.example");
        article.put("text", varied);
        return JSON.writeValueAsString(article);
    }
}
