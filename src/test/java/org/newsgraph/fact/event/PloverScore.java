package org.newsgraph.fact.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.newsgraph.Pipeline;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Country;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.EventKind;
import org.newsgraph.model.Group;
import org.newsgraph.model.Participation;

/**
 * Measures who did it to whom against the gold-standard records of PLOVER (Open Event Data Alliance 2016) through the whole
 * program: {@code PloverScore FILE.jsonl [--errors N]}. A sentence counts where one of our events stands on the words that the
 * record names for its event. Of such a sentence each source must be an actor, organizer or participant of that event, each
 * target one of its targets, participants or its place; a name answers another where one holds the other, a country by its
 * adjectives and capital too, a group where its noun is among the words. The line "ours" counts the records whose class one of
 * the ontology's kinds has as its notation. It trains and tunes nothing.
 */
public final class PloverScore {

    private static final class Tally {
        int sentences;
        int events;
        int hit;
        int sources;
        int sourcesFound;
        int targets;
        int targetsFound;
    }

    private static final Set<String> OURS = Set.of("AGREE", "CONSULT", "ASSAULT", "FIGHT", "SANCTION", "PROTEST", "COERCE");

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        if (args.length != 1 && !(args.length == 3 && args[1].equals("--errors"))) {
            throw new IllegalArgumentException("usage: PloverScore FILE.jsonl [--errors N]");
        }
        PloverScore score = new PloverScore();
        ObjectMapper json = new ObjectMapper();
        Path folder = Files.createTempDirectory("plover");
        try (Pipeline pipeline = new Pipeline()) {
            for (String line : Files.readAllLines(Path.of(args[0]))) {
                JsonNode record = json.readTree(line);
                score.add(record, Texts.read(pipeline, folder, record.get("id").asText(), "2000-01-01", record.get("text").asText()));
            }
        }
        Files.delete(folder);
        score.print(args.length == 3 ? Integer.parseInt(args[2]) : 0);
    }

    private void add(JsonNode record, ArticleFacts facts) {
        List<Event> events = facts.facts().stream().filter(Event.class::isInstance).map(Event.class::cast).toList();
        Set<String> words = stems(record.path("eventText").asText());
        List<Event> hit = events.stream().filter(event -> event.mentions().stream()
                .anyMatch(span -> stems(facts.article().article().slice(span)).stream().anyMatch(words::contains))).toList();
        for (String key : keys(record)) {
            Tally tally = tallies.computeIfAbsent(key, name -> new Tally());
            tally.sentences++;
            tally.events += events.isEmpty() ? 0 : 1;
            tally.hit += hit.isEmpty() ? 0 : 1;
        }
        if (hit.isEmpty()) {
            errors.add("- no event on \"" + record.path("eventText").asText() + "\": " + record.get("text").asText());
            return;
        }
        Set<Entity> sources = new LinkedHashSet<>();
        Set<Entity> targets = new LinkedHashSet<>();
        for (Event event : hit) {
            sources.addAll(event.actors());
            sources.addAll(event.organizers());
            targets.addAll(event.targets());
            if (event.kind().isA(EventKind.AGREEMENT)) {
                targets.addAll(event.actors()); // its sides are alike
            }
            event.location().ifPresent(targets::add);
            facts.facts().stream().filter(fact -> fact instanceof Participation p && p.event() == event.id()).map(fact -> ((Participation) fact).participant())
                    .forEach(who -> {
                        sources.add(who);
                        targets.add(who);
                    });
        }
        for (String key : keys(record)) {
            Tally tally = tallies.get(key);
            for (JsonNode source : actors(record, "source")) {
                tally.sources++;
                tally.sourcesFound += answers(source, sources, key, "source", record) ? 1 : 0;
            }
            for (JsonNode target : actors(record, "target")) {
                tally.targets++;
                tally.targetsFound += answers(target, targets, key, "target", record) ? 1 : 0;
            }
        }
    }

    private static List<String> keys(JsonNode record) {
        String key = record.get("event").asText();
        return OURS.contains(key) ? List.of(key, "all", "ours") : List.of(key, "all");
    }

    private static List<JsonNode> actors(JsonNode record, String side) {
        List<JsonNode> actors = new ArrayList<>();
        if (record.path(side).isArray()) { // a record without a target has "" there
            record.get(side).forEach(actors::add);
        }
        return actors;
    }

    private boolean answers(JsonNode actor, Set<Entity> found, String key, String side, JsonNode record) {
        String name = actor.get("actorText").asText().toLowerCase(Locale.ROOT);
        boolean right = found.stream().flatMap(entity -> names(entity).stream()).map(other -> other.toLowerCase(Locale.ROOT))
                .anyMatch(other -> name.contains(other) || other.contains(name))
                || found.stream().anyMatch(entity -> entity instanceof Group && stems(name).contains(lastStem(entity.label())));
        if (!right && key.equals("all")) {
            errors.add("- " + side + " \"" + name + "\" not in " + found.stream().map(Entity::label).toList() + ": " + record.get("text").asText());
        }
        return right;
    }

    private static Set<String> names(Entity entity) {
        Set<String> names = new HashSet<>(entity.aliases());
        names.add(entity.label());
        if (entity instanceof Country country) {
            Countries.english().byIso(country.isoCode()).ifPresent(entry -> {
                names.addAll(entry.demonyms());
                names.addAll(entry.names());
                names.add(entry.capital());
            });
        }
        names.removeIf(String::isEmpty);
        return names;
    }

    private static String lastStem(String label) {
        String last = label.substring(label.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return last.length() > 4 ? last.substring(0, 4) : last;
    }

    /** Words cut to four letters, so that "visited" and "visit" are one. */
    private static Set<String> stems(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\W+")).filter(word -> word.length() > 2)
                .map(word -> word.length() > 4 ? word.substring(0, 4) : word).collect(Collectors.toSet());
    }

    private void print(int most) {
        tallies.forEach((key, t) -> System.out.printf("%-12s sentences %3d · with an event %3d · with the event %3d · source %3d of %3d = %.3f · target %3d of %3d = %.3f%n",
                key, t.sentences, t.events, t.hit, t.sourcesFound, t.sources, t.sourcesFound / (double) Math.max(1, t.sources),
                t.targetsFound, t.targets, t.targetsFound / (double) Math.max(1, t.targets)));
        errors.stream().limit(most).forEach(System.out::println);
    }
}
