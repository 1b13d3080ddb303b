package org.newsgraph.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The work of one task of reading: small enough that a task lost is little lost, and named by what is in it. */
record Split(ArrayList<Piece> pieces) implements Serializable {

    static Split of(List<Piece> pieces) {
        return new Split(new ArrayList<>(pieces));
    }

    /** The name of the file that keeps what this split gave: the same input read by the same program has the same. */
    String name(String program) {
        return Storage.digest(program + "\n" + pieces.stream().map(Piece::identity).collect(Collectors.joining("\n"))) + ".articles";
    }
}
