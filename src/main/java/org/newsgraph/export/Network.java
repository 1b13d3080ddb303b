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
 * Who took part in which event, and who spoke of whom, as a directed graph for Gephi and other programs that draw networks.
 * Between two nodes there is an edge for each way to be related, so there may be several. Its weight is the number of articles
 * that say so.
 */
public enum Network {
    /** Read by most programs that know networks. */
    graphml {
        @Override
        Form form(XMLStreamWriter xml) {
            return new GraphMl(xml);
        }
    },
    /** Gephi's own format, version 1.2, which every Gephi reads. */
    gexf {
        @Override
        Form form(XMLStreamWriter xml) {
            return new Gexf(xml);
        }
    };

    /** How a network is written: its nodes, then its edges. */
    interface Form {

        void begin() throws XMLStreamException;

        /** @param kind person, organization, event…: the first part of the IRI below the base */
        void node(String iri, String label, String kind) throws XMLStreamException;

        void edge(Edge edge, int weight) throws XMLStreamException;

        void end() throws XMLStreamException;
    }

    /**
     * A way in which two are related.
     *
     * @param relation   Attending, Hosting, Organizing, Absent or SpokeOf
     * @param factuality of taking part; empty where somebody spoke of somebody
     */
    record Edge(String source, String target, String relation, String factuality) {
    }

    abstract Form form(XMLStreamWriter xml);

    /** Writes the network; nodes and edges are sorted, and held in memory one at a time. */
    public void write(GraphStore store, OutputStream out) {
        Txn.executeRead(store.dataset(), () -> {
            try {
                XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
                xml.writeStartDocument("UTF-8", "1.0");
                Form form = form(xml);
                form.begin();
                nodes(store, form);
                edges(store.dataset(), form);
                form.end();
                xml.writeCharacters("\n");
                xml.writeEndDocument();
                xml.flush();
            } catch (XMLStreamException e) {
                throw unwritten(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void nodes(GraphStore store, Form form) throws IOException {
        Labels labels = new Labels(store.dataset(), store.iris());
        String base = store.iris().base();
        Node[] last = new Node[1];
        Rows.each(store.dataset(), "network-nodes", Map.of(), row -> {
            Node node = row.node("node");
            if (!node.equals(last[0])) {
                String local = node.getURI().startsWith(base) ? node.getURI().substring(base.length()) : "";
                checked(() -> form.node(node.getURI(), legal(labels.of(node)), local.contains("/") ? local.substring(0, local.indexOf('/')) : ""));
                last[0] = node;
            }
        });
    }

    private static void edges(DatasetGraph dataset, Form form) throws IOException {
        Edge[] open = new Edge[1];
        int[] weight = new int[1];
        String[] article = new String[1];
        Rows.each(dataset, "network-edges", Map.of(), row -> {
            Edge edge = new Edge(row.text("source"), row.text("target"), row.text("relation"), row.text("factuality"));
            if (!edge.equals(open[0])) {
                if (open[0] != null) {
                    checked(() -> form.edge(open[0], weight[0]));
                }
                open[0] = edge;
                weight[0] = 0;
                article[0] = null;
            }
            if (!Objects.equals(article[0], row.text("article"))) {
                weight[0]++;
                article[0] = row.text("article");
            }
        });
        if (open[0] != null) {
            checked(() -> form.edge(open[0], weight[0]));
        }
    }

    /** Without what XML 1.0 can't hold. */
    private static String legal(String value) {
        return value.codePoints().map(c -> c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000 ? c : 0xfffd)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void checked(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
    }

    /** What a reader who went away looks like: the stream's own failure, which the XML writer hides in its own. */
    private static UncheckedIOException unwritten(XMLStreamException e) {
        return new UncheckedIOException(e.getCause() instanceof IOException io ? io : new IOException(e));
    }
}
