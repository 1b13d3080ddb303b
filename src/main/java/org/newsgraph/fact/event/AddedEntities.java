package org.newsgraph.fact.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.model.Agent;
import org.newsgraph.model.Country;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Group;
import org.newsgraph.model.Mention;
import org.newsgraph.model.NominalMention;
import org.newsgraph.model.Participation;
import org.newsgraph.model.Place;
import org.newsgraph.model.ResolvedArticle;

/**
 * Puts entities that only the facts name (see {@link Nationals}) into the article, behind its own, and the words that tell a
 * group among its mentions. Those that no fact names in the end stay out.
 */
final class AddedEntities {

    private final Map<Entity, Entity> renumbered = new HashMap<>();
    private final List<Entity> entities;
    private final List<Mention> mentions;

    private AddedEntities(ResolvedArticle article) {
        this.entities = new ArrayList<>(article.entities());
        this.mentions = new ArrayList<>(article.mentions());
    }

    /** The facts with the article that knows all their entities. */
    static EventRules.Found join(ResolvedArticle article, List<Fact> facts, Nationals nationals) {
        Set<Entity> used = new TreeSet<>(Comparator.comparingInt(Entity::id));
        for (Fact fact : facts) {
            if (fact instanceof Event event) {
                used.addAll(event.organizers());
                used.addAll(event.actors());
                used.addAll(event.targets());
                event.location().ifPresent(used::add);
            } else if (fact instanceof Participation participation) {
                used.add(participation.participant());
            }
        }
        used.removeIf(entity -> entity.id() < article.entities().size());
        if (used.isEmpty()) {
            return new EventRules.Found(article, facts);
        }
        AddedEntities added = new AddedEntities(article);
        used.forEach(entity -> added.add(entity, nationals));
        added.mentions.sort(Comparator.comparing(Mention::span).thenComparingInt(Mention::entity));
        return new EventRules.Found(new ResolvedArticle(article.parsed(), article.times(), added.mentions, added.entities),
                facts.stream().map(added::renumber).toList());
    }

    private void add(Entity entity, Nationals nationals) {
        int id = entities.size();
        Entity numbered;
        if (entity instanceof Group group) {
            numbered = new Group(id, group.label(), group.aliases());
            nationals.wordsOf(group).forEach(words -> mentions.add(new NominalMention(words.span(), words.sentence(), words.head(), id, words.confidence())));
        } else if (entity instanceof Country country) {
            numbered = new Country(id, country.label(), country.aliases(), country.isoCode());
        } else if (entity instanceof Place place) {
            numbered = new Place(id, place.label(), place.aliases(), place.countryCode());
        } else {
            throw new IllegalStateException("added " + entity);
        }
        entities.add(numbered);
        renumbered.put(entity, numbered);
    }

    private Fact renumber(Fact fact) {
        if (fact instanceof Event event) {
            return new Event(event.id(), event.kind(), event.label(), event.mentions(), event.location().map(this::now), event.time(), agents(event.organizers()),
                    agents(event.actors()), event.targets().stream().map(this::now).toList(), event.factuality(), event.parent(), event.evidence(), event.confidence());
        } else if (fact instanceof Participation part) {
            return new Participation(part.event(), (Agent) now(part.participant()), part.kind(), part.factuality(), part.evidence(), part.confidence());
        }
        return fact;
    }

    private List<Agent> agents(Collection<Agent> agents) {
        return agents.stream().map(agent -> (Agent) now(agent)).toList();
    }

    private Entity now(Entity entity) {
        return renumbered.getOrDefault(entity, entity);
    }
}
