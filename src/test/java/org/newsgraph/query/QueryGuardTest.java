package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { BIND(<http://127.0.0.1:1/> AS ?g) SERVICE ?g { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "ASK { { SELECT * { SERVICE SILENT ?g { ?s ?p ?o } } } }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
        "SELECT * { ?s ?p ?o BIND(EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } AS ?x) }",
        "CONSTRUCT { ?s ?p ?o } WHERE { OPTIONAL { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }"})
    void callsToOtherServersAreRefused(String query) {
        assertThat(QueryGuard.problems(QueryFactory.create(query, Syntax.syntaxARQ))).anyMatch(problem -> problem.startsWith("SERVICE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT (<java:org.example.F>() AS ?x) {}",
        "SELECT (<JAVA:org.example.F>() AS ?x) {}",
        "SELECT (STR(<java:org.example.F>(?s)) AS ?x) { ?s ?p ?o }",
        "SELECT (SUM(<java:org.example.F>(?s)) AS ?x) { ?s ?p ?o }",
        "SELECT (<java:org.example.F>(DISTINCT ?s) AS ?x) { ?s ?p ?o }",
        "SELECT * { ?s <java:org.example.F> ?o }",
        "SELECT * { ?s (<java:org.example.F>|<http://example.org/p>) ?o }",
        "SELECT * { ?s ?p ?o } ORDER BY <java:org.example.F>(?s)",
        "SELECT ?x { ?s ?p ?o } GROUP BY (<java:org.example.F>(?s) AS ?x)",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(<java:org.example.F>(?s))",
        "SELECT * { ?s ?p ?o OPTIONAL { ?o ?q ?r FILTER(<java:org.example.F>(?r)) } }",
        "SELECT * { ?s ?p ?o MINUS { ?s ?p ?o FILTER(<java:org.example.F>(?o)) } }",
        "SELECT * { ?s ?p ?o FILTER(CALL(IRI(CONCAT('java:', 'org.example.F')))) }"})
    void classesOfTheProgramAreNotRunByName(String query) {
        assertThat(QueryGuard.problems(QueryFactory.create(query, Syntax.syntaxARQ))).isNotEmpty();
    }

    @Test
    void theQueriesThatComeWithTheProgramPass() {
        assertThat(QueryCatalogue.all()).allSatisfy(query -> assertThat(QueryGuard.problems(query.with(java.util.Map.of()))).isEmpty());
    }

    @Test
    void wordsThatOnlyLookAlikePass() {
        assertThat(QueryGuard.problems(QueryFactory.create(
                "SELECT * { ?s <http://example.org/service> 'SERVICE <java:x>' FILTER(CONTAINS(STR(?s), 'java:')) }"))).isEmpty();
    }
}
