package org.newsgraph.store;

import java.util.Collection;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;

/**
 * Adds triples that are known not to be there. jena-text looks before each triple whether it is new, which costs a third of
 * the adding; a graph's and a subject's number are looked up once and not for each triple. To be used inside a transaction.
 */
final class FreshQuads {

    private final DatasetGraph data;
    private final TextIndex textIndex;

    /** @param data a database, with or without a text index around it */
    FreshQuads(DatasetGraph data) {
        this.data = data;
        this.textIndex = textIndex(data);
    }

    private static TextIndex textIndex(DatasetGraph data) {
        for (DatasetGraph at = data; at instanceof DatasetGraphWrapper wrapper; at = wrapper.getWrapped()) {
            if (at instanceof DatasetGraphText searchable) {
                return searchable.getTextIndex();
            }
        }
        return null;
    }

    /** The database itself, asked for anew each time: a compaction puts another in its place. Null where it isn't TDB2. */
    private DatasetGraphTDB database() {
        DatasetGraph at = data;
        while (!(at instanceof DatasetGraphTDB) && at instanceof DatasetGraphWrapper wrapper) {
            at = wrapper instanceof DatasetGraphSwitchable current ? current.get() : wrapper.getWrapped();
        }
        return at instanceof DatasetGraphTDB database ? database : null;
    }

    void add(Node graph, Collection<Triple> triples) {
        DatasetGraphTDB database = database();
        if (database == null) {
            triples.forEach(triple -> data.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
            return;
        }
        NodeTupleTable quads = database.getQuadTable().getNodeTupleTable();
        NodeTable nodes = quads.getNodeTable();
        NodeId graphId = nodes.getAllocateNodeId(graph);
        Node subject = null;
        NodeId subjectId = null;
        for (Triple triple : triples) {
            if (!triple.getSubject().equals(subject)) {
                subject = triple.getSubject();
                subjectId = nodes.getAllocateNodeId(subject);
            }
            quads.getTupleTable().add(TupleFactory.create4(graphId, subjectId, nodes.getAllocateNodeId(triple.getPredicate()),
                    nodes.getAllocateNodeId(triple.getObject())));
        }
        if (textIndex != null) {
            EntityDefinition searched = textIndex.getDocDef();
            for (Triple triple : triples) {
                Entity entity = TextQueryFuncs.entityFromQuad(searched, graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
                if (entity != null) {
                    textIndex.addEntity(entity);
                }
            }
        }
    }
}
