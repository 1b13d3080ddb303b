package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.store.GraphStore;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

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
        assertThat(exported("--format", "csv", "--table", table)).as("the same bytes").isEqualTo(csv);
        List<List<String>> rows = Rfc4180.read(csv);
        List<String> head = rows.get(0);
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(head));
        List<String> written = rows.stream().skip(1).map(row -> row.get(0) + " in " + row.get(head.indexOf("article"))).toList();
        assertThat(written).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(written)).isEqualTo(asked(NG + query));
        assertThat(rows.stream().skip(1)).allSatisfy(row -> {
            assertThat(row.get(head.indexOf("sentences"))).isNotBlank();
            assertThat(Double.parseDouble(row.get(head.indexOf("confidence")))).isBetween(0.0, 1.0);
        });
    }

    @Test
    void anEventHasItsCodesItsPlaceAndItsPeople() throws IOException, InterruptedException {
        List<List<String>> rows = Rfc4180.read(exported("--format", "csv", "--table", "events"));
        List<String> head = rows.get(0);
        List<String> summit = rows.stream().filter(row -> row.get(0).endsWith("/event/summit-paris-2026-03-12")
                && row.get(head.indexOf("publisher")).equals("Continental Press")).findFirst().orElseThrow();
        assertThat(summit.get(head.indexOf("kind"))).isEqualTo("Summit");
        assertThat(summit.get(head.indexOf("plover"))).isEqualTo("CONSULT");
        assertThat(summit.get(head.indexOf("begin"))).isEqualTo("2026-03-12");
        assertThat(summit.get(head.indexOf("place"))).isEqualTo("Paris");
        assertThat(summit.get(head.indexOf("country"))).isEqualTo("FR");
        assertThat(summit.get(head.indexOf("attendees")).split("\\|")).contains("Étienne Marchand", "Giulia Ferrante").isSorted();
    }

    @Test
    void theNetworkIsWholeGraphMl() throws Exception {
        String xml = exported("--format", "graphml");
        assertThat(exported("--format", "graphml")).isEqualTo(xml);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://graphml.graphdrawing.org/xmlns");
        Set<String> keys = new HashSet<>();
        each(document, "key", key -> keys.add(key.getAttribute("id")));
        Set<String> nodes = new HashSet<>();
        each(document, "node", node -> assertThat(nodes.add(node.getAttribute("id"))).as("a node stands once").isTrue());
        Set<String> edges = new TreeSet<>();
        each(document, "edge", edge -> {
            assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target"));
            Map<String, String> data = new HashMap<>();
            each(edge, "data", value -> data.put(value.getAttribute("key"), value.getTextContent()));
            assertThat(keys).containsAll(data.keySet());
            if (!data.get("relation").equals("SpokeOf")) {
                edges.add(edge.getAttribute("source") + " in " + edge.getAttribute("target"));
            }
        });
        assertThat(edges).isEqualTo(asked(NG + "SELECT ?fact ?article { ?p ng:participant ?fact ; ng:event ?article }"));
    }

    /** Schemata, their properties and their ranges as FollowTheMoney publishes them, as far as the export uses them. */
    private static final Map<String, Map<String, String>> SCHEMATA = Map.of(
            "Article", properties("name title author publisher fileName", "publishedAt:date sourceUrl:url language:language"),
            "Person", properties("name alias wikidataId", "proof:Article"),
            "Organization", properties("name alias wikidataId", "proof:Article"),
            "Position", properties("name", "country:country organization:Organization"),
            "Occupancy", properties("status summary", "holder:Person post:Position date:date"),
            "Family", properties("relationship summary", "person:Person relative:Person"),
            "Event", properties("name summary location keywords", "date:date startDate:date endDate:date country:country organizer:agent involved:agent proof:Article"),
            "Mention", properties("name detectedSchema", "document:Article resolved:agent"));
    private static final Map<String, List<String>> REQUIRED = Map.of("Article", List.of("name"), "Person", List.of("name"), "Organization", List.of("name"),
            "Position", List.of("name"), "Occupancy", List.of("holder", "post"), "Family", List.of("person", "relative"), "Event", List.of("name"),
            "Mention", List.of("document", "resolved"));

    @Test
    void followTheMoneysSchemaHolds() throws IOException, InterruptedException {
        String lines = exported("--format", "ftm");
        assertThat(exported("--format", "ftm")).isEqualTo(lines);
        ObjectMapper json = new ObjectMapper();
        Map<String, JsonNode> byId = new HashMap<>();
        for (String line : lines.lines().toList()) {
            JsonNode entity = json.readTree(line);
            assertThat(byId.put(entity.get("id").asText(), entity)).as("an id stands once: " + line).isNull();
        }
        Map<String, Integer> counts = new HashMap<>();
        for (JsonNode entity : byId.values()) {
            String schema = entity.get("schema").asText();
            counts.merge(schema, 1, Integer::sum);
            JsonNode properties = entity.get("properties");
            assertThat(REQUIRED.get(schema)).as(entity.toString()).allSatisfy(name -> assertThat(properties.has(name)).isTrue());
            properties.fields().forEachRemaining(property -> property.getValue().forEach(value -> {
                String type = SCHEMATA.get(schema).get(property.getKey());
                assertThat(type).as(schema + "." + property.getKey()).isNotNull();
                switch (type) {
                    case "text" -> assertThat(value.asText()).isNotBlank();
                    case "date" -> assertThat(value.asText()).matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
                    case "url" -> assertThat(value.asText()).startsWith("http");
                    case "language" -> assertThat(value.asText()).hasSize(3);
                    case "country" -> assertThat(value.asText()).matches("[a-z]{2}");
                    case "agent" -> assertThat(byId.get(value.asText()).get("schema").asText()).isIn("Person", "Organization");
                    default -> assertThat(byId.get(value.asText()).get("schema").asText()).as(entity.toString()).isEqualTo(type);
                }
            }));
        }
        assertThat(counts.keySet()).isEqualTo(SCHEMATA.keySet());
        assertThat(counts.get("Person")).isEqualTo(asked(NG + "SELECT DISTINCT ?fact ?article { ?fact a ng:Person BIND(1 AS ?article) }").size());
        assertThat(counts.get("Occupancy")).isEqualTo(asked(NG + "SELECT ?fact ?article { ?fact a ng:RoleHolding BIND(1 AS ?article) }").size());
    }

    @Test
    void wrongCombinationsAreToldApart() throws IOException, InterruptedException {
        String store = SeedsStore.path().toString();
        assertThat(ProgramRun.of("export", "--store", store, "--format", "csv").err()).contains("needs a --table");
        assertThat(ProgramRun.of("export", "--store", store, "--format", "ftm", "--article", "x").code()).isEqualTo(2);
        assertThat(ProgramRun.of("export", "--store", store, "--format", "csv", "--table", "roles", "--article", "nope").err()).contains("has no article nope");
    }

    private static Map<String, String> properties(String texts, String others) {
        Map<String, String> properties = new HashMap<>();
        for (String text : texts.split(" ")) {
            properties.put(text, "text");
        }
        for (String other : others.isEmpty() ? new String[0] : others.split(" ")) {
            properties.put(other.split(":")[0], other.split(":")[1]);
        }
        return properties;
    }

    private interface Looking {
        void at(Element element);
    }

    private static void each(org.w3c.dom.Node parent, String name, Looking looking) {
        NodeList found = parent instanceof Document document ? document.getElementsByTagName(name) : ((Element) parent).getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            looking.at((Element) found.item(i));
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
            return Txn.calculateRead(store.dataset(), () -> {
                Set<String> pairs = new TreeSet<>();
                try (QueryExec execution = QueryExec.dataset(store.dataset()).query(query).build()) {
                    for (RowSet rows = execution.select(); rows.hasNext(); ) {
                        var row = rows.next();
                        pairs.add(row.get("fact").getURI() + " in " + (row.get("article").isURI() ? row.get("article").getURI() : ""));
                    }
                }
                return pairs;
            });
        }
    }
}
