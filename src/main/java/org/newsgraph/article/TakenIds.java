package org.newsgraph.article;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which input took an id. Of an id only 128 bits of its checksum are kept, of a place the file's number and the part: so a
 * million ids take some forty megabytes instead of three hundred. Open addressing with linear probing.
 */
final class TakenIds {

    private static final int FIRST_CAPACITY = 1024;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> files = new ArrayList<>();
    private final MessageDigest digest;
    /** Two for each slot; both 0 where it is free. */
    private long[] keys = new long[2 * FIRST_CAPACITY];
    /** The file's number in the upper half, the part in the lower. */
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
     * Notes who takes an id, where nobody has.
     *
     * @param place a file, or a file, {@code #} and a number
     * @return the place that took it before, or null
     */
    String putIfAbsent(String id, String place) {
        ByteBuffer sum = ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
        long high = sum.getLong() | 1; // never 0, which marks a free slot
        long low = sum.getLong();
        int slot = slot(keys, high, low);
        if (keys[2 * slot] != 0) {
            return place(places[slot]);
        }
        keys[2 * slot] = high;
        keys[2 * slot + 1] = low;
        places[slot] = number(place);
        if (++size > places.length / 3 * 2) {
            grow();
        }
        return null;
    }

    private static int slot(long[] keys, long high, long low) {
        int slots = keys.length / 2;
        int slot = (int) (low & slots - 1);
        while (keys[2 * slot] != 0 && (keys[2 * slot] != high || keys[2 * slot + 1] != low)) {
            slot = slot + 1 & slots - 1;
        }
        return slot;
    }

    private void grow() {
        long[] more = new long[2 * keys.length];
        long[] morePlaces = new long[2 * places.length];
        for (int slot = 0; slot < places.length; slot++) {
            if (keys[2 * slot] != 0) {
                int to = slot(more, keys[2 * slot], keys[2 * slot + 1]);
                more[2 * to] = keys[2 * slot];
                more[2 * to + 1] = keys[2 * slot + 1];
                morePlaces[to] = places[slot];
            }
        }
        keys = more;
        places = morePlaces;
    }

    private long number(String place) {
        int mark = place.lastIndexOf('#');
        boolean numbered = mark >= 0 && mark < place.length() - 1 && place.length() - mark <= 10
                && place.chars().skip(mark + 1L).allMatch(c -> c >= '0' && c <= '9') && place.charAt(mark + 1) != '0';
        String file = numbered ? place.substring(0, mark) : place;
        int number = numbers.computeIfAbsent(file, name -> {
            files.add(name);
            return files.size() - 1;
        });
        return (long) number << 32 | (numbered ? Integer.parseInt(place.substring(mark + 1)) : 0);
    }

    private String place(long place) {
        String file = files.get((int) (place >>> 32));
        return (int) place == 0 ? file : file + "#" + (int) place;
    }
}
