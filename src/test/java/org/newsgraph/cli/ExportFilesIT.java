package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.export.FtmSchema;
import org.newsgraph.export.Network;
import org.newsgraph.export.NetworkReader;
import org.newsgraph.store.GraphStore;

/** The files for other programs, written by the jar and read back by readers that know nothing of it, have the store's facts. */
class ExportFilesIT {

    private static final String NG = "PREFIX ng: <https://w3id.org/newsgraph/ontology#> ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "events|SELECT ?fact ?article { GRAPH ?article { ?fact a ng:Event ; ng:evidence ?s } }",
        "statements|SELECT ?fact ?article { GRAPH ?article { ?fact a ng:Statement } }",
        "roles|SELECT ?fact ?article { GRAPH ?article { ?fact a ng:RoleHolding } }",
        "attendance|SELECT ?fact ?article { GRAPH ?article { ?fact a ng:Participation } }"})
    void aTableHasOneRowForEachFactOfEachArticle(String table, String query) throws IOException, InterruptedException {
        String csv = exported("--format", "csv", "--table", table);
        List<List<String>> rows = rows(csv);
        List<String> head = rows.get(0);
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(head));
        List<String> written = rows.stream().skip(1).map(row -> row.get(0) + " in " + row.get(head.indexOf("article"))).toList();
        assertThat(written).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(written)).isEqualTo(asked(NG + query));
        assertThat(rows.stream().skip(1)).allSatisfy(row -> {
            assertThat(row.get(head.indexOf(table.equals("events") ? "text" : "sentences"))).isNotBlank();
            assertThat(Double.parseDouble(row.get(head.indexOf("confidence")))).isBetween(0.0, 1.0);
        });
    }

    @Test
    void anEventHasItsCodesItsPlaceAndItsPeople() throws IOException, InterruptedException {
        List<List<String>> rows = rows(exported("--format", "csv", "--table", "events"));
        List<String> head = rows.get(0);
        List<String> summit = rows.stream().filter(row -> row.get(0).endsWith("/event/summit-paris-2026-03-12")
                && row.get(head.indexOf("publication")).equals("Continental Press")).findFirst().orElseThrow();
        assertThat(summit.get(head.indexOf("kind"))).isEqualTo("Summit");
        assertThat(summit.get(head.indexOf("event"))).isEqualTo("CONSULT");
        assertThat(summit.get(head.indexOf("quad_code"))).isEqualTo("1");
        assertThat(summit.get(head.indexOf("recipient"))).as("who hosts").isEqualTo("Étienne Marchand");
        assertThat(summit.get(head.indexOf("source")).split("\\|")).as("who comes").contains("Giulia Ferrante").doesNotContain("Étienne Marchand");
        assertThat(summit.get(head.indexOf("date"))).isEqualTo("2026-03-12");
        assertThat(summit.get(head.indexOf("event_loc"))).isEqualTo("Paris");
        assertThat(summit.get(head.indexOf("country_code"))).isEqualTo("FR");
        assertThat(summit.get(head.indexOf("attendees")).split("\\|")).contains("Étienne Marchand", "Giulia Ferrante").isSorted();
    }

    @ParameterizedTest
    @EnumSource(Network.class)
    void theNetworkIsWhole(Network format) throws IOException, InterruptedException {
        String xml = exported("--format", format.name());
        NetworkReader read = NetworkReader.of(format, xml);
        assertThat(read.nodes()).isNotEmpty().allSatisfy((iri, node) -> {
            assertThat(node.get("label")).as(iri).isNotBlank();
            assertThat(iri).contains("/" + node.get("kind") + "/");
        });
        Set<String> taking = new TreeSet<>();
        Set<String> speaking = new TreeSet<>();
        for (Map<String, String> edge : read.edges()) {
            assertThat(read.nodes()).containsKeys(edge.get("source"), edge.get("target"));
            assertThat(Double.parseDouble(edge.get("weight"))).isPositive();
            (edge.get("relation").equals("SpokeOf") ? speaking : taking).add(edge.get("source") + " in " + edge.get("target"));
        }
        assertThat(taking).isEqualTo(asked(NG + "SELECT ?fact ?article { ?p ng:participant ?fact ; ng:event ?article }"));
        assertThat(speaking).isEqualTo(asked(NG + "SELECT ?fact ?article { ?p ng:speaker ?fact ; ng:about ?article }"));
    }

    @Test
    void followTheMoneysSchemaHolds() throws IOException, InterruptedException {
        String lines = exported("--format", "ftm");
        ObjectMapper json = new ObjectMapper();
        Map<String, JsonNode> byId = new HashMap<>();
        for (String line : lines.lines().toList()) {
            JsonNode entity = json.readTree(line);
            assertThat(byId.put(entity.get("id").asText(), entity)).as("an id stands once: " + line).isNull();
        }
        FtmSchema schema = new FtmSchema();
        Map<String, Integer> counts = new HashMap<>();
        for (JsonNode entity : byId.values()) {
            counts.merge(entity.get("schema").asText(), 1, Integer::sum);
            assertThat(schema.violations(entity, byId)).as(entity.toString()).isEmpty();
        }
        assertThat(counts.keySet()).containsExactlyInAnyOrder("Article", "Person", "Organization", "Position", "Occupancy", "Family", "Event", "Mention");
        for (String[] kind : new String[][] {{"Person", "Person"}, {"Organization", "Organization"}, {"Event", "Event"}, {"Occupancy", "RoleHolding"}, {"Family", "Kinship"}}) {
            assertThat(counts.get(kind[0])).as(kind[0]).isEqualTo(asked(NG + "SELECT DISTINCT ?fact ?article { GRAPH ?g { ?fact a ng:" + kind[1]
                    + " . ?g a ng:Article } BIND(1 AS ?article) }").size());
        }
        JsonNode wrong = json.readTree("{\"id\":\"x\",\"schema\":\"Occupancy\",\"properties\":{\"holder\":[\"y\"],\"when\":[\"2020\"],\"date\":[\"Tuesday\"]}}");
        assertThat(schema.violations(wrong, byId)).as("the check finds what is wrong").hasSize(4);
    }

    /** What the guidelines for nanopublications ask for, as far as a graph can be asked. */
    @ParameterizedTest
    @ValueSource(strings = {"Event", "Participation", "RoleHolding", "Statement", "Kinship"})
    void aFactIsAWholeNanopublication(String kind) throws IOException, InterruptedException {
        String fact = asked(NG + "SELECT ?fact (1 AS ?article) { GRAPH ?g { ?fact a ng:" + kind + " . ?g a ng:Article } }").iterator().next().replaceAll(" in .*", "");
        DatasetGraph data = DatasetGraphFactory.create();
        String trig = exported("--format", "nanopub", "--fact", fact);
        assertThat(exported("--format", "nanopub", "--fact", fact)).as("of one store always the same").isEqualTo(trig);
        RDFParser.fromString(trig, Lang.TRIG).parse(data);
        String np = """
                PREFIX np: <http://www.nanopub.org/nschema#>
                PREFIX prov: <http://www.w3.org/ns/prov#>
                PREFIX dcterms: <http://purl.org/dc/terms/>
                PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
                """ + NG;
        String parts = np + """
                SELECT (?part AS ?fact) (?np AS ?article) { GRAPH ?head { ?np a np:Nanopublication ; np:hasAssertion ?a ; np:hasProvenance ?p ;
                    np:hasPublicationInfo ?i } VALUES ?which { 1 2 3 4 } BIND(IF(?which = 1, ?head, IF(?which = 2, ?a, IF(?which = 3, ?p, ?i))) AS ?part) }""";
        Set<String> graphs = new TreeSet<>();
        data.listGraphNodes().forEachRemaining(graph -> graphs.add(graph.getURI()));
        Set<String> named = asked(data, parts);
        assertThat(named.stream().map(part -> part.replaceAll(" in .*", "")).toList()).as("four graphs, each told in the head").hasSize(4).containsExactlyInAnyOrderElementsOf(graphs);
        assertThat(data.getDefaultGraph().isEmpty()).isTrue();
        assertThat(asked(data, np + "SELECT (?a AS ?fact) (?s AS ?article) { GRAPH ?h { ?np np:hasAssertion ?a ; np:hasProvenance ?p } "
                + "GRAPH ?p { ?a prov:wasDerivedFrom ?s . ?s nif:anchorOf ?words ; nif:referenceContext ?from } }")).isNotEmpty();
        assertThat(asked(data, np + "SELECT (?np AS ?fact) (?by AS ?article) { GRAPH ?h { ?np np:hasPublicationInfo ?i } "
                + "GRAPH ?i { ?np dcterms:created ?when ; dcterms:creator ?by } }")).hasSize(1);
        assertThat(asked(data, np + "SELECT ?fact ?article { GRAPH ?h { ?np np:hasAssertion ?article } GRAPH ?article { ?fact a ng:" + kind + " } FILTER(?fact = <" + fact + ">) }"))
                .as("the fact is asserted").hasSize(1);
        assertThat(asked(data, np + "SELECT ?fact ?article { GRAPH ?h { ?np np:hasAssertion ?article } GRAPH ?article { ?fact ng:evidence|ng:confidence|ng:foundBy ?x } }"))
                .as("how it was read is no part of it").isEmpty();
    }

    @Test
    void wrongCombinationsAreToldApart() throws IOException, InterruptedException {
        String store = SeedsStore.path().toString();
        assertThat(ProgramRun.of("export", "--store", store, "--format", "csv").err()).contains("needs a --table");
        assertThat(ProgramRun.of("export", "--store", store, "--format", "ftm", "--article", "x").code()).isEqualTo(2);
        assertThat(ProgramRun.of("export", "--store", store, "--format", "csv", "--table", "roles", "--article", "nope").err()).contains("has no article nope");
        assertThat(ProgramRun.of("export", "--store", store, "--format", "nanopub", "--fact", "http://example.org/none").err()).contains("has no fact http://example.org/none");
    }

    private static List<List<String>> rows(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            return parser.getRecords().stream().map(CSVRecord::toList).toList();
        }
    }

    private static String exported(String... format) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("export", "--store", SeedsStore.path().toString()));
        arguments.addAll(List.of(format));
        ProgramRun run = ProgramRun.of(arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    private static Set<String> asked(String query) throws IOException, InterruptedException {
        try (GraphStore store = GraphStore.open(SeedsStore.path())) {
            return Txn.calculateRead(store.dataset(), () -> asked(store.dataset(), query));
        }
    }

    private static Set<String> asked(DatasetGraph data, String query) {
        Set<String> pairs = new TreeSet<>();
        try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
            for (RowSet rows = execution.select(); rows.hasNext(); ) {
                var row = rows.next();
                pairs.add(row.get("fact").getURI() + " in " + (row.get("article").isURI() ? row.get("article").getURI() : ""));
            }
        }
        return pairs;
    }
}
