package org.newsgraph.syntax.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a word into pieces of the encoder's vocabulary: lower case, no accents, punctuation apart, then the longest
 * known piece each time. Every word, whatever its characters, gives at least one piece and at most {@link #MAX_PIECES},
 * so words and pieces can always be matched.
 */
public final class WordPiece {
    /** Pieces of one word that are looked at; the rest of an overlong word tells nothing more. */
    public static final int MAX_PIECES = 12;
    private static final int MAX_CHARS = 200;

    private final Map<String, Integer> ids = new HashMap<>();
    private final int unknown;
    private final int begin;
    private final int end;

    /** The vocabulary in the order of its ids. */
    public WordPiece(List<String> vocabulary) {
        for (int i = 0; i < vocabulary.size(); i++) {
            ids.put(vocabulary.get(i), i);
        }
        unknown = ids.get("[UNK]");
        begin = ids.get("[CLS]");
        end = ids.get("[SEP]");
    }

    /** The id that opens a sentence. */
    public int begin() {
        return begin;
    }

    /** The id that closes a sentence. */
    public int end() {
        return end;
    }

    /** The pieces of one word, never none. */
    public int[] pieces(String word) {
        List<Integer> out = new ArrayList<>();
        for (String part : parts(word)) {
            addPieces(part, out);
            if (out.size() >= MAX_PIECES) {
                break;
            }
        }
        if (out.isEmpty()) {
            return new int[] {unknown};
        }
        int[] pieces = out.stream().mapToInt(Integer::intValue).toArray();
        return pieces.length <= MAX_PIECES ? pieces : Arrays.copyOf(pieces, MAX_PIECES);
    }

    private void addPieces(String part, List<Integer> out) {
        int mark = out.size();
        for (int from = 0; from < part.length(); ) {
            int to = part.length();
            Integer id = null;
            while (to > from) {
                String piece = part.substring(from, to);
                id = ids.get(from == 0 ? piece : "##" + piece);
                if (id != null) {
                    break;
                }
                to--;
            }
            if (id == null) {
                out.subList(mark, out.size()).clear();
                out.add(unknown);
                return;
            }
            out.add(id);
            from = to;
        }
    }

    private static List<String> parts(String word) {
        String shortened = word.length() > MAX_CHARS ? word.substring(0, MAX_CHARS) : word;
        String text = Normalizer.normalize(plainQuotes(shortened), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        List<String> parts = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isInvisible(c)) {
                continue;
            }
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (space || standsAlone(c)) {
                flush(run, parts);
                if (!space) {
                    parts.add(Character.toString(c));
                }
            } else {
                run.appendCodePoint(c);
            }
        }
        flush(run, parts);
        return parts;
    }

    private static void flush(StringBuilder run, List<String> parts) {
        if (run.length() > 0) {
            parts.add(run.toString());
            run.setLength(0);
        }
    }

    /** Curly quotes and the doubled marks of treebanks say the same as straight ones. */
    private static String plainQuotes(String word) {
        if (word.equals("``") || word.equals("''")) {
            return "\"";
        }
        return word.replace('\u2018', '\'').replace('\u2019', '\'').replace('\u201c', '"').replace('\u201d', '"');
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.FORMAT, Character.SURROGATE -> true;
            case Character.CONTROL -> !Character.isWhitespace(c);
            default -> false;
        };
    }

    private static boolean standsAlone(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                 Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                 Character.OTHER_PUNCTUATION -> true;
            default -> "$+<=>^`|~".indexOf(c) >= 0 || Character.isIdeographic(c);
        };
    }
}
