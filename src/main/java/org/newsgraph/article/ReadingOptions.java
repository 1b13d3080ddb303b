package org.newsgraph.article;

import java.util.Map;

/**
 * How inputs are to be read.
 *
 * @param fields        which key of a JSON object holds what, by our name: {@code text}, {@code title}, {@code date},
 *                      {@code url}, {@code publisher}, {@code author}, {@code language}, {@code id}; a path into nested
 *                      objects is written with dots. A name that isn't mapped is looked for under its usual keys
 * @param maxArticleBytes the largest article that is taken, with its markup and unpacked; for a file of lines and for a web
 *                      archive this holds for each article in it. Memory depends on it
 * @param maxCharacters the longest text that is taken. The time that an article may cost depends on it, since every step
 *                      takes time in proportion to the text: a limit of size and not of time, so that the same article
 *                      is always read or always refused
 */
public record ReadingOptions(Map<String, String> fields, long maxArticleBytes, int maxCharacters) {

    /** 16 MB: no article is that large, but a runaway export is. */
    public static final long DEFAULT_MAX_ARTICLE_BYTES = 16L << 20;

    /** Some 40,000 words: the longest features and speeches are shorter. */
    public static final int DEFAULT_MAX_CHARACTERS = 250_000;

    public ReadingOptions(Map<String, String> fields, long maxArticleBytes) {
        this(fields, maxArticleBytes, DEFAULT_MAX_CHARACTERS);
    }

    public ReadingOptions {
        fields = Map.copyOf(fields);
        for (String name : fields.keySet()) {
            if (!JsonFields.NAMES.contains(name)) {
                throw new IllegalArgumentException("no field is called \"" + name + "\" (there are " + String.join(", ", JsonFields.NAMES) + ")");
            }
        }
        if (maxCharacters < 1) {
            throw new IllegalArgumentException("the longest text must have at least 1 character");
        }
        if (maxArticleBytes < 1 || maxArticleBytes > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException("the size limit must be between 1 and " + (Integer.MAX_VALUE - 16) + " bytes");
        }
    }

    public static ReadingOptions defaults() {
        return new ReadingOptions(Map.of(), DEFAULT_MAX_ARTICLE_BYTES);
    }
}
