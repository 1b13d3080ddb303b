package org.newsgraph.query;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;

/**
 * A variable of a query that a caller may set. In the query it begins with an underscore, as in grlc, and the end of its
 * name tells its type: {@code ?_place} takes words, {@code ?_since_date} a day, {@code ?_fact_iri} the name of a resource.
 *
 * @param name        as a caller writes it, without underscore and type: {@code since}
 * @param description from the query's header; empty if it has none
 */
public record Parameter(String name, Type type, Var variable, String description) {

    /** What a value must look like. */
    public enum Type { WORDS, DATE, IRI }

    /** The parameter that a variable stands for. */
    static Parameter of(Var variable, String description) {
        String name = variable.getVarName().substring(1);
        if (name.endsWith("_iri")) {
            return new Parameter(name.substring(0, name.length() - 4), Type.IRI, variable, description);
        }
        if (name.endsWith("_date")) {
            return new Parameter(name.substring(0, name.length() - 5), Type.DATE, variable, description);
        }
        return new Parameter(name, Type.WORDS, variable, description);
    }

    static boolean isParameter(Var variable) {
        return variable.getVarName().startsWith("_");
    }

    /**
     * The RDF term for a value.
     *
     * @throws IllegalArgumentException saying what the value should look like
     */
    Node node(String value) {
        switch (type) {
            case DATE -> {
                try {
                    return NodeFactory.createLiteralDT(LocalDate.parse(value).toString(), XSDDatatype.XSDdate);
                } catch (DateTimeParseException e) {
                    throw new IllegalArgumentException(name + ": \"" + value + "\" is not a date (write 2024-05-01)", e);
                }
            }
            case IRI -> {
                try {
                    URI iri = new URI(value.startsWith("<") && value.endsWith(">") ? value.substring(1, value.length() - 1) : value);
                    if (iri.isAbsolute()) {
                        return NodeFactory.createURI(iri.toString());
                    }
                } catch (URISyntaxException e) {
                    throw new IllegalArgumentException(name + ": \"" + value + "\" is not an IRI: " + e.getReason(), e);
                }
                throw new IllegalArgumentException(name + ": \"" + value + "\" is not a whole IRI (write https://…)");
            }
            default -> {
                return NodeFactory.createLiteralString(value);
            }
        }
    }
}
