package org.newsgraph.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.newsgraph.article.ReadingOptions;
import picocli.CommandLine.Option;

/** {@code --field NAME=KEY}, for JSON that no known crawler writes. */
final class FieldOption {

    @Option(names = "--field", paramLabel = "NAME=KEY",
            description = "Where a JSON object holds what: --field text=body --field date=meta.published.")
    private Map<String, String> fields = new LinkedHashMap<>();

    ReadingOptions readingOptions() {
        try {
            return new ReadingOptions(fields, ReadingOptions.DEFAULT_MAX_ARTICLE_BYTES);
        } catch (IllegalArgumentException e) {
            throw UserError.usage("--field: " + e.getMessage());
        }
    }
}
