package org.newsgraph.query;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;

/**
 * A text index for searching that refuses, with a message, what looks at every word of the index: words that begin with a
 * wildcard, regular expressions, fuzzy words by the dozen. A search is one call that nothing stops.
 */
final class FrugalTextIndex implements TextIndex {

    private static final int LONGEST = 1000;
    private static final int MOST_WILD = 16;
    /** Most that one search hands out; it holds them all in memory. */
    private static final int MOST_HITS = 10_000;

    private static final Pattern ESCAPED = Pattern.compile("\\\\.");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern EVERYTHING = Pattern.compile("\\*:\\*|\\[\\* TO \\*]");
    private static final Pattern LEADING = Pattern.compile("(^|[\\s:(+!\\[{-])[*?]");
    private static final Pattern WILD = Pattern.compile("[*?~]");

    private final TextIndex index;

    FrugalTextIndex(TextIndex index) {
        this.index = index;
    }

    /** What is wrong with a search; null where nothing is. */
    static String problem(String search) {
        if (search.length() > LONGEST) {
            return "a text search has " + LONGEST + " characters at most";
        }
        String bare = EVERYTHING.matcher(QUOTED.matcher(ESCAPED.matcher(search).replaceAll("_")).replaceAll("_")).replaceAll("_");
        if (bare.indexOf('/') >= 0) {
            return "a text search takes no regular expression (write \\/ for the character /)";
        }
        if (LEADING.matcher(bare).find()) {
            return "a word of a text search begins with a letter, not with a wildcard";
        }
        if (WILD.matcher(bare).results().count() > MOST_WILD) {
            return "a text search has " + MOST_WILD + " wildcards and fuzzy words at most";
        }
        return null;
    }

    private static String checked(String search) {
        String problem = problem(search);
        if (problem != null) {
            throw new QueryParseException(problem, -1, -1);
        }
        return search;
    }

    private static int checked(int limit) {
        if (limit > MOST_HITS) {
            throw new QueryParseException("a text search gives " + MOST_HITS + " hits at most", -1, -1);
        }
        return limit <= 0 ? MOST_HITS : limit;
    }

    @Override
    public List<TextHit> query(Node property, String search, String graph, String language, int limit) {
        return index.query(property, checked(search), graph, language, checked(limit));
    }

    @Override
    public List<TextHit> query(Node property, String search, String graph, String language) {
        return index.query(property, checked(search), graph, language, MOST_HITS);
    }

    @Override
    public List<TextHit> query(Node property, String search, String graph, String language, int limit, String highlight) {
        return index.query(property, checked(search), graph, language, checked(limit), highlight);
    }

    @Override
    public List<TextHit> query(List<Resource> properties, String search, String graph, String language, int limit, String highlight) {
        return index.query(properties, checked(search), graph, language, checked(limit), highlight);
    }

    @Override
    public List<TextHit> query(String subject, List<Resource> properties, String search, String graph, String language, int limit, String highlight) {
        return index.query(subject, properties, checked(search), graph, language, checked(limit), highlight);
    }

    @Override
    public List<TextHit> query(Node subject, List<Resource> properties, String search, String graph, String language, int limit, String highlight) {
        return index.query(subject, properties, checked(search), graph, language, checked(limit), highlight);
    }

    @Override
    public Map<String, Node> get(String uri) {
        return index.get(uri);
    }

    @Override
    public EntityDefinition getDocDef() {
        return index.getDocDef();
    }

    @Override
    public void addEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void updateEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void deleteEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void prepareCommit() {
        throw readOnly();
    }

    @Override
    public void commit() {
        throw readOnly();
    }

    @Override
    public void rollback() {
        throw readOnly();
    }

    @Override
    public void close() {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("this view of the text index is for searching");
    }
}
