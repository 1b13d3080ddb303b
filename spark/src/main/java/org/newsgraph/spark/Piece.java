package org.newsgraph.spark;

import java.io.Serializable;

/**
 * A whole file, or a range of one: lines that begin in some of its unpacked bytes, or records of a web archive.
 *
 * @param begin  first byte of the range
 * @param end    the byte after it
 * @param before how many line ends, or records, stand before {@code begin}
 */
record Piece(InputFile file, Kind kind, long begin, long end, int before) implements Serializable {

    enum Kind { WHOLE, LINES, RECORDS }

    String identity() {
        return file.identity() + "\t" + begin + "\t" + end;
    }
}
