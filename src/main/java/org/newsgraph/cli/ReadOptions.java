package org.newsgraph.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.newsgraph.article.ReadingOptions;
import picocli.CommandLine.Option;

/** What is read of an input: where JSON that no known crawler writes holds what, and how large an article may be. */
final class ReadOptions {

    @Option(names = "--field", paramLabel = "NAME=KEY",
            description = "Where a JSON object holds what: --field text=body --field date=meta.published.")
    private Map<String, String> fields = new LinkedHashMap<>();

    @Option(names = "--max-characters", paramLabel = "N",
            description = "The longest text that is read (${DEFAULT-VALUE}); time grows with it.")
    private int maxCharacters = ReadingOptions.DEFAULT_MAX_CHARACTERS;

    @Option(names = "--max-megabytes", paramLabel = "N",
            description = "The largest article with its markup, unpacked (${DEFAULT-VALUE}); memory grows with it.")
    private int maxMegabytes = (int) (ReadingOptions.DEFAULT_MAX_ARTICLE_BYTES >> 20);

    ReadingOptions readingOptions() {
        if (maxCharacters < 1 || maxMegabytes < 1 || maxMegabytes > 2000) {
            throw UserError.usage("--max-characters and --max-megabytes: at least 1, and no more than 2000 MB");
        }
        try {
            return new ReadingOptions(fields, (long) maxMegabytes << 20, maxCharacters);
        } catch (IllegalArgumentException e) {
            throw UserError.usage("--field: " + e.getMessage());
        }
    }
}
