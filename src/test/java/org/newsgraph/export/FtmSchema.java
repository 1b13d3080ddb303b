package org.newsgraph.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** FollowTheMoney's schema as it is published, and what an entity has that is not as the schema says. */
public final class FtmSchema {

    private final JsonNode schemata;
    private final JsonNode types;

    public FtmSchema() {
        try (InputStream in = new GZIPInputStream(FtmSchema.class.getResourceAsStream("followthemoney-3.8.4.json.gz"))) {
            JsonNode model = new ObjectMapper().readTree(in);
            schemata = model.get("schemata");
            types = model.get("types");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with an entity among others; empty where all is right. */
    public List<String> violations(JsonNode entity, Map<String, JsonNode> others) {
        List<String> wrong = new ArrayList<>();
        String schema = entity.get("schema").asText();
        if (!schemata.has(schema) || schemata.get(schema).path("abstract").asBoolean()) {
            return List.of("no schema " + schema);
        }
        if (!entity.get("id").asText().matches("[a-zA-Z0-9.-]{1,200}")) {
            wrong.add("id " + entity.get("id"));
        }
        JsonNode properties = entity.get("properties");
        Set<String> required = new LinkedHashSet<>();
        lineage(schema).forEach(one -> schemata.get(one).path("required").forEach(name -> required.add(name.asText())));
        JsonNode edge = schemata.get(schema).path("edge");
        if (edge.has("source")) {
            required.addAll(List.of(edge.get("source").asText(), edge.get("target").asText()));
        }
        required.stream().filter(name -> !properties.has(name) || properties.get(name).isEmpty()).forEach(name -> wrong.add("without " + name));
        properties.fields().forEachRemaining(property -> {
            JsonNode known = property(schema, property.getKey());
            if (known == null || known.path("stub").asBoolean()) {
                wrong.add("no property " + schema + "." + property.getKey());
            } else {
                property.getValue().forEach(value -> value(schema + "." + property.getKey(), known, value.asText(), others, wrong));
            }
        });
        return wrong;
    }

    private void value(String name, JsonNode property, String value, Map<String, JsonNode> others, List<String> wrong) {
        String type = property.get("type").asText();
        boolean right = switch (type) {
            case "entity" -> others.containsKey(value) && lineage(others.get(value).get("schema").asText()).contains(property.get("range").asText());
            case "date" -> value.matches("[12]\\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])(T\\d\\d(:\\d\\d(:\\d\\d)?)?)?)?)?");
            case "url" -> value.matches("https?://\\S+");
            default -> types.get(type).has("values") ? types.get(type).get("values").has(value) : !value.isBlank();
        };
        if (property.path("format").asText().equals("qid")) {
            right &= value.matches("Q\\d+");
        }
        int most = property.path("maxLength").asInt(types.get(type).path("maxLength").asInt(Integer.MAX_VALUE));
        if (!right || value.codePointCount(0, value.length()) > most) {
            wrong.add(name + " = " + value.substring(0, Math.min(80, value.length())) + " is no " + type + " of at most " + most);
        }
    }

    private JsonNode property(String schema, String name) {
        return lineage(schema).stream().map(one -> schemata.get(one).get("properties").get(name)).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    /** A schema and all that it extends. */
    private Set<String> lineage(String schema) {
        Set<String> all = new LinkedHashSet<>(List.of(schema));
        schemata.get(schema).path("extends").forEach(parent -> all.addAll(lineage(parent.asText())));
        return all;
    }
}
