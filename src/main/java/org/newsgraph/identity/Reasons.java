package org.newsgraph.identity;

import java.util.Set;

/** Why a name belongs to an entity, in a reader's words and with how sure that is. */
final class Reasons {

    private Reasons() {
    }

    static String full(NameClass name, Cluster cluster) {
        NameClass chosen = cluster.chosen();
        Set<String> shared = Evidence.shared(name.evidence(), cluster.agreed());
        String told = Evidence.words(shared);
        String evidence = told.isEmpty() ? "" : ", both told as " + told;
        if (name.label().equals(chosen.label())) {
            return "“" + name.label() + "”, the same name" + (told.isEmpty() ? ", and nothing told against it (0.9)" : evidence + " (0.95)");
        }
        return "“" + name.label() + "” is " + how(name, chosen) + " “" + chosen.label() + "”" + evidence + (told.isEmpty() ? " (0.85)" : " (0.95)");
    }

    private static String how(NameClass name, NameClass chosen) {
        if (Spelling.plain(name.label()).equals(Spelling.plain(chosen.label()))) {
            return "another way to write";
        }
        if (name.kind() != EntityKind.PERSON) {
            return "another form of";
        }
        return switch (name.person().flatMap(one -> chosen.person().map(other -> PersonComparison.of(one, other)))
                .orElse(PersonComparison.Likeness.OTHER)) {
            case SAME -> "another way to write";
            case VARIANT, ALIKE -> "a spelling or short form of";
            case SHORTER -> "a shorter or longer form of";
            // joined through a third form
            case OTHER -> "a form of";
        };
    }
}
