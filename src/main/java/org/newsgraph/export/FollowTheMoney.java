package org.newsgraph.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.query.Labels;
import org.newsgraph.store.GraphStore;

/**
 * Entities of FollowTheMoney, one JSON object a line, for OpenAleph and its like: Article, Person, Organization, Position
 * and Occupancy, Event, Family, Mention. Groups that are known by a description alone ("officials") are left out, and
 * countries stand as codes, since FollowTheMoney has no entity for either.
 */
public final class FollowTheMoney {

    /** No more articles than these are named as the source of one person or organisation; its mentions name them all. */
    private static final int MOST_PROOFS = 50;

    private final GraphStore store;
    private final DatasetGraph dataset;
    private final Labels labels;
    private final JsonGenerator json;

    private FollowTheMoney(GraphStore store, JsonGenerator json) {
        this.store = store;
        this.dataset = store.dataset();
        this.labels = new Labels(dataset, store.iris());
        this.json = json;
    }

    /** Writes all entities, sorted by schema and name; one is held in memory at a time. */
    public static void write(GraphStore store, OutputStream out) {
        Txn.executeRead(store.dataset(), () -> {
            try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
                new FollowTheMoney(store, json).all();
                json.writeRaw('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void all() throws IOException {
        Rows.eachArticle(store, Optional.empty(), id -> article(store.iris().article(id)));
        agents(NG.Person, "Person");
        agents(NG.Organization, "Organization");
        positions();
        kinships();
        new FtmEvents(this, dataset, labels).write();
        Rows.eachArticle(store, Optional.empty(), id -> mentions(store.iris().article(id)));
    }

    private void article(Node article) throws IOException {
        SortedMap<String, List<String>> properties = new TreeMap<>();
        String title = one(article, Reused.title).isEmpty() ? one(article, Reused.identifier) : one(article, Reused.title);
        properties.put("name", List.of(title));
        properties.put("title", List.of(title));
        put(properties, "author", values(article, Reused.author));
        put(properties, "publisher", values(article, Reused.publisher));
        put(properties, "publishedAt", values(article, Reused.issued));
        put(properties, "fileName", values(article, NG.sourcePath));
        put(properties, "sourceUrl", values(article, Reused.url).stream().filter(url -> url.matches("(?i)https?://\\S+")).toList());
        put(properties, "language", values(article, Reused.language).stream().filter(language -> language.equals("en")).map(language -> "eng").toList());
        entity(id(article), "Article", properties);
    }

    private void agents(Node type, String schema) throws IOException {
        List<String> proofs = new ArrayList<>();
        Node[] open = new Node[1];
        Rows.each(dataset, "things-of-class", Map.of("class", type.getURI()), row -> {
            Node thing = row.node("thing");
            if (!thing.equals(open[0])) {
                agent(open[0], schema, proofs);
                open[0] = thing;
                proofs.clear();
            }
            if (proofs.size() < MOST_PROOFS) {
                proofs.add(id(row.node("article")));
            }
        });
        agent(open[0], schema, proofs);
    }

    private void agent(Node agent, String schema, List<String> proofs) throws IOException {
        if (agent != null) {
            SortedMap<String, List<String>> properties = new TreeMap<>();
            String name = labels.of(agent);
            properties.put("name", List.of(name));
            TreeSet<String> others = new TreeSet<>(values(agent, Reused.altLabel));
            others.addAll(values(agent, Reused.label));
            others.remove(name);
            put(properties, "alias", List.copyOf(others));
            put(properties, "proof", List.copyOf(proofs));
            put(properties, "wikidataId", values(agent, Reused.sameAs).stream().filter(iri -> iri.matches("https?://www\\.wikidata\\.org/entity/Q\\d+"))
                    .map(iri -> iri.substring(iri.lastIndexOf('/') + 1)).toList());
            entity(id(agent), schema, properties);
        }
    }

    private void positions() throws IOException {
        String[] open = new String[1];
        Rows.each(dataset, "positions", Map.of(), row -> {
            Node role = row.node("role");
            Node in = row.node("in");
            String position = id(role.getURI() + " " + (in == null ? "" : in.getURI()));
            if (!position.equals(open[0])) {
                open[0] = position;
                SortedMap<String, List<String>> properties = new TreeMap<>();
                properties.put("name", List.of(labels.of(role) + (in == null ? "" : " of " + labels.of(in))));
                if (in != null) {
                    put(properties, "country", countries(in));
                    put(properties, "organization", is(in, NG.Organization) ? List.of(id(in)) : List.of());
                }
                entity(position, "Position", properties);
            }
            SortedMap<String, List<String>> properties = new TreeMap<>();
            properties.put("holder", List.of(id(row.node("holder"))));
            properties.put("post", List.of(position));
            properties.put("status", List.of(row.node("former") == null ? "current" : "ended"));
            put(properties, "date", row.text("asOf") == null ? List.of() : List.of(row.text("asOf")));
            put(properties, "summary", sentences(row.node("fact")));
            entity(id(row.node("fact")), "Occupancy", properties);
        });
    }

    private void kinships() throws IOException {
        Rows.each(dataset, "kinships", Map.of(), row -> {
            SortedMap<String, List<String>> properties = new TreeMap<>();
            properties.put("person", List.of(id(row.node("person"))));
            properties.put("relative", List.of(id(row.node("relative"))));
            properties.put("relationship", List.of(row.text("relation")));
            put(properties, "summary", sentences(row.node("fact")));
            entity(id(row.node("fact")), "Family", properties);
        });
    }

    private void mentions(Node article) throws IOException {
        Node[] open = new Node[1];
        List<String> words = new ArrayList<>();
        Rows.each(dataset, "mentions", Map.of("article", article.getURI()), row -> {
            if (!row.node("who").equals(open[0])) {
                mention(article, open[0], words);
                open[0] = row.node("who");
                words.clear();
            }
            words.add(row.text("words"));
        });
        mention(article, open[0], words);
    }

    private void mention(Node article, Node who, List<String> words) throws IOException {
        if (who != null) {
            SortedMap<String, List<String>> properties = new TreeMap<>();
            properties.put("document", List.of(id(article)));
            properties.put("resolved", List.of(id(who)));
            properties.put("name", List.copyOf(words));
            properties.put("detectedSchema", List.of(is(who, NG.Person) ? "Person" : "Organization"));
            entity(id(article.getURI() + " " + who.getURI()), "Mention", properties);
        }
    }

    void entity(String id, String schema, SortedMap<String, List<String>> properties) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("schema", schema);
        json.writeObjectFieldStart("properties");
        for (Map.Entry<String, List<String>> property : properties.entrySet()) {
            json.writeArrayFieldStart(property.getKey());
            for (String value : property.getValue()) {
                json.writeString(cut(value, longest(property.getKey())));
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** How long FollowTheMoney lets a value be, by the type of the property. */
    private static int longest(String property) {
        return switch (property) {
            case "name", "alias" -> 384;
            case "location" -> 250;
            case "summary" -> 65_000;
            case "sourceUrl" -> 4096;
            default -> 1024;
        };
    }

    private static String cut(String value, int most) {
        return value.codePointCount(0, value.length()) <= most ? value : value.substring(0, value.offsetByCodePoints(0, most - 1)) + "…";
    }

    static void put(Map<String, List<String>> properties, String name, List<String> values) {
        if (!values.isEmpty()) {
            properties.put(name, values);
        }
    }

    List<String> sentences(Node fact) {
        return nodes(fact, NG.evidence).stream().flatMap(sentence -> values(sentence, Reused.anchorOf).stream()).distinct().sorted().toList();
    }

    /** The code of a country, or of that in which a place lies, as FollowTheMoney has it: two small letters. */
    List<String> countries(Node place) {
        List<Node> countries = is(place, NG.Country) ? List.of(place) : nodes(place, NG.inCountry);
        return countries.stream().flatMap(country -> values(country, NG.isoCode).stream()).map(code -> code.toLowerCase(java.util.Locale.ROOT)).distinct().sorted().toList();
    }

    boolean is(Node thing, Node type) {
        return dataset.contains(Quad.unionGraph, thing, Reused.type, type);
    }

    List<Node> nodes(Node subject, Node property) {
        List<Node> nodes = new ArrayList<>();
        dataset.find(Quad.unionGraph, subject, property, Node.ANY).forEachRemaining(quad -> nodes.add(quad.getObject()));
        nodes.sort(java.util.Comparator.comparing(Node::toString));
        return nodes;
    }

    List<String> values(Node subject, Node property) {
        return nodes(subject, property).stream().map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString()).distinct().sorted().toList();
    }

    private String one(Node subject, Node property) {
        return values(subject, property).stream().findFirst().orElse("");
    }

    static String id(Node node) {
        return id(node.getURI());
    }

    private static String id(String name) {
        return "newsgraph-" + Checksum.of(name);
    }
}
