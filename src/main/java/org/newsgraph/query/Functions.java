package org.newsgraph.query;

import java.util.Set;

/**
 * Which functions beside SPARQL's own a query may call. ARQ has some that sleep, print, tell of the machine, load a class,
 * or make a string of any length ({@code afn:wait}, {@code afn:print}, {@code afn:context}, {@code afn:sprintf},
 * {@code fn:apply}); so those are listed that may be called, not those that may not.
 */
final class Functions {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String FN = "http://www.w3.org/2005/xpath-functions#";
    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";
    private static final String AFN = "http://jena.apache.org/ARQ/function#";
    private static final String AGG = "http://jena.apache.org/ARQ/function/aggregate#";
    private static final String LIST = "http://jena.apache.org/ARQ/list#";
    private static final String APF = "http://jena.apache.org/ARQ/property#";
    private static final String TEXT = "http://jena.apache.org/text#";
    private static final String OLD = "http://jena.hpl.hp.com/ARQ/";
    private static final String JAVA = "java:";

    /** What runs other functions by name, or runs regular expressions or makes strings that nobody watches. */
    private static final Set<String> NOT_FN = Set.of("apply", "matches", "replace", "concat", "string-join", "format-number", "error");
    private static final Set<String> AFN_ALLOWED = Set.of("localname", "namespace", "substr", "substring", "strlen", "now", "nowtz", "timezone",
            "max", "min", "e", "pi", "sqrt", "sha1sum", "uuid", "struuid", "bnode", "evenInteger", "langeq", "date");
    private static final Set<String> PREDICATES = Set.of(TEXT + "query", LIST + "member", LIST + "index", LIST + "length",
            "http://www.w3.org/2000/01/rdf-schema#member");

    private Functions() {
    }

    /** Whether an expression may call it; case matters, but not for telling {@code java:} and its like. */
    static boolean mayBeCalled(String iri) {
        if (iri.startsWith(FN)) {
            return !NOT_FN.contains(iri.substring(FN.length()));
        }
        return iri.startsWith(XSD) || iri.startsWith(MATH) || iri.startsWith(AGG)
                || iri.startsWith(AFN) && AFN_ALLOWED.contains(iri.substring(AFN.length()));
    }

    /** Whether a predicate may be looked up as a property function. */
    static boolean mayBePredicate(String iri) {
        return PREDICATES.contains(iri);
    }

    /** Whether a predicate names something to be run rather than a property. */
    static boolean isRefusedPredicate(String iri) {
        return !mayBePredicate(iri) && (isProgram(iri) || iri.startsWith(APF) || iri.startsWith(AFN) || iri.startsWith(OLD) || iri.startsWith(LIST)
                || iri.startsWith(TEXT));
    }

    static boolean isProgram(String iri) {
        return iri.regionMatches(true, 0, JAVA, 0, JAVA.length());
    }
}
