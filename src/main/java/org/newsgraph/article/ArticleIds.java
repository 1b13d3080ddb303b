package org.newsgraph.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of an article: what its front matter says, or else host and path of its URL, or else its path below the input
 * root without the extension.
 *
 * <p>An id holds only ASCII letters, digits and {@code . _ ~ - /}, so that it needs no escape in an IRI. Where something
 * had to be replaced, eight digits of the original's SHA-256 follow: two originals never meet in one id, and an id never
 * depends on what else is read.
 */
final class ArticleIds {

    private static final int MAX_LENGTH = 160;
    private static final Pattern EXTENSION = Pattern.compile("(?i)(\\.(txt|md|html?|xhtml|jsonl|ndjson|json|rss|atom|xml|warc|wacz))?(\\.gz)?$");
    /** What links carry to count readers; the page is the same without it. */
    private static final Pattern TRACKING = Pattern.compile("(?i)(utm_\\w+|fbclid|gclid|mc_cid|mc_eid|ref|cmpid)(=.*)?");

    private ArticleIds() {
    }

    static String of(Draft draft, Optional<String> url, String path) {
        if (draft.id().isPresent()) {
            return safe(draft.id().get());
        }
        if (url.isPresent()) {
            return ofUrl(url.get());
        }
        if (draft.part() == 0) {
            return safe(EXTENSION.matcher(path).replaceFirst(""));
        }
        return safe(EXTENSION.matcher(path.substring(0, path.lastIndexOf('#'))).replaceFirst("") + "/" + draft.part());
    }

    static String ofUrl(String url) {
        URI uri;
        try {
            uri = new URI(url.strip().replace(" ", "%20"));
        } catch (URISyntaxException e) {
            return safe(url);
        }
        if (uri.getHost() == null) {
            return safe(url);
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
        List<String> query = new ArrayList<>();
        if (uri.getRawQuery() != null) {
            for (String parameter : uri.getRawQuery().split("&")) {
                if (!parameter.isEmpty() && !TRACKING.matcher(parameter).matches()) {
                    query.add(parameter);
                }
            }
        }
        return safe(host + path + (query.isEmpty() ? "" : "?" + String.join("&", query)));
    }

    /** The value as it is if it is safe already, else a readable likeness with a part of its hash. */
    private static String safe(String value) {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9._~/-]+", "-")
                .replaceAll("/{2,}", "/")
                .replaceAll("(^|/)\\.{1,2}(?=/|$)", "$1-")
                .replaceAll("^/|/$", "");
        if (plain.equals(value) && plain.length() <= MAX_LENGTH && !plain.isEmpty()) {
            return plain;
        }
        String readable = plain.replaceAll("-{2,}", "-").replaceAll("-?/[-/]*", "/").replaceAll("^-|-$", "");
        String hash = sha256(value).substring(0, 8);
        return readable.isEmpty() ? hash : readable.substring(0, Math.min(MAX_LENGTH, readable.length())) + "-" + hash;
    }

    static String sha256(String value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
