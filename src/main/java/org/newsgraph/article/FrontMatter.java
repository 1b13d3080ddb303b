package org.newsgraph.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a text file between two lines {@code ---}: one {@code key: value} a line, as in YAML. Values may be quoted,
 * lists are joined by commas, {@code #} begins a comment line, unknown keys are ignored.
 *
 * @param values key in lower case to value
 * @param lines  key to its line, from 1
 * @param end    UTF-16 offset where the article's text begins: after the closing line and its line end
 */
record FrontMatter(Map<String, String> values, Map<String, Integer> lines, int end) {

    private static final Pattern ENTRY = Pattern.compile("([A-Za-z][\\w-]*)[ \\t]*:(?:[ \\t]+(.*))?");
    private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\r|\\n|$)");

    static final FrontMatter NONE = new FrontMatter(Map.of(), Map.of(), 0);

    Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
    }

    int line(String key) {
        return lines.getOrDefault(key, 0);
    }

    /** Reads the head of a text, which must not begin with a byte-order mark any more. */
    static FrontMatter read(String text) throws RejectedInput {
        Matcher line = LINE.matcher(text);
        if (!line.lookingAt() || !line.group(1).stripTrailing().equals("---")) {
            return NONE;
        }
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        StringBuilder list = new StringBuilder();
        String key = null;
        int number = 1;
        int at = line.end();
        while (at < text.length()) {
            line.region(at, text.length());
            line.lookingAt();
            at = line.end();
            number++;
            String content = line.group(1).stripTrailing();
            if (content.equals("---") || content.equals("...")) {
                endList(key, list, values);
                return new FrontMatter(values, lines, at);
            }
            Matcher entry = ENTRY.matcher(content);
            if (content.isBlank() || content.startsWith("#")) {
                continue;
            } else if (entry.matches()) {
                endList(key, list, values);
                key = entry.group(1).toLowerCase(java.util.Locale.ROOT);
                if (values.put(key, scalar(entry.group(2) == null ? "" : entry.group(2).strip())) != null) {
                    throw new RejectedInput(number, "\"" + key + "\" stands twice in the front matter (leave one)");
                }
                lines.put(key, number);
            } else if (key != null && content.stripLeading().startsWith("- ")) {
                list.append(list.isEmpty() ? "" : ", ").append(scalar(content.stripLeading().substring(2).strip()));
            } else if (values.isEmpty()) {
                return NONE; // a rule of dashes above plain text
            } else if (!Character.isWhitespace(content.charAt(0))) {
                throw new RejectedInput(number, "\"" + shorten(content) + "\" in the front matter is no \"key: value\" (or its closing line --- is missing)");
            }
        }
        if (values.isEmpty()) {
            return NONE;
        }
        throw new RejectedInput(1, "the front matter has no end (close it with a line ---)");
    }

    private static void endList(String key, StringBuilder list, Map<String, String> values) {
        if (!list.isEmpty()) {
            values.put(key, list.toString());
            list.setLength(0);
        }
    }

    private static String scalar(String value) {
        int length = value.length();
        if (length >= 2 && value.charAt(0) == '"' && value.charAt(length - 1) == '"') {
            return value.substring(1, length - 1).replace("\\\"", "\"").replace("\\\\", "\\").strip();
        }
        if (length >= 2 && value.charAt(0) == '\'' && value.charAt(length - 1) == '\'') {
            return value.substring(1, length - 1).replace("''", "'").strip();
        }
        if (length >= 2 && value.charAt(0) == '[' && value.charAt(length - 1) == ']') {
            List<String> parts = new ArrayList<>();
            for (String part : value.substring(1, length - 1).split(",")) {
                String bare = part.strip();
                parts.add(bare.startsWith("[") ? bare : scalar(bare));
            }
            return String.join(", ", parts);
        }
        return value;
    }

    static String shorten(String value) {
        return value.length() <= 60 ? value : value.substring(0, 57) + "…";
    }
}
