package org.newsgraph.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;

/**
 * Stores articles as {@link GraphStore} does, and tells what of it takes how long: TDB2 and the text index are given the same
 * triples a second time, in places of their own and without any question; what the store takes beyond that is who is who.
 */
public final class StoreStages implements AutoCloseable {

    private final Storage storage;
    private final DatasetGraph data;
    private final Naming naming;
    private final Storage beside;
    private final DatasetGraph plain;
    private final TextIndex plainText;
    private final Map<String, Long> nanos = new TreeMap<>();

    /** @param directory empty or absent */
    public StoreStages(Path directory, Iris iris) throws IOException {
        storage = Storage.open(StoreDirectory.existingOrNew(directory, iris));
        data = storage.dataset();
        naming = new Naming(data, iris);
        beside = Storage.open(StoreDirectory.existingOrNew(directory.resolveSibling(directory.getFileName() + "-plain"), iris));
        plain = ((DatasetGraphText) beside.dataset()).getWrapped();
        plainText = ((DatasetGraphText) beside.dataset()).getTextIndex();
    }

    /** Stores a batch in one transaction. */
    public void put(Collection<ArticleGraph> graphs) {
        long begun = cpu();
        plain.begin(ReadWrite.WRITE);
        FreshQuads quads = new FreshQuads(plain);
        graphs.forEach(graph -> quads.add(NodeFactory.createURI(graph.iri()), graph.triples()));
        plain.commit();
        plain.end();
        long database = cpu() - begun;
        begun = cpu();
        for (ArticleGraph graph : graphs) {
            Node name = NodeFactory.createURI(graph.iri());
            graph.triples().forEach(triple -> {
                Entity entity = TextQueryFuncs.entityFromQuad(plainText.getDocDef(), name, triple.getSubject(), triple.getPredicate(), triple.getObject());
                if (entity != null) {
                    plainText.addEntity(entity);
                }
            });
        }
        plainText.prepareCommit();
        plainText.commit();
        long text = cpu() - begun;
        begun = cpu();
        data.begin(ReadWrite.WRITE);
        naming.replace(List.of(), graphs);
        data.commit();
        data.end();
        nanos.merge("1 who is who, notes", cpu() - begun - database - text, Long::sum);
        nanos.merge("2 TDB2", database, Long::sum);
        nanos.merge("3 text index", text, Long::sum);
    }

    /** Processor time by stage, in nanoseconds. */
    public Map<String, Long> nanos() {
        return new TreeMap<>(nanos);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Override
    public void close() {
        storage.close();
        beside.close();
    }
}
