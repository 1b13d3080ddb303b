package org.newsgraph.identity;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is told about two names, weighed: whether one can bear both, and whether something speaks for it. The atoms are {@link NameClass}'s. */
final class Evidence {

    /** Nobody is heard for longer. */
    private static final int LIFETIME = 75;

    private Evidence() {
    }

    /** Whether no one thing can be all of it. */
    static boolean contradict(Collection<String> one, Collection<String> other) {
        if (denied(one, other) || denied(other, one)) {
            return true;
        }
        // what a table of leaders and organisations knows by two numbers is two
        if (disjoint("w:", one, other)) {
            return true;
        }
        if (deadBefore(one, other) || deadBefore(other, one) || lifetimeApart(one, other)) {
            return true;
        }
        return !supports(one, other) && (disjoint("c:", one, other) || disjoint("f:", one, other));
    }

    /** Whether both tell of one country or organisation. */
    static boolean supports(Collection<String> one, Collection<String> other) {
        return one.stream().anyMatch(atom -> (atom.startsWith("c:") || atom.startsWith("o:") || atom.startsWith("w:")) && other.contains(atom));
    }

    /** Whether it says which of several namesakes is meant. */
    static boolean tells(Collection<String> evidence) {
        return evidence.stream().anyMatch(atom -> "cofdw".indexOf(atom.charAt(0)) >= 0);
    }

    static Set<String> shared(Collection<String> one, Collection<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether both tell something of a kind, and nothing of it is the same. */
    static boolean disjoint(String prefix, Collection<String> one, Collection<String> other) {
        Set<String> a = of(prefix, one);
        Set<String> b = of(prefix, other);
        return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
    }

    /** By hand. */
    private static boolean denied(Collection<String> one, Collection<String> other) {
        return one.stream().anyMatch(atom -> atom.startsWith("n:") && other.contains("i:" + atom.substring(2)));
    }

    private static boolean deadBefore(Collection<String> dead, Collection<String> speaking) {
        return of("d:", dead).stream().anyMatch(death -> of("a:", speaking).stream().anyMatch(year -> Integer.parseInt(year) > Integer.parseInt(death) + 1));
    }

    private static boolean lifetimeApart(Collection<String> one, Collection<String> other) {
        return of("a:", one).stream().anyMatch(year -> of("a:", other).stream()
                .anyMatch(later -> Math.abs(Integer.parseInt(year) - Integer.parseInt(later)) > LIFETIME));
    }

    private static Set<String> of(String prefix, Collection<String> evidence) {
        return evidence.stream().filter(atom -> atom.startsWith(prefix)).map(atom -> atom.substring(2)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** In a reader's words: "president, FR". */
    static String words(Collection<String> evidence) {
        return evidence.stream().filter(atom -> "corodw".indexOf(atom.charAt(0)) >= 0).map(atom -> atom.substring(2)).distinct()
                .collect(Collectors.joining(", "));
    }
}
