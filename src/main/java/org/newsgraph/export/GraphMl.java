package org.newsgraph.export;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A network as GraphML, whose ids can't be IRIs (an NMTOKEN has no slash): a node's IRI stands among its data. */
final class GraphMl implements Network.Form {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private final XMLStreamWriter xml;

    GraphMl(XMLStreamWriter xml) {
        this.xml = xml;
    }

    @Override
    public void begin() throws XMLStreamException {
        newLine();
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        key("iri", "node", "string");
        key("label", "node", "string");
        key("kind", "node", "string");
        key("relation", "edge", "string");
        key("factuality", "edge", "string");
        key("weight", "edge", "int");
        newLine();
        xml.writeStartElement("graph");
        xml.writeAttribute("edgedefault", "directed");
    }

    @Override
    public void node(String iri, String label, String kind) throws XMLStreamException {
        newLine();
        xml.writeStartElement("node");
        xml.writeAttribute("id", id(iri));
        data("iri", iri);
        data("label", label);
        data("kind", kind);
        xml.writeEndElement();
    }

    @Override
    public void edge(Network.Edge edge, int weight) throws XMLStreamException {
        newLine();
        xml.writeStartElement("edge");
        xml.writeAttribute("source", id(edge.source()));
        xml.writeAttribute("target", id(edge.target()));
        data("relation", edge.relation());
        if (!edge.factuality().isEmpty()) {
            data("factuality", edge.factuality());
        }
        data("weight", String.valueOf(weight));
        xml.writeEndElement();
    }

    @Override
    public void end() throws XMLStreamException {
        newLine();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String id(String iri) {
        return "n" + Checksum.of(iri);
    }

    private void key(String name, String of, String type) throws XMLStreamException {
        newLine();
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    private void data(String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
