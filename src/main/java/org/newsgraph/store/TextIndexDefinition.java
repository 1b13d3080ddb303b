package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.analyzer.ConfigurableAnalyzer;
import org.apache.lucene.store.NIOFSDirectory;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;

/**
 * What the text index holds: labels, other names, the words of sentences and mentions, the content of statements; each
 * with its graph, so that an entry goes away with it. {@code fuseki-config/} says the same to a stand-alone server; a
 * change here is a change there.
 */
final class TextIndexDefinition {

    private TextIndexDefinition() {
    }

    static EntityDefinition entities() {
        EntityDefinition entities = new EntityDefinition("uri", "label", Reused.label);
        entities.set("altLabel", Reused.altLabel);
        entities.set("anchorOf", Reused.anchorOf);
        entities.set("content", NG.content);
        entities.setGraphField("graph");
        entities.setUidField("uid");
        return entities;
    }

    static TextIndex open(Path directory) throws IOException {
        TextIndexConfig config = new TextIndexConfig(entities());
        // "Erdogan" finds "Erdoğan"; no stemming, names are no words
        config.setAnalyzer(new ConfigurableAnalyzer("StandardTokenizer", List.of("LowerCaseFilter", "ASCIIFoldingFilter")));
        return TextDatasetFactory.createLuceneIndex(new NIOFSDirectory(directory), config);
    }
}
