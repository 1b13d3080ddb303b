package org.newsgraph.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decisions as they are after what readers put right: what was said to be one, and labels. */
final class Corrected {

    private final Identity identity;
    private final Map<String, String> kept = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private final Map<String, String> labels = new HashMap<>();

    Corrected(Corrections corrections, Identity identity) {
        this.identity = identity;
        for (List<String> group : corrections.same()) {
            String first = entity(group.get(0));
            for (String member : group) {
                members.add(member);
                kept.put(member, first);
                kept.put(entity(member), first);
                label(member).ifPresent(label -> labels.putIfAbsent(first, label));
            }
        }
        for (Correction correction : corrections.all()) {
            if (correction.kind() == Correction.Kind.LABEL) {
                String iri = entity(correction.subject());
                labels.put(kept.getOrDefault(iri, iri), correction.object());
            }
        }
    }

    Map<NameClass, Decision> apply(Map<NameClass, Decision> decisions) {
        Map<NameClass, Decision> corrected = new LinkedHashMap<>();
        decisions.forEach((name, decision) -> corrected.put(name, corrected(name, decision)));
        return corrected;
    }

    private Decision corrected(NameClass name, Decision decision) {
        Optional<String> iri = decision.iri().map(one -> kept.getOrDefault(one, one))
                .or(() -> Optional.of(name.local()).filter(members::contains).map(kept::get));
        String label = iri.map(labels::get).orElse(decision.label());
        if (iri.equals(decision.iri())) {
            return new Decision(iri, label, decision.partial(), decision.because());
        }
        return new Decision(iri, label, false, "“" + name.label() + "” was said to be “" + label + "” by hand (1.0)");
    }

    /** What a name is by itself, where it is a full one; else the IRI as it is. */
    private String entity(String iri) {
        return identity.named(iri).stream().flatMap(name -> identity.entity(name).stream()).map(Cluster::iri).findFirst().orElse(iri);
    }

    private Optional<String> label(String iri) {
        return identity.named(iri).stream().flatMap(name -> identity.entity(name).stream()).map(Cluster::label).findFirst();
    }
}
