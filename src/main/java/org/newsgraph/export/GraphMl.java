package org.newsgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.newsgraph.query.Labels;
import org.newsgraph.store.GraphStore;

/**
 * Who took part in which event, and who spoke of whom, as GraphML: for Gephi and other programs that draw networks. An
 * edge's weight is the number of articles that say so.
 */
public final class GraphMl {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private final GraphStore store;
    private final XMLStreamWriter xml;
    private final Labels labels;

    private record Edge(String source, String target, String relation, String factuality) {
    }

    private GraphMl(GraphStore store, XMLStreamWriter xml) {
        this.store = store;
        this.xml = xml;
        this.labels = new Labels(store.dataset(), store.iris());
    }

    /** Writes the network; nodes and edges are sorted, and held in memory one at a time. */
    public static void write(GraphStore store, OutputStream out) {
        Txn.executeRead(store.dataset(), () -> {
            try {
                XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
                new GraphMl(store, xml).all();
                xml.flush();
            } catch (XMLStreamException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void all() throws XMLStreamException, IOException {
        xml.writeStartDocument("UTF-8", "1.0");
        newLine();
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        key("label", "node", "string");
        key("kind", "node", "string");
        key("relation", "edge", "string");
        key("factuality", "edge", "string");
        key("weight", "edge", "int");
        newLine();
        xml.writeStartElement("graph");
        xml.writeAttribute("edgedefault", "directed");
        DatasetGraph dataset = store.dataset();
        Node[] last = new Node[1];
        Rows.each(dataset, "network-nodes", Map.of(), row -> {
            Node node = row.node("node");
            if (!node.equals(last[0])) {
                checked(() -> node(node));
                last[0] = node;
            }
        });
        Edge[] open = new Edge[1];
        int[] weight = new int[1];
        String[] article = new String[1];
        Rows.each(dataset, "network-edges", Map.of(), row -> {
            Edge edge = new Edge(row.text("source"), row.text("target"), row.text("relation"), row.text("factuality"));
            if (!edge.equals(open[0])) {
                checked(() -> edge(open[0], weight[0]));
                open[0] = edge;
                weight[0] = 0;
                article[0] = null;
            }
            if (!Objects.equals(article[0], row.text("article"))) {
                weight[0]++;
                article[0] = row.text("article");
            }
        });
        edge(open[0], weight[0]);
        newLine();
        xml.writeEndElement();
        xml.writeEndElement();
        newLine();
        xml.writeEndDocument();
    }

    private void key(String name, String of, String type) throws XMLStreamException {
        newLine();
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    private void node(Node node) throws XMLStreamException {
        newLine();
        xml.writeStartElement("node");
        xml.writeAttribute("id", node.getURI());
        data("label", labels.of(node));
        String local = node.getURI().startsWith(store.iris().base()) ? node.getURI().substring(store.iris().base().length()) : "";
        data("kind", local.contains("/") ? local.substring(0, local.indexOf('/')) : "");
        xml.writeEndElement();
    }

    private void edge(Edge edge, int weight) throws XMLStreamException {
        if (edge == null) {
            return;
        }
        newLine();
        xml.writeStartElement("edge");
        xml.writeAttribute("source", edge.source());
        xml.writeAttribute("target", edge.target());
        data("relation", edge.relation());
        if (!edge.factuality().isEmpty()) {
            data("factuality", edge.factuality());
        }
        data("weight", String.valueOf(weight));
        xml.writeEndElement();
    }

    private void data(String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(legal(value));
        xml.writeEndElement();
    }

    /** Without what XML 1.0 can't hold. */
    private static String legal(String value) {
        return value.codePoints().map(c -> c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000 ? c : 0xfffd)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void checked(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
