package org.newsgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.assembler.Assembler;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The text index, as {@code fuseki-config/newsgraph.ttl} defines it: what the program writes is what a stand-alone
 * server reads. An entry carries its graph, so that it goes away with it; a commit carries the transaction that it belongs
 * to, which the database has too.
 */
final class TextIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(TextIndexes.class);
    private static final String CONFIGURATION = "/fuseki-config/newsgraph.ttl";
    private static final String TEXT = "http://jena.apache.org/text#";
    private static final String TRANSACTION = "newsgraph-transaction";

    private TextIndexes() {
    }

    /** Opens the index of a database; one that belongs to another transaction, as after a crash between the two commits, or that can't be read is made anew. */
    static TextIndexLucene open(Path directory, DatasetGraph database, Optional<String> transaction, boolean doubtful) throws IOException {
        boolean isNew = !Files.isDirectory(directory) || Folders.isEmpty(directory);
        if (!isNew && !doubtful) {
            try {
                TextIndexLucene index = open(directory);
                if (transaction(index).equals(transaction)) {
                    return index;
                }
                index.close();
            } catch (RuntimeException e) {
                if (isLocked(e)) {
                    throw e;
                }
                LOG.warn("text index {} can't be read: {}", directory, e.toString());
            }
        }
        if (!isNew) {
            LOG.warn("text index {} doesn't belong to the data, as after a crash: making it anew", directory);
        }
        Folders.delete(directory);
        Files.createDirectories(directory);
        TextIndexLucene index = open(directory);
        try {
            fill(index, database, transaction);
        } catch (RuntimeException | IOException e) {
            discard(index);
            throw e;
        }
        return index;
    }

    private static TextIndexLucene open(Path directory) {
        InputStream in = TextIndexes.class.getResourceAsStream(CONFIGURATION);
        if (in == null) {
            throw new IllegalStateException("the program is incomplete: " + CONFIGURATION + " is not in it");
        }
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, in, "urn:newsgraph:configuration", Lang.TURTLE);
        Resource index = model.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(TEXT + "TextIndexLucene")).next();
        index.removeAll(ResourceFactory.createProperty(TEXT, "directory"))
                .addProperty(ResourceFactory.createProperty(TEXT, "directory"), directory.toAbsolutePath().toString());
        return (TextIndexLucene) Assembler.general().open(index);
    }

    /** The transaction that the index was last committed with. */
    static Optional<String> transaction(TextIndexLucene index) {
        Iterable<Map.Entry<String, String>> data = index.getIndexWriter().getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(TRANSACTION)) {
                    return Optional.of(entry.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Lets the next commit carry this transaction. */
    static void mark(TextIndexLucene index, String transaction) {
        index.getIndexWriter().setLiveCommitData(Map.of(TRANSACTION, transaction).entrySet());
    }

    /** Makes the entries of all that a database holds; killed before its end, it leaves an index without a mark. */
    private static void fill(TextIndexLucene index, DatasetGraph database, Optional<String> transaction) throws IOException {
        Txn.executeRead(database, () -> database.find().forEachRemaining(quad -> {
            Entity entity = TextQueryFuncs.entityFromQuad(index.getDocDef(), quad);
            if (entity != null) {
                index.addEntity(entity);
            }
        }));
        transaction.ifPresent(id -> mark(index, id));
        index.prepareCommit();
        index.commit();
    }

    /** Closes an index without writing what isn't committed. */
    static void discard(TextIndexLucene index) throws IOException {
        if (index.getIndexWriter() != null) {
            index.getIndexWriter().rollback();
        }
    }

    private static boolean isLocked(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof LockObtainFailedException) {
                return true;
            }
        }
        return false;
    }
}
