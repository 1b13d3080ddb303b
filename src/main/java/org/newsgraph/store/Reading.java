package org.newsgraph.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The run that reads articles: with what, and when. It becomes each article's {@code prov:Activity}, and everything
 * but the time is part of the fingerprint, so that a new program or model reads all articles again.
 *
 * @param software name of the program
 * @param version  of the program
 * @param models   name to version (or checksum) of each model
 * @param options  what else changes the graphs: {@code no-text=true}
 * @param started  when; in the provenance graph only
 */
public record Reading(String software, String version, SortedMap<String, String> models, SortedMap<String, String> options,
                      Instant started) {

    public Reading {
        models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    public static Reading of(String software, String version, Map<String, String> models, Map<String, String> options, Instant started) {
        return new Reading(software, version, new TreeMap<>(models), new TreeMap<>(options), started);
    }

    /** What an article's stored fingerprint is compared with: equal means that reading it again would give the same graph. */
    public String fingerprint(String contentHash) {
        StringBuilder all = new StringBuilder(contentHash).append('\n').append(software).append('\t').append(version).append('\n');
        models.forEach((name, of) -> all.append("model\t").append(name).append('\t').append(of).append('\n'));
        options.forEach((name, value) -> all.append("option\t").append(name).append('\t').append(value).append('\n'));
        return digest(all.toString());
    }

    /** SHA-256 of a text, in hexadecimal. */
    static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
