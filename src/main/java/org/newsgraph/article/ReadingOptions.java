package org.newsgraph.article;

import java.util.Map;

/**
 * How inputs are to be read.
 *
 * @param fields        which key of a JSON object holds what, by our name: {@code text}, {@code title}, {@code date},
 *                      {@code url}, {@code publisher}, {@code author}, {@code language}, {@code id}; a path into nested
 *                      objects is written with dots. A name that isn't mapped is looked for under its usual keys
 * @param maxArticleBytes the largest article that is taken, unpacked; for a file of lines this holds for each line
 */
public record ReadingOptions(Map<String, String> fields, long maxArticleBytes) {

    /** 50 MB: no article is that long, but a runaway export is. */
    public static final long DEFAULT_MAX_ARTICLE_BYTES = 50L << 20;

    public ReadingOptions {
        fields = Map.copyOf(fields);
        for (String name : fields.keySet()) {
            if (!JsonFields.NAMES.contains(name)) {
                throw new IllegalArgumentException("no field is called \"" + name + "\" (there are " + String.join(", ", JsonFields.NAMES) + ")");
            }
        }
        if (maxArticleBytes < 1 || maxArticleBytes > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException("the size limit must be between 1 and " + (Integer.MAX_VALUE - 16) + " bytes");
        }
    }

    public static ReadingOptions defaults() {
        return new ReadingOptions(Map.of(), DEFAULT_MAX_ARTICLE_BYTES);
    }
}
