package org.newsgraph.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.newsgraph.graph.Iris;

/**
 * Whether different names that a document has for one person or organisation would be joined had they stood in articles of their own, and names of
 * two kept apart, by names alone. Arguments: a file of Re-DocRED, and {@code --errors} for all wrong pairs.
 */
final class AliasScore {

    private static final Iris IRIS = new Iris();
    private static final Map<String, EntityKind> TYPES = Map.of("PER", EntityKind.PERSON, "ORG", EntityKind.ORGANIZATION);

    private record Item(NameClass name, int entity) {
    }

    private static final class Count {
        private int right;
        private int wrong;
        private int missed;
        private int missedShort;
    }

    private AliasScore() {
    }

    public static void main(String[] arguments) throws IOException {
        Map<EntityKind, Count> counts = new EnumMap<>(EntityKind.class);
        TYPES.values().forEach(kind -> counts.put(kind, new Count()));
        for (JsonNode document : new ObjectMapper().readTree(Path.of(arguments[0]).toFile())) {
            for (String error : score(document, counts)) {
                if (arguments.length > 1) {
                    System.out.println(error + " (" + document.get("title").asText() + ")");
                }
            }
        }
        counts.forEach((kind, count) -> System.out.printf(Locale.ROOT, "%s: precision %.3f (%d of %d joined pairs), recall of full names %.3f (of %d); %d surnames, acronyms and the like left apart%n", kind.path(),
                (double) count.right / (count.right + count.wrong), count.right, count.right + count.wrong,
                (double) count.right / (count.right + count.missed), count.right + count.missed, count.missedShort));
    }

    private static List<String> score(JsonNode document, Map<EntityKind, Count> counts) {
        List<Item> items = items(document);
        MemoryIndex index = new MemoryIndex();
        items.forEach(item -> index.add(List.of(item.name())));
        Map<NameClass, Decision> decisions = Identity.decide(index.classes(), index, Corrections.NONE);
        List<String> errors = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (int j = 0; j < i; j++) {
                Item one = items.get(i);
                Item other = items.get(j);
                if (one.name().kind() != other.name().kind() || one.name().label().equals(other.name().label())) {
                    continue;
                }
                Optional<String> iri = decisions.get(one.name()).iri();
                boolean joined = iri.isPresent() && iri.equals(decisions.get(other.name()).iri());
                boolean same = one.entity() == other.entity();
                Count count = counts.get(one.name().kind());
                count.right += joined && same ? 1 : 0;
                count.wrong += joined && !same ? 1 : 0;
                boolean isShort = one.name().isShort() || other.name().isShort();
                count.missed += !joined && same && !isShort ? 1 : 0;
                count.missedShort += !joined && same && isShort ? 1 : 0;
                if (joined != same) {
                    errors.add((joined ? "wrongly joined: " : "missed: ") + one.name().label() + " | " + other.name().label());
                }
            }
        }
        return errors;
    }

    /** Each name of each person and organisation once. */
    private static List<Item> items(JsonNode document) {
        Map<String, Item> items = new TreeMap<>();
        int entity = 0;
        for (JsonNode mentions : document.get("vertexSet")) {
            for (JsonNode mention : mentions) {
                EntityKind kind = TYPES.get(mention.get("type").asText());
                String label = mention.get("name").asText().replace(" '", "'").replace(" .", ".").replace(" ,", ",").replaceAll("^[Tt]he ", "");
                if (kind != null && label.matches("\\p{Lu}.*")) {
                    TreeSet<String> evidence = new TreeSet<>();
                    if (kind == EntityKind.ORGANIZATION) {
                        OrganizationName.of(label).country().ifPresent(code -> evidence.add("c:" + code));
                    }
                    items.putIfAbsent(kind + label + entity, new Item(new NameClass(kind, IRIS.named(kind.path(), label).getURI(), label, new TreeSet<>(), evidence,
                            new TreeSet<>()), entity));
                }
            }
            entity++;
        }
        return new ArrayList<>(items.values());
    }
}
