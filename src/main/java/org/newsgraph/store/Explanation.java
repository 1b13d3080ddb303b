package org.newsgraph.store;

import java.util.List;
import org.newsgraph.identity.Correction;

/**
 * Why something is one, for a reader.
 *
 * @param iri         what it is called in the store
 * @param names       for a person, organisation or place: the names that were joined
 * @param events      for an event: the reports that were joined
 * @param candidates  for a short name that was left apart: IRIs of what it could mean
 * @param report      for an article: the articles that are one report with it
 * @param corrections what readers put right about it
 */
public record Explanation(String iri, List<Name> names, List<Told> events, List<String> candidates, List<String> report, List<Correction> corrections) {

    /**
     * A name as some articles write it, with what they tell.
     *
     * @param articles how many they are
     * @param some     ids of some of them
     */
    public record Name(String label, int articles, List<String> some, String told, String because) {
    }

    /** An event as one article tells of it. */
    public record Told(String article, String label, String when, String because) {
    }

    public Explanation {
        names = List.copyOf(names);
        events = List.copyOf(events);
        candidates = List.copyOf(candidates);
        report = List.copyOf(report);
        corrections = List.copyOf(corrections);
    }

    /** Whether the store knows nothing of it. */
    public boolean isEmpty() {
        return names.isEmpty() && events.isEmpty() && report.isEmpty() && corrections.isEmpty();
    }
}
