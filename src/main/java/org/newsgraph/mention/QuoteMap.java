package org.newsgraph.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;

/** Which tokens stand inside double quotation marks; marks are matched within a paragraph and never across one. */
final class QuoteMap {

    /**
     * What stands between two marks.
     *
     * @param parts  by sentence, without the marks
     * @param closed whether the paragraph has the closing mark
     */
    record Quote(List<QuotedPart> parts, boolean closed) {

        /** The tokens of one sentence from {@code begin} to {@code end}, exclusive. */
        record QuotedPart(Sentence sentence, int begin, int end) {
        }
    }

    private final List<Quote> quotes = new ArrayList<>();
    private final Map<Long, Quote> quoted = new HashMap<>();

    QuoteMap(List<Sentence> sentences) {
        List<Quote.QuotedPart> parts = null;
        int paragraph = -1;
        for (Sentence sentence : sentences) {
            if (sentence.paragraph() != paragraph) {
                close(parts, false);
                parts = null;
                paragraph = sentence.paragraph();
            }
            int begin = 0;
            for (Token token : sentence.tokens()) {
                String form = token.form();
                boolean opens = form.equals("“") || form.equals("``") || form.equals("«") || form.equals("\"") && parts == null;
                boolean closes = form.equals("”") || form.equals("''") || form.equals("»") || form.equals("\"") && parts != null;
                if (opens && parts == null) {
                    parts = new ArrayList<>();
                    begin = token.index() + 1;
                } else if (closes && parts != null) {
                    addPart(parts, sentence, begin, token.index());
                    close(parts, true);
                    parts = null;
                }
            }
            if (parts != null) {
                addPart(parts, sentence, begin, sentence.tokens().size());
            }
        }
        close(parts, false);
    }

    private static void addPart(List<Quote.QuotedPart> parts, Sentence sentence, int begin, int end) {
        if (begin < end) {
            parts.add(new Quote.QuotedPart(sentence, begin, end));
        }
    }

    private void close(List<Quote.QuotedPart> parts, boolean closed) {
        if (parts != null && !parts.isEmpty()) {
            Quote quote = new Quote(List.copyOf(parts), closed);
            quotes.add(quote);
            for (Quote.QuotedPart part : parts) {
                for (int i = part.begin(); i < part.end(); i++) {
                    quoted.put(key(part.sentence().index(), i), quote);
                }
            }
        }
    }

    /** In the order of the text. */
    List<Quote> quotes() {
        return quotes;
    }

    boolean isQuoted(Sentence sentence, int token) {
        return quoted.containsKey(key(sentence.index(), token));
    }

    Optional<Quote> at(Sentence sentence, int token) {
        return Optional.ofNullable(quoted.get(key(sentence.index(), token)));
    }

    private static long key(int sentence, int token) {
        return (long) sentence << 32 | token;
    }
}
