package org.newsgraph.article;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param file where it is
 * @param path its path below the input root with {@code /} between the names; for a root that is a file, its name
 * @param asked whether it was named itself, and not met in a folder
 */
record InputFile(Path file, String path, boolean asked) {

    /** The file's name in lower case, without {@code .gz}. */
    String plainName() {
        String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    boolean namedGzip() {
        return file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(".gz");
    }
}
