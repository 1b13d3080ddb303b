package org.newsgraph.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.BlockKind;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/** One sentence of any length without a parser: every word hangs on the first. */
final class Tokens {

    private Tokens() {
    }

    static Sentence sentence(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher words = Pattern.compile("\\S+").matcher(text);
        while (words.find()) {
            int index = tokens.size();
            tokens.add(new Token(index, new Span(words.start(), words.end()), words.group(), words.group(), Upos.NOUN, "NN", index == 0 ? -1 : 0, index == 0 ? "root" : "obl", 0));
        }
        return new Sentence(0, new Span(0, text.length()), BlockKind.PARAGRAPH, 0, new DependencyTree(tokens), List.of());
    }
}
