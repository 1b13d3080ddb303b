package org.newsgraph.store;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.graph.Prefixes;
import org.newsgraph.graph.Reused;

/**
 * Streams named graphs as JSON-LD 1.1: flat nodes, keys shortened by the ontology's prefixes, everything else written
 * out. (Jena's writer needs all of a dataset in memory and doesn't keep an order.)
 */
final class JsonLd {

    private final JsonGenerator json;
    private boolean inGraph;
    private Node subject;
    private Node predicate;

    JsonLd(OutputStream out) {
        try {
            json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // the stream is the caller's; the line end is the same on every system
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    }

    void start() {
        run(() -> {
            json.writeStartObject();
            json.writeObjectFieldStart("@context");
            for (Map.Entry<String, String> prefix : Prefixes.ALL.entrySet()) {
                json.writeStringField(prefix.getKey(), prefix.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("@graph");
        });
    }

    /**
     * One more triple, in the order of {@link org.newsgraph.graph.TripleOrder} within its graph.
     *
     * @param graph the same for all triples until {@link #endOfGraph}; null for none
     */
    void triple(Node graph, Triple triple) {
        run(() -> {
            if (graph != null && !inGraph) {
                json.writeStartObject();
                json.writeStringField("@id", graph.getURI());
                json.writeArrayFieldStart("@graph");
                inGraph = true;
            }
            if (!triple.getSubject().equals(subject)) {
                endOfNode();
                subject = triple.getSubject();
                json.writeStartObject();
                json.writeStringField("@id", subject.getURI());
            }
            boolean type = triple.getPredicate().equals(Reused.type);
            if (!triple.getPredicate().equals(predicate)) {
                endOfProperty();
                predicate = triple.getPredicate();
                json.writeArrayFieldStart(type ? "@type" : shortened(predicate.getURI()));
            }
            if (type) {
                json.writeString(shortened(triple.getObject().getURI()));
            } else {
                value(triple.getObject());
            }
        });
    }

    /** A graph without triples leaves nothing behind. */
    void endOfGraph() {
        run(() -> {
            endOfNode();
            if (inGraph) {
                json.writeEndArray();
                json.writeEndObject();
                inGraph = false;
            }
        });
    }

    void finish() {
        run(() -> {
            endOfNode();
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        });
    }

    private void endOfNode() throws IOException {
        endOfProperty();
        if (subject != null) {
            json.writeEndObject();
            subject = null;
        }
    }

    private void endOfProperty() throws IOException {
        if (predicate != null) {
            json.writeEndArray();
            predicate = null;
        }
    }

    private void value(Node object) throws IOException {
        json.writeStartObject();
        if (object.isURI()) {
            json.writeStringField("@id", object.getURI());
        } else {
            json.writeStringField("@value", object.getLiteralLexicalForm());
            if (!object.getLiteralLanguage().isEmpty()) {
                json.writeStringField("@language", object.getLiteralLanguage());
            } else if (!object.getLiteralDatatypeURI().equals(Reused.XSD + "string")) {
                json.writeStringField("@type", shortened(object.getLiteralDatatypeURI()));
            }
        }
        json.writeEndObject();
    }

    private static String shortened(String iri) {
        for (Map.Entry<String, String> prefix : Prefixes.ALL.entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return iri;
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void run(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
