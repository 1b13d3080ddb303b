package org.newsgraph.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;

/** Which tokens stand inside double quotation marks; marks are matched within a paragraph and never across one. */
final class QuoteMap {

    private final Set<Long> quoted = new HashSet<>();

    QuoteMap(List<Sentence> sentences) {
        boolean inside = false;
        int paragraph = -1;
        for (Sentence sentence : sentences) {
            if (sentence.paragraph() != paragraph) {
                inside = false;
                paragraph = sentence.paragraph();
            }
            for (Token token : sentence.tokens()) {
                String form = token.form();
                switch (form) {
                    case "“", "``", "«" -> inside = true;
                    case "”", "''", "»" -> inside = false;
                    case "\"" -> inside = !inside;
                    default -> {
                        if (inside) {
                            quoted.add(key(sentence.index(), token.index()));
                        }
                    }
                }
            }
        }
    }

    boolean isQuoted(Sentence sentence, int token) {
        return quoted.contains(key(sentence.index(), token));
    }

    private static long key(int sentence, int token) {
        return (long) sentence << 32 | token;
    }
}
