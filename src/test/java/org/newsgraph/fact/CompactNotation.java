package org.newsgraph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Kinship;
import org.newsgraph.model.Participation;
import org.newsgraph.model.RoleHolding;
import org.newsgraph.model.Statement;

/** Writes facts as the example files have them, one a line. */
final class CompactNotation {

    private CompactNotation() {
    }

    static List<String> lines(Fact fact, ArticleFacts article) {
        if (fact instanceof RoleHolding holding) {
            return List.of("role: " + holding.holder().label() + " | " + holding.role() + " | " + label(holding.in()) + (holding.former() ? " | former" : "")
                    + holding.since().map(date -> " | since " + date).orElse("") + holding.until().map(date -> " | until " + date).orElse(""));
        } else if (fact instanceof Kinship kinship) {
            return List.of("kinship: " + kinship.person().label() + " | " + kinship.relation() + " | " + kinship.relative().label());
        } else if (fact instanceof Event event) {
            return event(event);
        } else if (fact instanceof Participation participation) {
            return List.of("attends: " + participation.participant().label() + " | " + kind(participation.event(), article) + " | " + participation.kind() + " | "
                    + participation.factuality());
        } else if (fact instanceof Statement statement) {
            return statement(statement, article);
        }
        throw new IllegalArgumentException("no notation for " + fact.getClass());
    }

    private static List<String> event(Event event) {
        List<String> lines = new ArrayList<>();
        String date = event.time().date().map(Object::toString)
                .or(() -> event.time().begin().map(begin -> begin + event.time().end().map(end -> "/" + end).orElse("/"))).orElse("-");
        lines.add("event: " + event.kind() + " | " + event.label() + " | " + label(event.location()) + " | " + date + " | " + event.factuality());
        event.actors().forEach(actor -> lines.add("actor: " + actor.label() + " | " + event.kind()));
        event.targets().forEach(target -> lines.add("target: " + target.label() + " | " + event.kind()));
        return lines;
    }

    private static List<String> statement(Statement statement, ArticleFacts article) {
        ArticleText text = article.article().article().text();
        List<String> lines = new ArrayList<>();
        String speaker = statement.speakers().isEmpty() ? "-" : statement.speakers().stream().map(Entity::label).collect(Collectors.joining(" and "));
        String content = statement.content().stream().map(text::slice).map(piece -> piece.replaceAll("\\s+", " ")).collect(Collectors.joining(" … "));
        lines.add("statement: " + speaker + " | " + statement.cue().orElse("-") + " | " + content);
        if (statement.denies()) {
            lines.add("denies: " + speaker + " | " + content);
        }
        statement.addressee().ifPresent(to -> lines.add("addressee: " + speaker + " | " + to.label()));
        statement.medium().ifPresent(medium -> lines.add("medium: " + speaker + " | " + medium));
        statement.occasion().ifPresent(event -> lines.add("occasion: " + speaker + " | " + kind(event, article)));
        statement.statedAt().ifPresent(day -> lines.add("stated: " + speaker + " | " + day));
        List<String> about = Stream.concat(statement.about().stream().map(Entity::label), statement.aboutEvents().stream().map(event -> kind(event, article))).toList();
        if (!about.isEmpty()) {
            lines.add("about: " + speaker + " | " + String.join(", ", about));
        }
        return lines;
    }

    private static String label(Optional<? extends Entity> entity) {
        return entity.map(Entity::label).orElse("-");
    }

    private static String kind(int event, ArticleFacts article) {
        return article.facts().stream().filter(Event.class::isInstance).map(Event.class::cast).filter(other -> other.id() == event)
                .map(other -> other.kind().name()).findFirst().orElse("?");
    }

}
