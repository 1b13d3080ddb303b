package org.newsgraph.model;

/**
 * A text that is addressed by code points. Java strings count UTF-16 units, the graph counts code points (RFC 5147 and
 * NIF); only here is one turned into the other.
 */
public final class ArticleText {

    private final String value;
    /** Char offset of each code point and, last, the length; null where both counts are the same. */
    private final int[] charOffsets;
    private final int length;

    public ArticleText(String value) {
        this.value = value;
        this.length = value.codePointCount(0, value.length());
        if (length == value.length()) {
            charOffsets = null;
        } else {
            charOffsets = new int[length + 1];
            for (int i = 0, offset = 0; i < length; i++) {
                charOffsets[i] = offset;
                offset += Character.charCount(value.codePointAt(offset));
            }
            charOffsets[length] = value.length();
        }
    }

    public String value() {
        return value;
    }

    /** Number of code points. */
    public int length() {
        return length;
    }

    /** The words of a span. */
    public String slice(Span span) {
        return value.substring(charOffset(span.begin()), charOffset(span.end()));
    }

    /** The UTF-16 offset of a code point. */
    public int charOffset(int codePoint) {
        return charOffsets == null ? codePoint : charOffsets[codePoint];
    }

    /** The code point that holds a UTF-16 offset. */
    public int codePointOffset(int charOffset) {
        if (charOffsets == null) {
            return charOffset;
        }
        int at = java.util.Arrays.binarySearch(charOffsets, charOffset);
        return at >= 0 ? at : -at - 2;
    }

    /** A span from UTF-16 offsets. */
    public Span span(int charBegin, int charEnd) {
        return new Span(codePointOffset(charBegin), codePointOffset(charEnd));
    }

    /** The code point at a position. */
    public int codePointAt(int position) {
        return value.codePointAt(charOffset(position));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArticleText text && text.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
