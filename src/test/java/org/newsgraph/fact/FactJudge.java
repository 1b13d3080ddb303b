package org.newsgraph.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Factuality;
import org.newsgraph.model.Kinship;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Participation;
import org.newsgraph.model.ParticipationKind;
import org.newsgraph.model.Person;
import org.newsgraph.model.RoleHolding;
import org.newsgraph.model.Span;

/** Judges role holdings, kinships and attendance against what annotators marked. */
public final class FactJudge {

    /** Whether a fact is right. */
    public record Verdict(Fact fact, boolean right) {
    }

    private FactJudge() {
    }

    /**
     * Role holdings, where all of a text's are marked: right where a mention of the holder is one of the marked and the role is
     * one of the wordings; a place that is told must be the marked one.
     */
    static List<Verdict> roles(JsonNode marked, ArticleFacts facts) {
        List<Verdict> verdicts = new ArrayList<>();
        for (RoleHolding holding : all(facts, RoleHolding.class)) {
            boolean right = false;
            for (JsonNode role : marked.get("roles")) {
                boolean words = texts(role.get("role")).stream().anyMatch(word -> normal(word).equals(normal(holding.role())));
                boolean place = holding.in().isEmpty() || role.path("in_open").asBoolean() || role.get("in").isNull()
                        || isMarked(facts, holding.in().get(), role.get("in").get("mentions")) || sameName(holding.in().get(), role.get("in").path("name").asText());
                right |= words && place && isMarked(facts, holding.holder(), role.get("holder").get("mentions"));
            }
            verdicts.add(new Verdict(holding, right));
        }
        return verdicts;
    }

    private static boolean isMarked(ArticleFacts facts, Entity entity, JsonNode mentions) {
        for (Mention mention : facts.article().mentions()) {
            for (JsonNode marked : mentions) {
                if (mention.entity() == entity.id() && isSame(mention.span(), marked.get(0).asInt(), marked.get(1).asInt())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The same end, or half of both together in common. */
    private static boolean isSame(Span span, int begin, int end) {
        int common = Math.min(span.end(), end) - Math.max(span.begin(), begin);
        return span.end() == end || 2 * common >= Math.max(span.end(), end) - Math.min(span.begin(), begin);
    }

    /** Role holdings, kinships and attendance of an article of which all are marked. */
    static List<Verdict> article(JsonNode marked, ArticleFacts facts) {
        List<Verdict> verdicts = new ArrayList<>();
        for (RoleHolding holding : all(facts, RoleHolding.class)) {
            verdicts.add(new Verdict(holding, Stream.of(nodes(marked.get("roles"))).anyMatch(role -> sameName(holding.holder(), role.get("holder").asText())
                    && normal(holding.role()).contains(normal(role.get("role").asText()))
                    && (holding.in().isEmpty() || sameName(holding.in().get(), role.get("in").asText())))));
        }
        for (Kinship kinship : all(facts, Kinship.class)) {
            verdicts.add(new Verdict(kinship, Stream.of(nodes(marked.get("kinship"))).anyMatch(kin -> kin.get("relation").asText().equals(kinship.relation())
                    ? sameName(kinship.person(), kin.get("person").asText()) && sameName(kinship.relative(), kin.get("of").asText())
                    : sameName(kinship.person(), kin.get("of").asText()) && sameName(kinship.relative(), kin.get("person").asText()))));
        }
        Set<String> attended = names(marked, "attendees", "participants");
        Set<String> open = names(marked, "unclear_attendees");
        for (Participation part : attendances(facts)) {
            if (open.stream().noneMatch(name -> sameName(part.participant(), name))) {
                verdicts.add(new Verdict(part, attended.stream().anyMatch(name -> sameName(part.participant(), name))));
            }
        }
        return verdicts;
    }

    /** People told as having attended, against lines {@code attends: words | name; name} (or {@code open:}, {@code planned:}). */
    static List<Verdict> attendance(List<String> marks, ArticleFacts facts) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Participation part : attendances(facts)) {
            if (part.participant() instanceof Person person && marks.stream().noneMatch(mark -> mark.startsWith("open") && isNamed(mark, person))) {
                verdicts.add(new Verdict(part, marks.stream().anyMatch(mark -> mark.startsWith("attends") && isNamed(mark, person))));
            }
        }
        return verdicts;
    }

    private static boolean isNamed(String mark, Person person) {
        return Arrays.stream(mark.substring(mark.indexOf('|') + 1).split("; ")).anyMatch(name -> sameName(person, name));
    }

    private static List<Participation> attendances(ArticleFacts facts) {
        return all(facts, Participation.class).stream().filter(part -> part.factuality() == Factuality.ACTUAL
                && (part.kind() == ParticipationKind.ATTENDING || part.kind() == ParticipationKind.HOSTING)).toList();
    }

    private static Set<String> names(JsonNode marked, String... keys) {
        return Stream.of(nodes(marked.get("events"))).flatMap(event -> Stream.of(keys).flatMap(key -> texts(event.path(key)).stream())).collect(Collectors.toSet());
    }

    private static <T extends Fact> List<T> all(ArticleFacts facts, Class<T> kind) {
        return facts.facts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static JsonNode[] nodes(JsonNode list) {
        List<JsonNode> nodes = new ArrayList<>();
        list.forEach(nodes::add);
        return nodes.toArray(JsonNode[]::new);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    /** One of the entity's names and the other are equal, or one ends the other. */
    private static boolean sameName(Entity entity, String other) {
        String wanted = normal(other);
        return Stream.concat(Stream.of(entity.label()), entity.aliases().stream()).map(FactJudge::normal)
                .anyMatch(name -> name.equals(wanted) || name.endsWith(" " + wanted) || wanted.endsWith(" " + name));
    }

    private static String normal(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replace("'s ", " ")
                .replaceAll("[^a-z0-9]+", " ").replaceAll("\\b(the|a|an|mr|mrs|ms|dr)\\b", "").replaceAll(" +", " ").strip();
    }
}
