package org.newsgraph.store;

import java.io.InputStream;
import java.nio.file.Path;
import org.apache.jena.assembler.Assembler;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.TextIndex;
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

/**
 * The text index, as {@code fuseki-config/newsgraph.ttl} defines it: what the program writes is what a stand-alone
 * server reads. An entry carries its graph, so that it goes away with it.
 */
final class TextIndexes {

    private static final String CONFIGURATION = "/fuseki-config/newsgraph.ttl";
    private static final String TEXT = "http://jena.apache.org/text#";

    private TextIndexes() {
    }

    static TextIndex open(Path directory) {
        InputStream in = TextIndexes.class.getResourceAsStream(CONFIGURATION);
        if (in == null) {
            throw new IllegalStateException("the program is incomplete: " + CONFIGURATION + " is not in it");
        }
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, in, "urn:newsgraph:configuration", Lang.TURTLE);
        Resource index = model.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(TEXT + "TextIndexLucene")).next();
        index.removeAll(ResourceFactory.createProperty(TEXT, "directory"))
                .addProperty(ResourceFactory.createProperty(TEXT, "directory"), directory.toAbsolutePath().toString());
        return (TextIndex) Assembler.general().open(index);
    }

    /** Makes the entries of all that a database holds. */
    static void fill(TextIndex index, DatasetGraph database) {
        Txn.executeRead(database, () -> database.find().forEachRemaining(quad -> {
            Entity entity = TextQueryFuncs.entityFromQuad(index.getDocDef(), quad);
            if (entity != null) {
                index.addEntity(entity);
            }
        }));
        index.prepareCommit();
        index.commit();
    }
}
