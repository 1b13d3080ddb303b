package org.newsgraph.spark;

import java.io.Serializable;

/**
 * A whole file, or those lines of one that begin in a range of its unpacked bytes.
 *
 * @param ofLines   whether it is a range of lines
 * @param begin     first byte of the range
 * @param end       the byte after it
 * @param newlines  how many line ends stand before {@code begin}
 */
record Piece(InputFile file, boolean ofLines, long begin, long end, int newlines) implements Serializable {

    String identity() {
        return file.identity() + "\t" + begin + "\t" + end;
    }
}
