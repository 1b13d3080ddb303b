package org.newsgraph.spark;

import java.io.Serializable;

/**
 * A file of the input.
 *
 * @param uri      where it is
 * @param path     its path below the input root, part of the articles' identity
 * @param place    what messages call it
 * @param order    sorts files as the program reads them: root by root, folder by folder, by name
 * @param bytes    its length
 * @param modified when it was last written, in milliseconds
 */
record InputFile(String uri, String path, String place, String order, long bytes, long modified) implements Serializable {

    /** Which version of which file this is. */
    String identity() {
        return uri + "\t" + path + "\t" + bytes + "\t" + modified;
    }

    String name() {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }
}
