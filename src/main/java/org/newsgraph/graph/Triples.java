package org.newsgraph.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.newsgraph.model.EventDate;

/** The triples of a graph while it is written, and the one way to write each type of value. */
final class Triples {

    private final List<Triple> triples = new ArrayList<>();

    List<Triple> sorted() {
        return TripleOrder.sorted(triples);
    }

    Triples add(Triple triple) {
        triples.add(triple);
        return this;
    }

    Triples add(Node subject, Node predicate, Node object) {
        triples.add(Triple.create(subject, predicate, object));
        return this;
    }

    Triples add(Node subject, Node predicate, String value) {
        return add(subject, predicate, NodeFactory.createLiteralString(value));
    }

    Triples add(Node subject, Node predicate, Optional<String> value) {
        value.ifPresent(text -> add(subject, predicate, text));
        return this;
    }

    /** The class and everything above it. */
    Triples type(Node subject, Node type) {
        Types.of(type).forEach(each -> add(subject, Reused.type, each));
        return this;
    }

    static Node count(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDnonNegativeInteger);
    }

    static Node yes() {
        return NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
    }

    static Node day(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }

    /** Four decimals at most, and one at least, as the canonical form of xsd:decimal has it. */
    static Node decimal(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros();
        decimal = decimal.scale() < 1 ? decimal.setScale(1) : decimal;
        return NodeFactory.createLiteralDT(decimal.toPlainString(), XSDDatatype.XSDdecimal);
    }

    static Node date(EventDate date) {
        if (date instanceof EventDate.Day day) {
            return day(day.day());
        }
        if (date instanceof EventDate.Month) {
            return NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDgYearMonth);
        }
        if (date instanceof EventDate.OfYear) {
            return NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDgYear);
        }
        throw new IllegalArgumentException("no datatype for " + date.getClass());
    }
}
