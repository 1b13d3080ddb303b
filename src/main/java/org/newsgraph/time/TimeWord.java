package org.newsgraph.time;

import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/**
 * A run of letters, a run of digits, or one other character of a sentence. Rules read these instead of tokens, so that it
 * doesn't matter whether a tokenizer takes "8pm", "1990s" or "3–5" for one token or for several.
 *
 * @param lower the text in lower case
 * @param token the token that it stands in
 * @param glued whether nothing stands between it and the word before
 */
record TimeWord(String text, String lower, Span span, Token token, boolean glued) {
}
