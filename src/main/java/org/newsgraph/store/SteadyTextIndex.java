package org.newsgraph.store;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.rdf.model.Resource;

/**
 * A Lucene index whose commit doesn't throw. By then TDB2 has written down that the transaction is committed and is half
 * through with it; an exception there makes it take its own word back and leaves indexes of different transactions. An index
 * that stays behind is noticed instead, and made anew when the store is next opened.
 */
final class SteadyTextIndex implements TextIndex {

    private final TextIndexLucene index;
    private volatile TextIndexException behind;

    SteadyTextIndex(TextIndexLucene index) {
        this.index = index;
    }

    /** Why the last commit didn't reach the index; null where it did. */
    TextIndexException behind() {
        return behind;
    }

    @Override
    public void commit() {
        try {
            index.commit();
        } catch (TextIndexException e) {
            behind = e;
        }
    }

    @Override
    public void prepareCommit() {
        index.prepareCommit();
    }

    @Override
    public void rollback() {
        index.rollback();
    }

    @Override
    public void addEntity(Entity entity) {
        index.addEntity(entity);
    }

    @Override
    public void updateEntity(Entity entity) {
        index.updateEntity(entity);
    }

    @Override
    public void deleteEntity(Entity entity) {
        index.deleteEntity(entity);
    }

    @Override
    public Map<String, Node> get(String uri) {
        return index.get(uri);
    }

    @Override
    public List<TextHit> query(Node property, String words, String graph, String language, int limit) {
        return index.query(property, words, graph, language, limit);
    }

    @Override
    public List<TextHit> query(Node property, String words, String graph, String language) {
        return index.query(property, words, graph, language);
    }

    @Override
    public List<TextHit> query(Node property, String words, String graph, String language, int limit, String highlight) {
        return index.query(property, words, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(List<Resource> properties, String words, String graph, String language, int limit, String highlight) {
        return index.query(properties, words, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(String subject, List<Resource> properties, String words, String graph, String language, int limit, String highlight) {
        return index.query(subject, properties, words, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(Node subject, List<Resource> properties, String words, String graph, String language, int limit, String highlight) {
        return index.query(subject, properties, words, graph, language, limit, highlight);
    }

    @Override
    public EntityDefinition getDocDef() {
        return index.getDocDef();
    }

    @Override
    public void close() {
        index.close();
    }
}
