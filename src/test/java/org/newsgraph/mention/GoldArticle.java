package org.newsgraph.mention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Span;

/** An article with the mentions that annotators marked, one line of a JSONL file: {@code id, text, dateCreated, entities}. */
record GoldArticle(String id, String text, Optional<String> date, List<GoldMention> mentions) {

    private static final Set<String> PRONOUNS = Set.of("he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its",
            "itself", "they", "them", "their", "theirs", "themselves", "who", "whom", "whose", "which", "that", "this", "these", "those", "one", "ones");
    private static final Set<String> FIRST_AND_SECOND = Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves",
            "you", "your", "yours", "yourself", "yourselves");

    private static final Pattern RELATIVE = Pattern.compile("\\bwho(m|se)?\\b", Pattern.CASE_INSENSITIVE);

    /**
     * A marked mention.
     *
     * @param chain which thing of the article it refers to
     * @param type  person, organization, place …
     */
    record GoldMention(Span span, String words, String chain, String type) {

        String lower() {
            return words.toLowerCase(Locale.ROOT);
        }

        boolean isPronoun() {
            return PRONOUNS.contains(lower()) || isFirstOrSecond();
        }

        boolean isFirstOrSecond() {
            return FIRST_AND_SECOND.contains(lower());
        }

        boolean isActor() {
            return type.equals("person") || type.equals("organization");
        }

        /** "the minister", "this company", "his wife": speaks of something told. */
        boolean isDescription() {
            return !isPronoun() && lower().matches("(the|this|that|these|those|his|her|their|its) .*") && Character.isLowerCase(words.codePointAt(words.lastIndexOf(' ') + 1));
        }
    }

    static List<GoldArticle> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<GoldArticle> articles = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = json.readTree(line);
            String text = node.get("text").asText();
            List<GoldMention> mentions = new ArrayList<>();
            for (JsonNode entity : node.get("entities")) {
                mentions.add(new GoldMention(new Span(entity.get("start").asInt(), entity.get("end").asInt()), entity.get("text").asText(),
                        entity.get("chain").asText(), entity.get("type").asText()));
            }
            relatives(text, mentions);
            String date = node.path("dateCreated").asText("");
            articles.add(new GoldArticle(node.get("id").asText(), text, date.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(date) : Optional.empty(), mentions));
        }
        return articles;
    }

    /** "who" isn't marked: it refers to the smallest marked phrase of people that it stands in and doesn't begin. */
    private static void relatives(String text, List<GoldMention> mentions) {
        ArticleText codePoints = new ArticleText(text);
        List<GoldMention> marked = List.copyOf(mentions);
        Matcher words = RELATIVE.matcher(text);
        while (words.find()) {
            Span span = codePoints.span(words.start(), words.end());
            marked.stream().filter(mention -> mention.isActor() && mention.span().contains(span) && mention.span().begin() < span.begin())
                    .min(Comparator.comparingInt(mention -> mention.span().length()))
                    .filter(phrase -> marked.stream().noneMatch(mention -> mention.span().equals(span)))
                    .ifPresent(phrase -> mentions.add(new GoldMention(span, words.group(), phrase.chain(), phrase.type())));
        }
    }
}
