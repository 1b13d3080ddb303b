package org.newsgraph.fact.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.Entity;
import org.newsgraph.model.EventTime;
import org.newsgraph.model.Factuality;
import org.newsgraph.model.Span;

/**
 * What one place in the text says of a happening.
 *
 * @param definite  "the summit", "Tuesday's gathering", a name: it may be one that was told of before
 * @param fresh     "a summit", "another summit": it is one that was not
 * @param features  lower-case words that tell events of a kind apart: "paris", "second"
 * @param parent    the trigger's head of the event that this one is told as a part of
 */
record Telling(Trigger trigger, boolean definite, boolean fresh, Factuality factuality, Optional<Entity> place, EventTime time,
               List<Part> parts, Set<String> features, String label, Optional<Integer> parentToken, boolean express, double confidence) {

    /** What somebody is in a happening. */
    enum Role { ATTENDING, HOSTING, ORGANIZING, ABSENT, ACTOR, TARGET }

    /**
     * Somebody's part in a happening.
     *
     * @param words the words that say so
     * @param rule  the name of the rule that found it
     */
    record Part(Entity who, Role role, Factuality factuality, int sentence, Span words, String rule, double confidence) {
    }

    /** The same without some of its parts: "the leaders" who discuss are those who met. */
    Telling without(java.util.function.Predicate<Part> left) {
        return new Telling(trigger, definite, fresh, factuality, place, time, parts.stream().filter(left.negate()).toList(), features, label, parentToken, express, confidence);
    }

    /** "such a meeting", "an earlier summit": told to compare, and not what the article is about. */
    boolean isAside() {
        return features.stream().anyMatch(Set.of("such", "similar", "previous", "earlier", "former", "past")::contains);
    }

    List<Entity> who(Role role) {
        return parts.stream().filter(part -> part.role() == role).map(Part::who).distinct().toList();
    }
}
