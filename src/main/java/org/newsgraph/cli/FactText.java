package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.EventDate;
import org.newsgraph.model.EventTime;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Kinship;
import org.newsgraph.model.Participation;
import org.newsgraph.model.RoleHolding;
import org.newsgraph.model.Span;
import org.newsgraph.model.Statement;

/** A fact in the compact notation of the rules' examples: {@code role: Emmanuel Macron | president | France}. */
final class FactText {

    private final ArticleText text;
    private final List<Fact> facts;

    FactText(ArticleFacts article) {
        this.text = article.article().article().text();
        this.facts = article.facts();
    }

    /** One line, or several for a statement or an event that tells more than its first line. */
    List<String> lines(Fact fact) {
        List<String> lines = new ArrayList<>();
        if (fact instanceof RoleHolding holding) {
            lines.add(line("role", holding.holder().label(), holding.role(), label(holding.in())) + (holding.former() ? " | former" : "")
                    + holding.since().map(date -> " | since " + date).orElse("") + holding.until().map(date -> " | until " + date).orElse(""));
        } else if (fact instanceof Kinship kinship) {
            lines.add(line("kinship", kinship.person().label(), kinship.relation(), kinship.relative().label()));
        } else if (fact instanceof Participation participation) {
            lines.add(line("attends", participation.participant().label(), event(participation.event()),
                    participation.kind().name(), participation.factuality().name()));
        } else if (fact instanceof Event event) {
            event(event, lines);
        } else if (fact instanceof Statement statement) {
            statement(statement, lines);
        }
        return lines;
    }

    private void event(Event event, List<String> lines) {
        lines.add(line("event", event.kind().name(), event.label(), label(event.location()), date(event.time()), event.factuality().name()));
        event.organizers().forEach(who -> lines.add(line("organizer", who.label(), event.kind().name())));
        event.actors().forEach(who -> lines.add(line("actor", who.label(), event.kind().name())));
        event.targets().forEach(who -> lines.add(line("target", who.label(), event.kind().name())));
        event.parent().ifPresent(parent -> lines.add(line("part of", event(parent))));
    }

    private void statement(Statement statement, List<String> lines) {
        String speaker = statement.speakers().isEmpty() ? "-" : statement.speakers().stream().map(Entity::label).collect(Collectors.joining(" and "));
        String content = statement.content().stream().map(this::words).collect(Collectors.joining(" … "));
        lines.add(line(statement.denies() ? "denies" : "statement", speaker, statement.cue().orElse("-"), content));
        lines.add("kind: " + statement.kind(text) + statement.statedAt().map(day -> ", stated " + day).orElse(""));
        statement.addressee().ifPresent(to -> lines.add(line("addressee", speaker, to.label())));
        statement.medium().ifPresent(medium -> lines.add(line("medium", speaker, medium)));
        statement.occasion().ifPresent(occasion -> lines.add(line("occasion", event(occasion))));
        if (!statement.about().isEmpty() || !statement.aboutEvents().isEmpty()) {
            List<String> about = new ArrayList<>(statement.about().stream().map(Entity::label).toList());
            statement.aboutEvents().forEach(event -> about.add(event(event)));
            lines.add("about: " + String.join(" | ", about));
        }
    }

    private String event(int id) {
        return facts.stream().filter(Event.class::isInstance).map(Event.class::cast).filter(event -> event.id() == id).findFirst()
                .map(event -> event.kind() + " \"" + event.label() + "\"").orElse("event " + id);
    }

    private String words(Span span) {
        return text.slice(span).replaceAll("\\s+", " ");
    }

    private static String date(EventTime time) {
        Optional<String> range = time.begin().isEmpty() && time.end().isEmpty() ? Optional.empty()
                : Optional.of(time.begin().map(EventDate::toString).orElse("") + "/" + time.end().map(EventDate::toString).orElse(""));
        return time.date().map(EventDate::toString).or(() -> range)
                .or(() -> time.expression().map(words -> "\"" + words + "\"")).orElse("-");
    }

    private static String label(Optional<Entity> entity) {
        return entity.map(Entity::label).orElse("-");
    }

    private static String line(String kind, String... cells) {
        return kind + ": " + String.join(" | ", cells);
    }
}
