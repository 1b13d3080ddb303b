package org.newsgraph.article;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which ids are taken, and by which input: two numbers for each article and no strings, so that a million articles of one
 * file take some 30 MB. An id is known by eight bytes of its SHA-256; that two of a billion articles meet there by chance has
 * a probability of one in twenty.
 */
final class TakenIds {

    private static final int FIRST_CAPACITY = 1 << 10;

    private final List<String> files = new ArrayList<>();
    private final MessageDigest digest;
    /** Open addressing; 0 is a free place. */
    private long[] hashes = new long[FIRST_CAPACITY];
    /** Number of the file in the upper half, number of the article in it in the lower one. */
    private long[] places = new long[FIRST_CAPACITY];
    private int size;

    TakenIds() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Takes an id.
     *
     * @param part 0 for a file of one article
     * @return who has it already, as messages call him; empty where it was free
     */
    Optional<String> take(String id, String file, int part) {
        long hash = ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8))).getLong() | 1;
        int at = place(hashes, hash);
        if (hashes[at] == hash) {
            String other = files.get((int) (places[at] >>> 32));
            return Optional.of((int) places[at] == 0 ? other : other + "#" + (int) places[at]);
        }
        if (files.isEmpty() || !files.get(files.size() - 1).equals(file)) {
            files.add(file);
        }
        hashes[at] = hash;
        places[at] = (long) (files.size() - 1) << 32 | part;
        if (++size > hashes.length / 4 * 3) {
            grow();
        }
        return Optional.empty();
    }

    private static int place(long[] hashes, long hash) {
        int at = (int) (hash >>> 20) & hashes.length - 1;
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = at + 1 & hashes.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] newHashes = new long[hashes.length * 2];
        long[] newPlaces = new long[hashes.length * 2];
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                int at = place(newHashes, hashes[i]);
                newHashes[at] = hashes[i];
                newPlaces[at] = places[i];
            }
        }
        hashes = newHashes;
        places = newPlaces;
    }
}
