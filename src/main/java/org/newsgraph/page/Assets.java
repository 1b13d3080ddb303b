package org.newsgraph.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Style, script, icon and outlines of the pages. Their address holds a checksum, so that a browser may keep them for good. */
final class Assets {

    private static final Map<String, String> TYPES = Map.of("style.css", "text/css; charset=utf-8", "suggest.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml");
    private static final String DRAWING = "image/svg+xml";
    private static final Map<String, byte[]> FILES = read();

    /** What changes with any of them. */
    static final String VERSION = version();

    private Assets() {
    }

    static Optional<PageReply> reply(String name) {
        byte[] content = FILES.get(name);
        return content == null ? Optional.empty() : Optional.of(PageReply.of(200, TYPES.getOrDefault(name, DRAWING), content)
                .with("Cache-Control", "public, max-age=31536000, immutable"));
    }

    static byte[] content(String name) {
        return FILES.get(name).clone();
    }

    private static Map<String, byte[]> read() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : TYPES.keySet()) {
            try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("the program is incomplete: no page asset " + name);
                }
                files.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        files.put("world.svg", Atlas.world().drawing());
        return files;
    }

    private static String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            FILES.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
