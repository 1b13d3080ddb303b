package org.newsgraph.export;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A network as GEXF 1.2. */
final class Gexf implements Network.Form {

    private static final String NAMESPACE = "http://www.gexf.net/1.2draft";

    private final XMLStreamWriter xml;
    private boolean edges;
    private long edge;

    Gexf(XMLStreamWriter xml) {
        this.xml = xml;
    }

    @Override
    public void begin() throws XMLStreamException {
        start("gexf");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("version", "1.2");
        start("meta");
        start("creator");
        xml.writeCharacters("Newsgraph");
        xml.writeEndElement();
        xml.writeEndElement();
        start("graph");
        xml.writeAttribute("defaultedgetype", "directed");
        attributes("node", "kind");
        attributes("edge", "relation", "factuality");
        start("nodes");
    }

    @Override
    public void node(String iri, String label, String kind) throws XMLStreamException {
        start("node");
        xml.writeAttribute("id", iri);
        xml.writeAttribute("label", label);
        xml.writeStartElement("attvalues");
        value("kind", kind);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    @Override
    public void edge(Network.Edge one, int weight) throws XMLStreamException {
        toEdges();
        start("edge");
        xml.writeAttribute("id", String.valueOf(edge++));
        xml.writeAttribute("source", one.source());
        xml.writeAttribute("target", one.target());
        xml.writeAttribute("label", one.relation());
        xml.writeAttribute("weight", String.valueOf(weight));
        xml.writeStartElement("attvalues");
        value("relation", one.relation());
        if (!one.factuality().isEmpty()) {
            value("factuality", one.factuality());
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    @Override
    public void end() throws XMLStreamException {
        toEdges();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void toEdges() throws XMLStreamException {
        if (!edges) {
            xml.writeEndElement();
            start("edges");
            edges = true;
        }
    }

    private void attributes(String of, String... names) throws XMLStreamException {
        start("attributes");
        xml.writeAttribute("class", of);
        for (String name : names) {
            xml.writeEmptyElement("attribute");
            xml.writeAttribute("id", name);
            xml.writeAttribute("title", name);
            xml.writeAttribute("type", "string");
        }
        xml.writeEndElement();
    }

    private void value(String of, String value) throws XMLStreamException {
        xml.writeEmptyElement("attvalue");
        xml.writeAttribute("for", of);
        xml.writeAttribute("value", value);
    }

    private void start(String element) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
    }
}
