package org.newsgraph.time;

import java.util.BitSet;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Article;
import org.newsgraph.model.Block;
import org.newsgraph.model.Span;

/** Which characters of an article stand between quotation marks. Counted afresh in each paragraph, where a quotation must be opened again. */
final class Quotations {

    private final BitSet quoted = new BitSet();

    Quotations(Article article) {
        ArticleText text = article.text();
        for (Block block : article.blocks()) {
            int opened = -1;
            for (int at = block.span().begin(); at < block.span().end(); at++) {
                int c = text.codePointAt(at);
                boolean opens = c == '“' || c == '«' || c == '"' && opened < 0;
                boolean closes = c == '”' || c == '»' || c == '"' && opened >= 0;
                if (opens) {
                    opened = opened < 0 ? at : opened;
                } else if (closes && opened >= 0) {
                    quoted.set(opened, at + 1);
                    opened = -1;
                }
            }
            if (opened >= 0) {
                quoted.set(opened, block.span().end());
            }
        }
    }

    boolean isQuoted(Span span) {
        return quoted.get(span.begin());
    }

    boolean touches(Span span) {
        int next = quoted.nextSetBit(span.begin());
        return next >= 0 && next < span.end();
    }
}
