package org.newsgraph.time;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Block;
import org.newsgraph.model.BlockKind;
import org.newsgraph.model.Span;

/** Reads the texts and answers of {@code src/test/resources/time}. */
final class TimeTexts {

    static final List<String> FILES = List.of("explicit-dates", "years", "weekdays", "deictic", "narrative", "durations", "sets", "clock-times",
            "seasons-and-quarters", "holidays", "traps");

    /** A text and the expressions that it holds. */
    record Case(String file, Article article, List<Answer> answers) {
    }

    record Answer(Span span, String words, String type, String value) {
    }

    private TimeTexts() {
    }

    static List<Case> all() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream in = TimeTexts.class.getResourceAsStream("/time/" + file + ".txt")) {
                for (String block : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^===$\\R?")) {
                    cases.add(read(file, block.strip()));
                }
            }
        }
        return cases;
    }

    private static Case read(String file, String block) {
        int cut = block.indexOf("\n---\n");
        int head = block.indexOf('\n');
        String date = block.substring(0, head).replace("date:", "").strip();
        String text = block.substring(head + 1, cut);
        List<Answer> answers = new ArrayList<>();
        int from = 0;
        for (String line : block.substring(cut + 5).split("\n")) {
            if (line.strip().equals("nothing")) {
                continue;
            }
            String[] cells = line.split(" \\| ?", -1);
            int begin = text.indexOf(cells[0], from);
            if (begin < 0 || cells.length != 3) {
                throw new IllegalStateException(file + ": no such words in the text: " + line);
            }
            from = begin + cells[0].length();
            answers.add(new Answer(new Span(begin, from), cells[0], cells[1], cells[2].strip()));
        }
        return new Case(file, article(text, date.equals("none") ? Optional.empty() : Optional.of(LocalDate.parse(date))), answers);
    }

    /** An article whose lines are its paragraphs. */
    static Article article(String text, Optional<LocalDate> issued) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                blocks.add(new Block(BlockKind.PARAGRAPH, new Span(text.codePointCount(0, at), text.codePointCount(0, at + line.length()))));
            }
            at += line.length() + 1;
        }
        Optional<String> none = Optional.empty();
        return new Article("test", "test.txt", none, none, issued, none, none, "en", none, new ArticleText(text), blocks, "");
    }
}
