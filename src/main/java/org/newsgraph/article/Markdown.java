package org.newsgraph.article;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.BlockKind;

/**
 * Reads {@code .md}: front matter, then Markdown without its marks. The lines of a paragraph are joined, as Markdown
 * means them; pictures, code and rules are left out; a link leaves its words.
 */
final class Markdown {

    private static final Pattern ITEM = Pattern.compile("^(?:[-*+]|\\d{1,3}[.)])\\s+(.*)$");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]{0,400}]\\([^)]{0,2000}\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]{1,400})](?:\\([^)]{0,2000}\\)|\\[[^\\]]{0,200}])");
    private static final Pattern ADDRESS = Pattern.compile("<(https?://[^>\\s]+)>");
    private static final Pattern REFERENCE = Pattern.compile("^\\[[^\\]]+]:\\s+\\S+.*$");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*\\*|\\*\\*|\\*|___|__|_|`)(?=\\S)(.{1,400}?)(?<=\\S)\\1(?![\\p{L}\\p{N}])");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!>-])");

    private static final int DEEPEST_EMPHASIS = 5;

    private final List<String> lines = new ArrayList<>();
    private final List<Optional<BlockKind>> kinds = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();

    private Markdown() {
    }

    static Draft read(InputFile file, ReadingOptions options) throws RejectedInput, IOException {
        String whole = InputBytes.decode(InputBytes.readAll(file, options.maxArticleBytes()), Optional.empty(), 1);
        FrontMatter head = FrontMatter.read(whole);
        Markdown markdown = new Markdown();
        markdown.read(whole.substring(head.end()));
        return PlainText.draft(head, String.join("\n\n", markdown.lines), markdown.kinds);
    }

    private void read(String text) {
        boolean code = false;
        for (String raw : text.split("\\R", -1)) {
            String line = unquoted(raw.strip());
            Optional<String> heading = heading(line);
            Matcher item = ITEM.matcher(line);
            if (line.startsWith("```") || line.startsWith("~~~")) {
                endParagraph();
                code = !code;
            } else if (code) {
                continue;
            } else if (line.isEmpty() || isRule(line) || REFERENCE.matcher(line).matches()) {
                endParagraph();
            } else if (heading.isPresent()) {
                endParagraph();
                // the first heading is the title
                add(heading.get(), Optional.of(lines.isEmpty() ? BlockKind.HEADLINE : BlockKind.HEADING));
            } else if (item.matches()) {
                endParagraph();
                paragraph.append(item.group(1));
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
                if (raw.endsWith("  ") || raw.endsWith("\\")) {
                    endParagraph();
                }
            }
        }
        endParagraph();
    }

    private static String unquoted(String line) {
        int begin = 0;
        while (begin < line.length() && (line.charAt(begin) == '>' || begin > 0 && Character.isWhitespace(line.charAt(begin)) && line.charAt(begin - 1) == '>')) {
            begin++;
        }
        return line.substring(begin);
    }

    /** The words of "## Heading ##". */
    private static Optional<String> heading(String line) {
        int begin = 0;
        while (begin < line.length() && begin < 7 && line.charAt(begin) == '#') {
            begin++;
        }
        if (begin == 0 || begin == 7 || begin == line.length() || !Character.isWhitespace(line.charAt(begin))) {
            return Optional.empty();
        }
        int end = line.length();
        while (end > begin && line.charAt(end - 1) == '#') {
            end--;
        }
        return Optional.of(line.substring(begin, end).strip());
    }

    /** "* * *", "---", "===". */
    private static boolean isRule(String line) {
        char mark = line.charAt(0);
        int marks = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == mark) {
                marks++;
            } else if (!Character.isWhitespace(line.charAt(i))) {
                return false;
            }
        }
        return marks >= 3 && "*-_=".indexOf(mark) >= 0;
    }

    private void endParagraph() {
        add(paragraph.toString(), Optional.empty());
        paragraph.setLength(0);
    }

    private void add(String marked, Optional<BlockKind> kind) {
        String plain = PICTURE.matcher(marked).replaceAll("");
        plain = LINK.matcher(plain).replaceAll("$1");
        plain = ADDRESS.matcher(plain).replaceAll("$1");
        String before = "";
        for (int depth = 0; depth < DEEPEST_EMPHASIS && !before.equals(plain); depth++) {
            before = plain;
            plain = STRONG.matcher(plain).replaceAll("$2");
        }
        plain = ESCAPED.matcher(plain).replaceAll("$1").replaceAll("\\\\$", "").strip();
        if (!plain.isEmpty()) {
            lines.add(plain);
            kinds.add(kind);
        }
    }
}
