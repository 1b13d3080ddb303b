package org.newsgraph.store;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
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

    /** Triples in the order of {@link org.newsgraph.graph.TripleOrder}. */
    void graph(Node name, List<Triple> triples) {
        if (triples.isEmpty()) {
            return;
        }
        run(() -> {
            json.writeStartObject();
            json.writeStringField("@id", name.getURI());
            json.writeArrayFieldStart("@graph");
            nodes(triples);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** Nodes of no named graph, in the order of {@link org.newsgraph.graph.TripleOrder}. */
    void nodes(List<Triple> triples) {
        run(() -> {
            for (int at = 0; at < triples.size(); ) {
                at = node(triples, at);
            }
        });
    }

    void finish() {
        run(() -> {
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        });
    }

    private int node(List<Triple> triples, int from) throws IOException {
        Node subject = triples.get(from).getSubject();
        json.writeStartObject();
        json.writeStringField("@id", subject.getURI());
        int at = from;
        while (at < triples.size() && triples.get(at).getSubject().equals(subject)) {
            at = property(triples, at);
        }
        json.writeEndObject();
        return at;
    }

    private int property(List<Triple> triples, int from) throws IOException {
        Node subject = triples.get(from).getSubject();
        Node predicate = triples.get(from).getPredicate();
        boolean type = predicate.equals(Reused.type);
        json.writeArrayFieldStart(type ? "@type" : shortened(predicate.getURI()));
        int at = from;
        for (; at < triples.size() && triples.get(at).getSubject().equals(subject) && triples.get(at).getPredicate().equals(predicate); at++) {
            Node object = triples.get(at).getObject();
            if (type) {
                json.writeString(shortened(object.getURI()));
            } else {
                value(object);
            }
        }
        json.writeEndArray();
        return at;
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
