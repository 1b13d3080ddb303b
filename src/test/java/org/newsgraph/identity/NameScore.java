package org.newsgraph.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.newsgraph.graph.Iris;
import org.newsgraph.lexicon.Countries;

/**
 * Names alone against a gold standard: for each document and entity with a known identity (Wikidata id, Wikipedia title) the names that
 * the document has for it are one class without evidence but what the name itself has, and what is joined across documents is compared pair by pair. Arguments
 * are {@code knowledgenet FILE} (KnowledgeNet's rows) or {@code gum FILE} (GUM's Wikinews), and {@code --errors} for all wrong pairs.
 */
final class NameScore {

    private static final Iris IRIS = new Iris();
    private static final Set<String> ABOUT_COMPANIES = Set.of("HEADQUARTERS", "FOUNDED_BY", "CEO", "DATE_FOUNDED", "SUBSIDIARY_OF");
    private static final Map<String, EntityKind> OBJECTS = Map.of("EMPLOYEE_OR_MEMBER_OF", EntityKind.ORGANIZATION, "SPOUSE", EntityKind.PERSON,
            "CHILD_OF", EntityKind.PERSON, "EDUCATED_AT", EntityKind.ORGANIZATION, "POLITICAL_AFFILIATION", EntityKind.ORGANIZATION,
            "FOUNDED_BY", EntityKind.PERSON, "CEO", EntityKind.PERSON, "SUBSIDIARY_OF", EntityKind.ORGANIZATION);

    private record Key(String document, EntityKind kind, String gold) {
    }

    private record Item(Key key, NameClass name, String found) {
    }

    private final Map<Key, Set<String>> names = new LinkedHashMap<>();
    /** Countries that the annotated sentences of a document name, as a reader of the whole would know them. */
    private final Map<String, Set<String>> countries = new HashMap<>();

    public static void main(String[] arguments) throws IOException {
        NameScore score = new NameScore();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            JsonNode row = new ObjectMapper().readTree(line);
            if (arguments[0].equals("gum")) {
                score.gum(row);
            } else {
                score.knowledgeNet(row);
            }
        }
        score.print(arguments.length > 2);
    }

    private void gum(JsonNode row) {
        for (JsonNode entity : row.get("entities")) {
            String type = entity.get("type").asText();
            if (!entity.get("wiki").isNull() && (type.equals("person") || type.equals("organization"))) {
                add(row.get("id").asText(), type.equals("person") ? EntityKind.PERSON : EntityKind.ORGANIZATION, entity.get("wiki").asText(),
                        entity.get("text").asText());
            }
        }
    }

    private void knowledgeNet(JsonNode row) {
        String property = row.get("property").asText();
        countries.computeIfAbsent(row.get("doc").asText(), key -> new TreeSet<>()).addAll(countries(row.get("passage").asText()));
        add(row, "subject", ABOUT_COMPANIES.contains(property) ? EntityKind.ORGANIZATION : EntityKind.PERSON);
        if (OBJECTS.containsKey(property)) {
            add(row, "object", OBJECTS.get(property));
        }
    }

    private void add(JsonNode row, String which, EntityKind kind) {
        JsonNode entity = row.get(which);
        if (entity != null && !entity.isNull() && entity.hasNonNull("wikidata")) {
            add(row.get("doc").asText(), kind, entity.get("wikidata").asText(), entity.get("text").asText());
        }
    }

    /** A name, without a possessive ending; a pronoun or a description is none. */
    private void add(String document, EntityKind kind, String gold, String text) {
        String name = text.strip().replaceAll("['’]s?$", "").replaceAll("^[Tt]he ", "");
        boolean pronoun = name.matches("(?i)he|she|his|her|him|it|its|they|their|i|my|we|our|who|whose|the|this");
        if (!pronoun && name.matches("\\p{Lu}.*") && name.split(" ").length <= 8) {
            names.computeIfAbsent(new Key(document, kind, gold), key -> new TreeSet<>()).add(name);
        }
    }

    private void print(boolean errors) {
        MemoryIndex index = new MemoryIndex();
        Map<Key, NameClass> classes = new LinkedHashMap<>();
        names.forEach((key, forms) -> {
            String label = forms.stream().max(java.util.Comparator.comparingInt(String::length).thenComparing(java.util.Comparator.naturalOrder())).orElseThrow();
            Set<String> aliases = new TreeSet<>(forms);
            aliases.remove(label);
            NameClass name = new NameClass(key.kind(), IRIS.named(key.kind().path(), label).getURI(), label, new TreeSet<>(aliases),
                    country(key, label), new TreeSet<>());
            if (name.isShort()) {
                name = new NameClass(name.kind(), name.local(), name.label(), name.aliases(), name.evidence(), new TreeSet<>(around(key)));
            }
            classes.put(key, name);
            index.add(List.of(name));
        });
        Map<NameClass, Decision> decisions = Identity.decide(index.classes(), index, Corrections.NONE);
        for (EntityKind kind : List.of(EntityKind.PERSON, EntityKind.ORGANIZATION)) {
            List<Item> items = new ArrayList<>();
            classes.forEach((key, name) -> {
                if (key.kind() == kind) {
                    items.add(new Item(key, name, decisions.get(name).iri().orElse("own " + key)));
                }
            });
            print(kind, items, errors);
        }
    }

    private static Set<String> countries(String text) {
        Set<String> found = new TreeSet<>();
        for (String word : text.split("[^\\p{L}.'’]+")) {
            String name = word.replaceAll("['’]s?$|[.]$", "");
            Countries.english().byName(name).or(() -> Countries.english().byDemonym(name)).ifPresent(country -> found.add("c:" + country.iso()));
        }
        return found;
    }

    /** What a name has of a country in itself, or what every country has takes from the only country of its document, as {@link ArticleNames} does it. */
    private TreeSet<String> country(Key key, String label) {
        TreeSet<String> evidence = new TreeSet<>();
        if (key.kind() == EntityKind.ORGANIZATION) {
            OrganizationName name = OrganizationName.of(label);
            name.country().ifPresent(code -> evidence.add("c:" + code));
            if (evidence.isEmpty() && name.general() && around(key).size() == 1) {
                evidence.addAll(around(key));
            }
        }
        return evidence;
    }

    private Set<String> around(Key key) {
        return countries.getOrDefault(key.document(), Set.of());
    }

    private static void print(EntityKind kind, List<Item> items, boolean errors) {
        Map<Boolean, Map<String, List<Item>>> groups = Map.of(true, new TreeMap<>(), false, new TreeMap<>());
        for (Item item : items) {
            groups.get(true).computeIfAbsent(item.key().gold(), key -> new ArrayList<>()).add(item);
            groups.get(false).computeIfAbsent(item.found(), key -> new ArrayList<>()).add(item);
        }
        Map<Boolean, Integer> right = new HashMap<>(Map.of(true, 0, false, 0));
        Map<Boolean, Integer> all = new HashMap<>(Map.of(true, 0, false, 0));
        for (boolean gold : List.of(true, false)) {
            groups.get(gold).values().forEach(group -> {
                for (int i = 0; i < group.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        Item one = group.get(i);
                        Item other = group.get(j);
                        if (one.key().document().equals(other.key().document())) {
                            continue;
                        }
                        boolean same = gold ? one.found().equals(other.found()) : one.key().gold().equals(other.key().gold());
                        all.merge(gold, 1, Integer::sum);
                        right.merge(gold, same ? 1 : 0, Integer::sum);
                        if (!same && errors) {
                            System.out.println((gold ? "missed: " : "wrongly joined: ") + one.name().label() + " | " + other.name().label() + " ("
                                    + one.key().gold() + ", " + other.key().gold() + ")");
                        }
                    }
                }
            });
        }
        System.out.printf(Locale.ROOT, "%s: %d names, %d pairs that are one; precision %.3f (%d of %d), recall %.3f (%d)%n", kind.path(), items.size(),
                all.get(true), (double) right.get(false) / all.get(false), right.get(false), all.get(false), (double) right.get(true) / all.get(true), right.get(true));
    }
}
