package org.newsgraph.identity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.newsgraph.lexicon.GivenNames;

/** Which full name a short one means: "Macron", "ECB", "the Foreign Ministry". One that fits, or none. */
final class ShortName {

    /** A cluster and why it was chosen. */
    record Choice(Cluster cluster, String because) {
    }

    private final NameClass name;
    private final List<Cluster> candidates;

    private ShortName(NameClass name, List<Cluster> candidates) {
        this.name = name;
        this.candidates = candidates;
    }

    /** @param found clusters that have the short name's key; not all of them need to fit it */
    static ShortName among(NameClass name, Collection<Cluster> found) {
        List<Cluster> best = new ArrayList<>();
        int closest = Integer.MAX_VALUE;
        for (Cluster cluster : found) {
            int distance = distance(name, cluster);
            if (distance < closest) {
                closest = distance;
                best.clear();
            }
            if (distance == closest && distance < Integer.MAX_VALUE) {
                best.add(cluster);
            }
        }
        return new ShortName(name, best);
    }

    /** Whether any full name could be meant, fitting or not. */
    boolean hasCandidates() {
        return !candidates.isEmpty();
    }

    /** The same short name in another context. */
    ShortName with(NameClass variant) {
        return new ShortName(variant, candidates);
    }

    /** All of the candidates that a decision can hang on; the same where the decisions are the same. */
    String state() {
        List<String> all = new ArrayList<>();
        for (Cluster cluster : candidates) {
            Set<String> forms = new TreeSet<>();
            cluster.classes().forEach(counted -> forms.add(counted.name().label() + counted.name().aliases()));
            all.add(cluster.iri() + "\t" + cluster.label() + cluster.profile().evidence() + forms);
        }
        all.sort(null);
        return UUID.nameUUIDFromBytes(String.join("\n", all).getBytes(StandardCharsets.UTF_8)).toString();
    }

    List<Cluster> candidates() {
        return candidates;
    }

    Optional<Choice> choice() {
        List<Cluster> fitting = candidates.stream().filter(cluster -> !Evidence.contradict(cluster.profile().evidence(), name.evidence())).toList();
        if (fitting.size() == 1) {
            return only(fitting.get(0)).map(because -> new Choice(fitting.get(0), because));
        }
        for (Collection<String> evidence : List.of(name.evidence(), name.context())) {
            List<Cluster> supported = best(fitting, evidence);
            if (supported.size() == 1) {
                Set<String> shared = Evidence.shared(supported.get(0).profile().evidence(), evidence);
                shared.removeIf(atom -> atom.startsWith("a:") || atom.startsWith("f:"));
                return Optional.of(new Choice(supported.get(0), "short for one of " + fitting.size() + ", the one with " + Evidence.words(shared)
                        + (evidence == name.evidence() ? " (0.85)" : " in the article (0.7)")));
            }
        }
        return Optional.empty();
    }

    /** Why the only one that fits is meant; empty where too little speaks for it. */
    private Optional<String> only(Cluster cluster) {
        Set<String> known = cluster.profile().evidence();
        Set<String> shared = Evidence.shared(known, name.evidence());
        if (Evidence.tells(shared) || shared.stream().anyMatch(atom -> atom.startsWith("r:"))) {
            return Optional.of("short for the one " + what() + " that fits, " + Evidence.words(shared) + " (0.95)");
        }
        Set<String> around = Evidence.shared(known, name.context());
        if (!around.isEmpty()) {
            return Optional.of("short for the one " + what() + " that fits, " + Evidence.words(around) + " in the article (0.85)");
        }
        boolean elsewhere = Evidence.disjoint("c:", known, name.context());
        boolean enough = switch (name.kind()) {
            // a surname that is a given name too, or somebody of whom nothing is known, may be anybody
            case PERSON -> Evidence.tells(known) && !elsewhere && !GivenNames.world().isGiven(name.label());
            // what an article calls it, not initials or beginnings that many share, and nothing that every country has
            case ORGANIZATION -> !elsewhere && !OrganizationName.of(name.label()).general() && distance(name, cluster) != 1;
            case PLACE -> false;
        };
        return enough ? Optional.of("short for the one " + what() + " that these articles name so (0.75)") : Optional.empty();
    }

    private String what() {
        return switch (name.kind()) {
            case PERSON -> "person";
            case ORGANIZATION -> "organisation";
            case PLACE -> "place";
        };
    }

    /** Those that share most of what speaks for sameness; none where none shares anything. */
    private static List<Cluster> best(List<Cluster> fitting, Collection<String> evidence) {
        List<Cluster> best = new ArrayList<>();
        int most = 1;
        for (Cluster cluster : fitting) {
            int shared = (int) Evidence.shared(cluster.profile().evidence(), evidence).stream()
                    .filter(atom -> atom.startsWith("c:") || atom.startsWith("o:") || atom.startsWith("r:")).count();
            if (shared > most) {
                most = shared;
                best.clear();
            }
            if (shared == most) {
                best.add(cluster);
            }
        }
        return best;
    }

    /** How far a short name is from a cluster's names; none at all is {@code MAX_VALUE}. */
    private static int distance(NameClass name, Cluster cluster) {
        int least = Integer.MAX_VALUE;
        for (Counted counted : cluster.classes()) {
            least = Math.min(least, name.kind() == EntityKind.PERSON ? ofPerson(name, counted.name()) : ofOrganization(name, counted.name()));
        }
        return least;
    }

    private static int ofPerson(NameClass name, NameClass full) {
        String surname = name.person().map(PersonName::surname).orElse("");
        Set<String> known = new TreeSet<>();
        full.person().ifPresent(parsed -> known.add(parsed.isRegnal() ? parsed.given().get(0) : parsed.surname()));
        full.aliases().stream().filter(alias -> alias.indexOf(' ') < 0).forEach(alias -> known.add(Spelling.plain(alias)));
        // "Zelenskyy" is as good as "Zelensky": spelling is no sign of another person where the name is short
        return known.stream().anyMatch(word -> PersonComparison.surnames(word, surname).compareTo(PersonComparison.Likeness.VARIANT) >= 0) ? 0
                : Integer.MAX_VALUE;
    }

    /** What an article calls it, then initials, then a word cut short. */
    private static int ofOrganization(NameClass name, NameClass full) {
        OrganizationName asked = OrganizationName.of(name.label());
        OrganizationName known = OrganizationName.of(full.label());
        if (known.key().equals(asked.key()) || full.aliases().stream().anyMatch(alias -> OrganizationName.of(alias).key().equals(asked.key()))) {
            return 0;
        }
        if (asked.acronym() && asked.key().length() > 2 && known.initials().contains(asked.key())) {
            return 1;
        }
        String first = known.words().get(0);
        return !asked.acronym() && asked.words().size() == 1 && asked.key().length() == 3 && known.words().size() > 1 && first.length() > 5
                && first.startsWith(asked.key()) ? 2 : Integer.MAX_VALUE;
    }
}
