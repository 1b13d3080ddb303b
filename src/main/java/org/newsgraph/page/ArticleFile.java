package org.newsgraph.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.newsgraph.query.QueryClock;
import org.newsgraph.store.GraphStore;

/**
 * An article's page as one file that needs nothing else, to show and to keep: its text with people, places, events and
 * statements marked, and each fact with its sentence and rule. It loads nothing and runs nothing; its policy allows its own
 * style sheet, by its checksum, and no more.
 */
public final class ArticleFile {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final int MOST = 80;

    private ArticleFile() {
    }

    /** The page of an article that the store has. */
    public static String of(GraphStore store, String articleId) {
        Node article = store.iris().article(articleId);
        try (QueryClock clock = new QueryClock()) {
            return Txn.calculateRead(store.dataset(), () -> {
                StoreView view = new StoreView(store, new Links(store.iris()), clock, LIMIT, new KeptRows(), () -> false);
                Map<String, Object> model = new HashMap<>(ArticlePage.model(view, article));
                String style = new String(Assets.content("style.css"), StandardCharsets.UTF_8).strip();
                model.put("style", style);
                model.put("policy", "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(digest(style)) + "'; base-uri 'none'; form-action 'none'");
                model.put("iri", article.getURI());
                return new Templates().page("article-file", model);
            });
        }
    }

    /** A name for the file, for each id another: slashes become underscores, what no file's name should have %XX. */
    public static String name(String articleId) {
        StringBuilder name = new StringBuilder();
        articleId.codePoints().forEach(c -> {
            if (c == '/') {
                name.append('_');
            } else if (Character.isLetterOrDigit(c) || c == '-' || c == '.' && name.length() > 0) {
                name.appendCodePoint(c);
            } else {
                for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    name.append(String.format("%%%02X", octet));
                }
            }
        });
        // most file systems take 255 bytes
        return (name.length() <= MOST ? name : name.substring(0, MOST) + "-" + HexFormat.of().formatHex(digest(articleId), 0, 8)) + ".html";
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
