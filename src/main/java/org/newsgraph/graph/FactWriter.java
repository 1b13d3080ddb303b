package org.newsgraph.graph;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.EventKind;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Factuality;
import org.newsgraph.model.Kinship;
import org.newsgraph.model.Participation;
import org.newsgraph.model.ParticipationKind;
import org.newsgraph.model.RoleHolding;
import org.newsgraph.model.Span;
import org.newsgraph.model.Statement;
import org.newsgraph.model.StatementKind;

/** Writes the facts of an article, each with its evidence, confidence and rule. */
final class FactWriter {

    private record Words(String kind, Span span) {
    }

    private final Iris iris;
    private final ArticleFacts facts;
    private final Article article;
    private final TextWriter text;
    private final Triples triples;
    private final Map<Integer, Node> events;
    private final Map<Words, Integer> repeats = new HashMap<>();
    private final Set<Entity> named = new LinkedHashSet<>();

    FactWriter(Iris iris, ArticleFacts facts, TextWriter text, Triples triples) {
        this.iris = iris;
        this.facts = facts;
        this.article = facts.article().article();
        this.text = text;
        this.triples = triples;
        this.events = EventIris.of(iris, facts);
    }

    /** Returns the entities that the facts name. */
    Set<Entity> write() {
        facts.facts().forEach(this::fact);
        return named;
    }

    private void fact(Fact fact) {
        if (fact instanceof Event event) {
            event(event);
        } else if (fact instanceof Participation participation) {
            participation(participation);
        } else if (fact instanceof RoleHolding holding) {
            holding(holding);
        } else if (fact instanceof Statement statement) {
            statement(statement);
        } else if (fact instanceof Kinship kinship) {
            kinship(kinship);
        } else {
            throw new IllegalArgumentException("no way to write " + fact.getClass());
        }
    }

    private void event(Event event) {
        Node subject = events.get(event.id());
        support(subject, event);
        triples.type(subject, eventClass(event.kind()))
                .add(subject, Reused.label, event.label())
                .add(subject, NG.timeExpression, event.time().expression())
                .add(subject, NG.factuality, factuality(event.factuality()));
        event.time().date().ifPresent(date -> triples.add(subject, NG.date, Triples.date(date)));
        event.time().begin().ifPresent(date -> triples.add(subject, NG.beginDate, Triples.date(date)));
        event.time().end().ifPresent(date -> triples.add(subject, NG.endDate, Triples.date(date)));
        event.location().ifPresent(place -> triples.add(subject, NG.location, entity(place)));
        event.organizers().forEach(agent -> triples.add(subject, NG.organizer, entity(agent)));
        event.actors().forEach(agent -> triples.add(subject, NG.actor, entity(agent)));
        event.targets().forEach(target -> triples.add(subject, NG.target, entity(target)));
        event.parent().ifPresent(parent -> triples.add(subject, NG.subEventOf, event(parent, event)));
        for (Span words : event.mentions()) {
            Node phrase = text.span(words, Reused.Phrase);
            triples.add(phrase, Reused.taIdentRef, subject)
                    .add(phrase, Reused.taConfidence, Triples.decimal(event.confidence()));
            text.sentenceOf(words).ifPresent(sentence -> triples.add(phrase, Reused.sentence, sentence));
        }
    }

    private void participation(Participation participation) {
        Node subject = factIri("participation", participation);
        Node event = event(participation.event(), participation);
        Node agent = entity(participation.participant());
        triples.type(subject, NG.Participation)
                .add(subject, NG.event, event)
                .add(subject, NG.participant, agent)
                .add(subject, NG.participationKind, participationKind(participation.kind()))
                .add(subject, NG.factuality, factuality(participation.factuality()));
        boolean there = participation.kind() == ParticipationKind.ATTENDING || participation.kind() == ParticipationKind.HOSTING;
        if (there && participation.factuality() == Factuality.ACTUAL) {
            triples.add(event, NG.attendee, agent);
        }
    }

    private void holding(RoleHolding holding) {
        Node subject = factIri("holding", holding);
        Node person = entity(holding.holder());
        Node role = iris.role(holding.role());
        triples.type(subject, NG.RoleHolding)
                .add(subject, NG.holder, person)
                .add(subject, NG.role, role)
                .add(person, NG.holdsRole, subject)
                .type(role, NG.Role)
                .add(role, Reused.label, holding.role());
        holding.in().ifPresent(where -> triples.add(subject, NG.roleIn, entity(where)));
        article.issued().ifPresent(day -> triples.add(subject, NG.asOf, Triples.day(day)));
        holding.since().ifPresent(date -> triples.add(subject, NG.beginDate, Triples.date(date)));
        holding.until().ifPresent(date -> triples.add(subject, NG.endDate, Triples.date(date)));
        if (holding.former()) {
            triples.add(subject, NG.former, Triples.yes());
        }
    }

    private void statement(Statement statement) {
        Node subject = factIri("statement", statement);
        triples.type(subject, statementClass(statement.kind(article.text())))
                .add(subject, NG.cue, statement.cue())
                .add(subject, NG.content, statement.content().stream().map(article::slice).collect(Collectors.joining(" … ")))
                .add(subject, NG.medium, statement.medium());
        statement.speakers().forEach(speaker -> triples.add(subject, NG.speaker, entity(speaker)));
        statement.speakerMention().ifPresent(words -> triples.add(subject, NG.speakerMention, text.span(words, Reused.Phrase)));
        statement.content().forEach(stretch -> triples.add(subject, NG.contentSpan, text.span(stretch, Reused.Phrase)));
        statement.quoted().forEach(stretch -> triples.add(subject, NG.quotedText, article.slice(stretch)));
        statement.addressee().ifPresent(to -> triples.add(subject, NG.addressee, entity(to)));
        statement.occasion().ifPresent(event -> triples.add(subject, NG.occasion, event(event, statement)));
        statement.about().forEach(entity -> triples.add(subject, NG.about, entity(entity)));
        statement.aboutEvents().forEach(event -> triples.add(subject, NG.about, event(event, statement)));
        statement.statedAt().ifPresent(date -> triples.add(subject, NG.statedAt, Triples.date(date)));
        if (statement.denies()) {
            triples.add(subject, NG.denies, Triples.yes());
        }
    }

    private void kinship(Kinship kinship) {
        Node subject = factIri("kinship", kinship);
        triples.type(subject, NG.Kinship)
                .add(subject, NG.person, entity(kinship.person()))
                .add(subject, NG.relative, entity(kinship.relative()))
                .add(subject, NG.relation, kinship.relation());
    }

    /** A fact's IRI, with evidence, confidence and rule written. */
    private Node factIri(String kind, Fact fact) {
        Span words = fact.evidence().words();
        Node subject = iris.fact(article.id(), kind, words, repeats.merge(new Words(kind, words), 1, Integer::sum));
        support(subject, fact);
        return subject;
    }

    private void support(Node subject, Fact fact) {
        fact.evidence().sentences().forEach(sentence -> triples.add(subject, NG.evidence, text.sentence(sentence)));
        triples.add(subject, NG.confidence, Triples.decimal(fact.confidence()))
                .add(subject, NG.foundBy, fact.evidence().rule());
    }

    private Node event(int id, Fact fact) {
        return Optional.ofNullable(events.get(id)).orElseThrow(() -> new UnsupportedFactException(
                "article " + article.id() + ": rule " + fact.evidence().rule() + ": no event has the number " + id));
    }

    private Node entity(Entity entity) {
        named.add(entity);
        return iris.entity(entity);
    }

    static Node eventClass(EventKind kind) {
        return NG.term(kind.localName());
    }

    private static Node statementClass(StatementKind kind) {
        return switch (kind) {
            case DIRECT_QUOTE -> NG.DirectQuote;
            case MIXED_QUOTE -> NG.MixedQuote;
            case INDIRECT_STATEMENT -> NG.IndirectStatement;
        };
    }

    static Node factuality(Factuality factuality) {
        return switch (factuality) {
            case ACTUAL -> NG.Actual;
            case PLANNED -> NG.Planned;
            case POSSIBLE -> NG.Possible;
            case ALLEGED -> NG.Alleged;
            case DENIED -> NG.Denied;
        };
    }

    private static Node participationKind(ParticipationKind kind) {
        return switch (kind) {
            case ATTENDING -> NG.Attending;
            case HOSTING -> NG.Hosting;
            case ORGANIZING -> NG.Organizing;
            case ABSENT -> NG.Absent;
        };
    }
}
