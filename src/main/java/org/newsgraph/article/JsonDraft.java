package org.newsgraph.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newsgraph.model.BlockKind;

/** What a crawler's JSON object says of an article. */
final class JsonDraft {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private JsonDraft() {
    }

    /**
     * Reads an object.
     *
     * @param part its number in the file, 0 if it is the only one
     * @param line where it begins, for messages
     */
    static Draft of(JsonNode node, int part, int line, ReadingOptions options) throws RejectedInput {
        if (!node.isObject()) {
            throw new RejectedInput(line, "is no JSON object with an article (but " + node.getNodeType().name().toLowerCase(java.util.Locale.ROOT) + ")");
        }
        List<String> lines = new ArrayList<>();
        List<Optional<BlockKind>> kinds = new ArrayList<>();
        for (JsonNode body : values(node, "text", options)) {
            collect(body, Optional.empty(), lines, kinds);
            if (!lines.isEmpty()) {
                break;
            }
        }
        if (lines.isEmpty()) {
            String mapped = options.fields().get("text");
            throw new RejectedInput(line, mapped != null ? "has no text under \"" + mapped + "\" (map another key: text=KEY)"
                    : "has no text under " + String.join(", ", JsonFields.KEYS.get("text")) + " (map its key: text=KEY)");
        }
        boolean marked = kinds.stream().anyMatch(Optional::isPresent);
        return new Draft(part, string(node, "id", options), string(node, "url", options), string(node, "title", options), date(node, line, options),
                string(node, "publisher", options).map(name -> name.replaceFirst("^www\\.(?=\\S+$)", "")), string(node, "author", options),
                string(node, "language", options), String.join("\n\n", lines), marked ? kinds : List.of());
    }

    /** The values under the mapped key, or under each of the usual ones, that say something. */
    private static List<JsonNode> values(JsonNode node, String name, ReadingOptions options) {
        String mapped = options.fields().get(name);
        List<JsonNode> values = new ArrayList<>();
        for (String key : mapped != null ? List.of(mapped) : JsonFields.KEYS.get(name)) {
            JsonNode value = node.path(key);
            if (value.isMissingNode() && mapped != null) {
                value = node;
                for (String step : key.split("\\.")) {
                    value = value.path(step);
                }
            }
            if (!value.isMissingNode() && !value.isNull()) {
                values.add(value);
            }
        }
        return values;
    }

    private static Optional<String> string(JsonNode node, String name, ReadingOptions options) {
        for (JsonNode value : values(node, name, options)) {
            String words = words(value);
            if (!words.isBlank()) {
                return Optional.of(clean(words).strip());
            }
        }
        return Optional.empty();
    }

    /** A string, several joined by commas, or the name in an object such as schema.org's Person. */
    static String words(JsonNode value) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            for (JsonNode part : value) {
                String words = words(part);
                if (!words.isBlank()) {
                    parts.add(words.strip());
                }
            }
            return String.join(", ", parts);
        }
        return value.isObject() ? value.path("name").asText("") : value.isNull() ? "" : value.asText("");
    }

    /** JSON can write what no other format can carry: control characters, and halves of characters. */
    private static String clean(String words) {
        return LONE_SURROGATE.matcher(CONTROL.matcher(words).replaceAll(" ")).replaceAll("\ufffd");
    }

    private static Optional<LocalDate> date(JsonNode node, int line, ReadingOptions options) throws RejectedInput {
        for (JsonNode value : values(node, "date", options)) {
            String words = words(value).strip();
            Optional<LocalDate> day = value.isNumber() && words.length() != 8 ? IssueDates.ofUnixTime(value.asLong()) : IssueDates.parse(words);
            if (day.isPresent()) {
                return day;
            }
            if (!words.isEmpty()) {
                throw new RejectedInput(line, "date \"" + FrontMatter.shorten(words) + "\" is not ISO 8601 (write 2024-05-01)");
            }
        }
        return Optional.empty();
    }

    /** Flattens a body: a string, an array of paragraphs, or fundus' sections with headlines, in the order of reading. */
    private static void collect(JsonNode body, Optional<BlockKind> kind, List<String> lines, List<Optional<BlockKind>> kinds) {
        if (body.isTextual()) {
            String words = clean(body.asText());
            if (!words.isBlank()) {
                lines.add(words);
                TextUnits.lines(words).forEach(line -> kinds.add(kind));
            }
        } else if (body.isArray()) {
            body.forEach(part -> collect(part, kind, lines, kinds));
        } else if (body.isObject()) {
            collect(body.path("summary"), Optional.empty(), lines, kinds);
            collect(body.path("headline"), Optional.of(BlockKind.HEADING), lines, kinds);
            collect(body.path("paragraphs"), Optional.empty(), lines, kinds);
            collect(body.path("text"), Optional.empty(), lines, kinds);
            collect(body.path("sections"), Optional.empty(), lines, kinds);
        }
    }
}
