package org.newsgraph.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.GivenNames;

/**
 * Decides which names of all articles are one, as far as some classes that came, went or changed their count can matter. For
 * a set of articles each class's decision is the same whatever was decided before.
 */
public final class Identity {

    private final NameIndex index;
    private final Corrections corrections;
    private final Map<String, Block> blocks = new HashMap<>();
    private final Map<NameClass, Decision> decisions = new LinkedHashMap<>();
    private final Map<NameClass, String> states = new LinkedHashMap<>();
    private final boolean anew;

    /**
     * What was decided.
     *
     * @param names  the decisions on all classes that may be touched by the changed ones; those that exist no more have none, nor have short names for
     *               which nothing changed
     * @param states what is to be noted of short names' {@link NameClass#base}, so that next time it can be told that nothing changed
     */
    public record Decided(Map<NameClass, Decision> names, Map<NameClass, String> states) {
    }

    private Identity(NameIndex index, Corrections corrections, boolean anew) {
        this.index = index;
        this.corrections = corrections;
        this.anew = anew;
    }

    /** The decisions on all classes that may be touched by the changed ones; those that exist no more have none. */
    public static Map<NameClass, Decision> decide(Collection<NameClass> changed, NameIndex index, Corrections corrections) {
        return decide(changed, index, corrections, true).names();
    }

    /**
     * Decides in a store that grows.
     *
     * @param anew whether what was noted of earlier decisions doesn't count, as where corrections changed
     */
    public static Decided decide(Collection<NameClass> changed, NameIndex index, Corrections corrections, boolean anew) {
        Identity identity = new Identity(index, corrections, anew);
        Set<NameClass> touched = new HashSet<>(changed);
        // what was put right by hand may hang on any of its names; such names are few
        for (Correction correction : corrections.all()) {
            corrections.iris(correction).forEach(iri -> touched.addAll(identity.named(iri)));
        }
        identity.decide(touched);
        return new Decided(new Corrected(corrections, identity).apply(identity.decisions), identity.states);
    }

    /** IRIs of the full names that a short one could mean, whether or not they fit; sorted. */
    public static List<String> candidates(NameClass name, NameIndex index) {
        if (!name.isShort()) {
            return List.of();
        }
        Identity identity = new Identity(index, Corrections.NONE, true);
        return ShortName.among(name, identity.found(name.lookup())).candidates().stream().map(Cluster::iri).distinct().sorted().toList();
    }

    /** The classes of a name, by the IRI that an article by itself gives it. */
    List<NameClass> named(String iri) {
        return index.byKey(NameKeys.iri(iri)).stream().sorted(Counted.ORDER).map(Counted::name).toList();
    }

    /** Which entity a full name is by itself; empty for a short one. */
    Optional<Cluster> entity(NameClass name) {
        return name.isShort() || name.assigned().isPresent() ? Optional.empty() : block(NameKeys.block(name)).cluster(name);
    }

    private void decide(Collection<NameClass> changed) {
        Set<String> full = new TreeSet<>();
        Set<String> lookups = new TreeSet<>();
        for (NameClass name : changed) {
            if (name.assigned().isPresent()) {
                index.byKey(NameKeys.assigned(name.assigned().get())).forEach(counted -> decisions.put(counted.name(), assigned(counted.name())));
            } else if (name.isShort()) {
                lookups.add(name.lookup());
            } else {
                full.add(NameKeys.block(name));
                lookups.addAll(name.shortKeys());
            }
        }
        for (String key : full) {
            Block block = block(key);
            for (NameClass name : block.classes()) {
                lookups.addAll(name.shortKeys());
                decisions.put(name, full(name, block.cluster(name)));
            }
        }
        Map<NameClass, List<NameClass>> asking = changed.stream().filter(name -> name.assigned().isEmpty() && name.isShort())
                .collect(Collectors.groupingBy(NameClass::base));
        lookups.forEach(lookup -> decideShort(lookup, asking));
    }

    private Decision assigned(NameClass name) {
        String iri = name.assigned().orElseThrow();
        String label = named(iri).stream().flatMap(known -> entity(known).stream()).map(Cluster::label).findFirst()
                .orElseGet(() -> index.byKey(NameKeys.assigned(iri)).stream().map(counted -> counted.name().label()).sorted().findFirst().orElseThrow());
        return new Decision(Optional.of(iri), label, false, "“" + name.label() + "” was told apart by hand (1.0)");
    }

    private Block block(String key) {
        return blocks.computeIfAbsent(key, unknown -> Block.of(index.byKey(unknown)));
    }

    private Decision full(NameClass name, Optional<Cluster> cluster) {
        if (cluster.isEmpty()) {
            return new Decision(Optional.empty(), name.label(), false, "");
        }
        return new Decision(Optional.of(cluster.get().iri()), cluster.get().label(), false, Reasons.full(name, cluster.get()));
    }

    private void decideShort(String lookup, Map<NameClass, List<NameClass>> changed) {
        Collection<Counted> asking = index.asking(lookup);
        if (asking.isEmpty()) {
            return;
        }
        List<Cluster> candidates = saidToBeOne(found(lookup));
        List<Counted> alone = new ArrayList<>();
        for (Counted counted : asking) {
            NameClass base = counted.name();
            ShortName asked = ShortName.among(base, candidates);
            if (asked.hasCandidates() || isGeneral(base) || isPerson(base) && GivenNames.world().isGiven(base.label())) {
                decide(base, asked.state(), changed, variant -> asked.with(variant).choice()
                        .map(choice -> new Decision(Optional.of(choice.cluster().iri()), choice.cluster().label(), false,
                                "“" + base.label() + "” is " + choice.because()))
                        .orElseGet(() -> apart(base)));
            } else {
                alone.add(counted);
            }
        }
        decideAlone(alone, changed);
    }

    private static Decision apart(NameClass name) {
        return new Decision(Optional.empty(), name.label(), true, "");
    }

    /** On all classes of a short name where what they are decided by changed, or else on those that came. */
    private void decide(NameClass base, String state, Map<NameClass, List<NameClass>> changed, Function<NameClass, Decision> decision) {
        if (anew || !index.state(base).equals(Optional.of(state))) {
            states.put(base, state);
            index.variants(base).forEach(variant -> decisions.put(variant.name(), decision.apply(variant.name())));
        } else {
            changed.getOrDefault(base, List.of()).stream().filter(index::has).forEach(variant -> decisions.put(variant, decision.apply(variant)));
        }
    }

    /** Candidates that were said to be one by hand are one, with the evidence of all. */
    private List<Cluster> saidToBeOne(Collection<Cluster> clusters) {
        List<Cluster> candidates = new ArrayList<>();
        Map<String, Profile> groups = new LinkedHashMap<>();
        for (Cluster cluster : clusters) {
            corrections.groupOf(cluster).ifPresentOrElse(
                    group -> groups.computeIfAbsent(group, key -> new Profile()).addAll(cluster.profile()), () -> candidates.add(cluster));
        }
        groups.values().forEach(profile -> candidates.add(new Cluster(profile)));
        return candidates;
    }

    private Set<Cluster> found(String lookup) {
        Set<Cluster> found = new LinkedHashSet<>();
        index.byKey(lookup).stream().map(Counted::name).sorted(Comparator.comparing(NameClass::encoded))
                .forEach(name -> block(NameKeys.block(name)).cluster(name).ifPresent(found::add));
        return found;
    }

    /** Short names for which there is no full one: one entity, unless they contradict each other. */
    private void decideAlone(List<Counted> alone, Map<NameClass, List<NameClass>> changed) {
        Map<String, List<Counted>> byName = new LinkedHashMap<>();
        alone.forEach(counted -> byName.computeIfAbsent(shortKey(counted.name()), key -> new ArrayList<>()).add(counted));
        for (List<Counted> same : byName.values()) {
            Namesakes namesakes = Namesakes.of(same);
            Map<NameClass, Decision> told = new HashMap<>();
            if (namesakes.profiles().size() == 1) {
                Cluster cluster = new Cluster(namesakes.profiles().get(0));
                cluster.classes().forEach(counted -> told.put(counted.name(), new Decision(Optional.of(cluster.iri()), cluster.label(), isPerson(counted.name()),
                        Reasons.full(counted.name(), cluster))));
            }
            for (Counted counted : same) {
                Decision decision = told.getOrDefault(counted.name(), apart(counted.name()));
                decide(counted.name(), decision.encoded(), changed, variant -> decision);
            }
        }
    }

    private static boolean isPerson(NameClass name) {
        return name.kind() == EntityKind.PERSON;
    }

    private static boolean isGeneral(NameClass name) {
        return name.kind() == EntityKind.ORGANIZATION && OrganizationName.of(name.label()).general();
    }

    private static String shortKey(NameClass name) {
        return isPerson(name) ? name.person().map(parsed -> Spelling.folded(parsed.surname())).orElse(name.local())
                : OrganizationName.of(name.label()).key();
    }
}
