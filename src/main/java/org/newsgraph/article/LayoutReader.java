package org.newsgraph.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.article.TextUnits.Unit;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Block;
import org.newsgraph.model.BlockKind;

/**
 * Tells what each line of an article is. In doubt it is running text: a headline taken for a sentence costs little, a
 * sentence taken for a headline is lost. So a long line, one that ends as a sentence does, one with a quotation mark at
 * its edge and what somebody says in an interview are always {@link BlockKind#PARAGRAPH}.
 */
final class LayoutReader {

    private static final int LONGEST_HEADLINE = 25;
    private static final int LONGEST_HEADING = 12;
    /** Kicker, headline, subheading. */
    private static final int MOST_HEADLINES = 3;
    private static final Pattern SPEAKER = Pattern.compile("^(?<label>[\\p{Lu}][\\p{L}\\d.'’ -]{0,40}?):\\s+\\S.*", Pattern.DOTALL);
    private static final Pattern LIST_ITEM = Pattern.compile("^(?:[-*•·▪◦–—]|\\d{1,2}[.)])\\s+.*", Pattern.DOTALL);

    private final ArticleText text;
    private final List<Unit> units;
    private final String title;
    private final String author;
    private final List<BlockKind> kinds = new ArrayList<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private int headlines;

    private LayoutReader(ArticleText text, List<Unit> units, Optional<String> title, Optional<String> author) {
        this.text = text;
        this.units = units;
        this.title = title.map(LayoutReader::plain).orElse("");
        this.author = author.map(LayoutReader::plain).orElse("");
        for (Unit unit : units) {
            label(unit.text()).ifPresent(label -> labels.merge(label, 1, Integer::sum));
        }
    }

    /**
     * Reads the layout.
     *
     * @param title  the title that is declared elsewhere
     * @param author likewise
     * @param marked what markup says of each line that isn't blank, or nothing at all
     */
    static Layout read(ArticleText text, Optional<String> title, Optional<String> author, List<Optional<BlockKind>> marked) {
        List<Unit> units = marked.isEmpty() ? TextUnits.of(text.value()) : TextUnits.lines(text.value());
        LayoutReader reader = new LayoutReader(text, units, title, author);
        reader.classify(marked);
        return reader.layout();
    }

    private void classify(List<Optional<BlockKind>> marked) {
        boolean tail = false;
        boolean begun = false;
        for (int i = 0; i < units.size(); i++) {
            String line = units.get(i).text();
            BlockKind kind;
            if (i < marked.size() && marked.get(i).isPresent()) {
                kind = marked.get(i).get();
            } else if (begun && Furniture.opensTail(line)) {
                tail = true;
                kind = BlockKind.BOILERPLATE;
            } else if (tail && Furniture.isListed(line)) {
                kind = BlockKind.BOILERPLATE;
            } else {
                tail = false;
                kind = kind(i, line, begun);
            }
            begun |= kind == BlockKind.PARAGRAPH;
            headlines += kind == BlockKind.HEADLINE ? 1 : 0;
            kinds.add(kind);
        }
    }

    private BlockKind kind(int i, String line, boolean begun) {
        if (!title.isEmpty() && i < 5 && plain(line).equals(title) && units.size() > 1) {
            return BlockKind.HEADLINE;
        }
        if (Furniture.isBoilerplate(line)) {
            return BlockKind.BOILERPLATE;
        }
        if (Datelines.isDateLine(line)) {
            return BlockKind.DATELINE;
        }
        if (Bylines.isByline(line) || !begun && !author.isEmpty() && plain(line).equals(author) && units.size() > 1) {
            return BlockKind.BYLINE;
        }
        if (Furniture.isCredit(line)) {
            return BlockKind.CREDIT;
        }
        if (Punctuation.endsSentence(line) || Punctuation.endsOpen(line) || i + 1 == units.size() || isDialogue(line) || LIST_ITEM.matcher(line).matches()) {
            return BlockKind.PARAGRAPH;
        }
        return begun ? heading(i, line) : headline(i, line);
    }

    private BlockKind headline(int i, String line) {
        int words = Punctuation.words(line);
        if ((headlines > 0 || !title.isEmpty()) && Datelines.isPlaceLike(line)
                && (i > 0 && kinds.get(i - 1) == BlockKind.DATELINE || Datelines.isDateLine(units.get(i + 1).text()))) {
            return BlockKind.DATELINE;
        }
        if (i > 0 && kinds.get(i - 1) == BlockKind.BYLINE && headlines > 0 && words <= 6) {
            return BlockKind.BYLINE; // "Diplomatic correspondent"
        }
        if (!title.isEmpty() && headlines == 0 && words > LONGEST_HEADING) {
            return BlockKind.PARAGRAPH; // the title is told elsewhere, and this isn't it
        }
        boolean quoted = Punctuation.isQuote(line.charAt(0)) && Punctuation.isQuote(line.charAt(line.length() - 1));
        boolean goesOn = i > 0 && kinds.get(i - 1) == BlockKind.HEADLINE && !units.get(i).afterGap();
        return words <= LONGEST_HEADLINE && headlines < MOST_HEADLINES && !quoted && Character.isLetterOrDigit(firstLetter(line))
                && (!Character.isLowerCase(line.codePointAt(0)) || goesOn) ? BlockKind.HEADLINE : BlockKind.PARAGRAPH;
    }

    private BlockKind heading(int i, String line) {
        if (Punctuation.words(line) > LONGEST_HEADING || Character.isLowerCase(line.codePointAt(0)) || Punctuation.isQuoteAtEdge(line) || line.endsWith(" and") || line.endsWith(" or")) {
            return BlockKind.PARAGRAPH;
        }
        // a heading stands above a paragraph; a short line among short lines is a list's
        String following = units.get(i + 1).text();
        boolean leads = Punctuation.endsSentence(following) || Punctuation.words(following) > LONGEST_HEADING;
        boolean inList = kinds.get(i - 1) == BlockKind.PARAGRAPH && Punctuation.words(units.get(i - 1).text()) <= LONGEST_HEADING
                && !Punctuation.endsSentence(units.get(i - 1).text());
        return leads && !inList ? BlockKind.HEADING : BlockKind.PARAGRAPH;
    }

    private static int firstLetter(String line) {
        return line.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse(' ');
    }

    /** "Q: …", and whoever speaks more than once with a colon. */
    private boolean isDialogue(String line) {
        Optional<String> label = label(line);
        return label.isPresent() && (label.get().matches("Q|A|Question|Answer") || labels.get(label.get()) > 1);
    }

    /** "JANE ROE – …" more than once: these are speakers, no places. */
    private boolean isTranscript() {
        return units.stream().filter(unit -> Datelines.isShouted(unit.text())).limit(2).count() > 1;
    }

    private static Optional<String> label(String line) {
        Matcher matcher = SPEAKER.matcher(line);
        return matcher.matches() ? Optional.of(matcher.group("label")) : Optional.empty();
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private Layout layout() {
        List<Block> blocks = new ArrayList<>();
        List<String> headlines = new ArrayList<>();
        Optional<LocalDate> date = Optional.empty();
        Optional<String> place = Optional.empty();
        Optional<String> agency = Optional.empty();
        Optional<String> writer = Optional.empty();
        boolean begun = false;
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            int begin = unit.begin();
            int end = unit.end();
            switch (kinds.get(i)) {
                case HEADLINE -> {
                    int cut = Datelines.dateTail(unit.text());
                    if (cut > 0) {
                        date = date.or(() -> IssueDates.parse(unit.text().substring(cut)));
                        add(blocks, BlockKind.HEADLINE, begin, begin + unit.text().substring(0, cut).stripTrailing().length());
                        add(blocks, BlockKind.DATELINE, begin + cut, end);
                        headlines.add(unit.text().substring(0, cut).strip());
                        continue;
                    }
                    headlines.add(unit.text());
                }
                case DATELINE -> {
                    date = date.or(() -> Datelines.dateOfLine(unit.text()));
                    place = place.or(() -> Datelines.placeOfLine(unit.text())).or(() -> Datelines.isPlaceLike(unit.text()) ? Optional.of(unit.text().split(",")[0]) : Optional.empty());
                }
                case BYLINE -> writer = writer.or(() -> Bylines.author(unit.text()));
                case PARAGRAPH -> {
                    Optional<Datelines.Head> head = begun || isTranscript() ? Optional.empty() : Datelines.head(unit.text());
                    begun = true;
                    if (head.isPresent()) {
                        place = head.get().place().or(placeSoFar(place));
                        agency = head.get().agency();
                        add(blocks, BlockKind.DATELINE, begin, begin + head.get().end());
                        begin = end - unit.text().substring(head.get().end()).stripLeading().length();
                    }
                }
                default -> {
                    // tells nothing beyond itself
                }
            }
            add(blocks, kinds.get(i), begin, end);
        }
        return new Layout(blocks, headline(headlines), date, place, agency, writer);
    }

    private static java.util.function.Supplier<Optional<String>> placeSoFar(Optional<String> place) {
        return () -> place;
    }

    /** Of kicker, headline and subheading the first that has the length of a headline. */
    private static Optional<String> headline(List<String> lines) {
        return lines.stream().filter(line -> Punctuation.words(line) >= 4).findFirst().or(() -> lines.stream().findFirst());
    }

    private void add(List<Block> blocks, BlockKind kind, int charBegin, int charEnd) {
        blocks.add(new Block(kind, text.span(charBegin, charEnd)));
    }
}
