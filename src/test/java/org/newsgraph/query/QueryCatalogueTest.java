package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueryCatalogueTest {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- questions: made from the headers in queries/ -->\n";
    private static final String END = "<!-- end of questions -->\n";

    static java.util.List<NamedQuery> all() {
        return QueryCatalogue.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyQueryExplainsItselfAndShowsItsEvidence(NamedQuery query) {
        assertThat(query.summary()).isNotBlank();
        assertThat(query.description()).isNotBlank();
        assertThat(query.tags()).isNotEmpty();
        assertThat(query.parameters()).allSatisfy(parameter -> assertThat(parameter.description()).as(parameter.name()).isNotBlank());
        Query parsed = QueryFactory.create(query.text());
        assertThat(parsed.getResultVars()).contains("article", "sentence");
        assertThat(QueryCatalogue.find(query.name())).contains(query);
    }

    @ParameterizedTest
    @MethodSource("all")
    void withItsParametersSetAQueryIsStillOneThatAnyServerTakes(NamedQuery query) {
        Map<String, String> values = query.parameters().stream().collect(Collectors.toMap(Parameter::name, parameter -> switch (parameter.type()) {
            case DATE -> "2026-01-31";
            case IRI -> "https://example.org/x";
            case WORDS -> "a \"b\" } # c";
        }));
        Query set = query.with(values);
        // as text, which is how it goes to an endpoint
        assertThat(QueryFactory.create(set.toString()).getResultVars()).isEqualTo(QueryFactory.create(query.text()).getResultVars());
        assertThat(set.toString()).doesNotContain("?_");
    }

    @Test
    void aValueIsAWordAndNeverAPartOfTheQuery() {
        NamedQuery query = NamedQuery.parse("q", "SELECT * { ?s ?p ?o FILTER(STR(?o) = COALESCE(?_words, '')) }");
        String attack = "x\") } } SELECT * { ?a ?b ?c } #";
        assertThat(query.with(Map.of("words", attack)).toString()).contains("x\\\") } } SELECT");
    }

    @Test
    void wrongParametersAreNamed() {
        NamedQuery query = NamedQuery.parse("q", "#+ summary: S\n#+ param since: a day\nSELECT * { ?s ?p ?o FILTER(?o > COALESCE(?_since_date, ?o) && ?s = COALESCE(?_it_iri, ?s)) }");
        assertThat(query.parameters()).extracting(Parameter::name).containsExactly("since", "it");
        assertThatThrownBy(() -> query.with(Map.of("until", "2026-01-01"))).hasMessageContaining("no parameter \"until\"").hasMessageContaining("since, it");
        assertThatThrownBy(() -> query.with(Map.of("since", "tomorrow"))).hasMessageContaining("is not a date");
        assertThatThrownBy(() -> query.with(Map.of("it", "not an iri"))).hasMessageContaining("is not an IRI");
        assertThatThrownBy(() -> query.with(Map.of("it", "relative"))).hasMessageContaining("is not a whole IRI");
        assertThatThrownBy(() -> NamedQuery.parse("q", "#+ param gone: x\nSELECT * { ?s ?p ?o }")).hasMessageContaining("gone");
    }

    @Test
    void aNameThatIsAPathFindsNothing() {
        assertThat(QueryCatalogue.find("../simplelogger")).isEmpty();
        assertThat(QueryCatalogue.find("no-such-query")).isEmpty();
    }

    /** {@code -Dreadme.update} writes the table anew. */
    @Test
    void theReadmeListsTheQuestions() throws IOException {
        String table = QueryCatalogue.all().stream()
                .map(query -> "| `" + query.name() + "` | " + query.summary() + " | "
                        + query.parameters().stream().map(parameter -> "`" + parameter.name() + "`").collect(Collectors.joining(", ")) + " |\n")
                .collect(Collectors.joining("", "| name | question | parameters |\n|---|---|---|\n", ""));
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        assertThat(begin).isGreaterThan(BEGIN.length());
        if (System.getProperty("readme.update") != null) {
            Files.writeString(README, readme.substring(0, begin) + table + readme.substring(end));
            return;
        }
        assertThat(readme.substring(begin, end)).isEqualTo(table);
    }
}
