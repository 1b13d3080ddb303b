package org.newsgraph.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
        if (apart("b:", 2, one, other) || apart("d:", 1, one, other)) {
            return true;
        }
        return !supports(one, other) && (disjoint("c:", one, other) || fieldsApart(one, other) || officesApart(one, other));
    }

    /** Years of birth by ages told, or of death, that can't be one. */
    private static boolean apart(String prefix, int years, Collection<String> one, Collection<String> other) {
        Set<String> a = of(prefix, one);
        Set<String> b = of(prefix, other);
        return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(year -> b.stream().anyMatch(also ->
                Math.abs(Integer.parseInt(year) - Integer.parseInt(also)) <= years));
    }

    /** "sport" goes with "sport/golf", but that not with "sport/boxing". */
    private static boolean fieldsApart(Collection<String> one, Collection<String> other) {
        Set<String> a = of("f:", one);
        Set<String> b = of("f:", other);
        return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(field -> b.stream().anyMatch(also ->
                (field + "/").startsWith(also + "/") || (also + "/").startsWith(field + "/")));
    }

    /** The same office in two places: nobody is mayor of two towns. */
    private static boolean officesApart(Collection<String> one, Collection<String> other) {
        Map<String, Set<String>> a = offices(one);
        Map<String, Set<String>> b = offices(other);
        return a.entrySet().stream().anyMatch(office -> b.containsKey(office.getKey())
                && office.getValue().stream().noneMatch(b.get(office.getKey())::contains));
    }

    private static Map<String, Set<String>> offices(Collection<String> evidence) {
        Map<String, Set<String>> offices = new HashMap<>();
        for (String office : of("l:", evidence)) {
            offices.computeIfAbsent(office.substring(0, office.indexOf('@')), key -> new TreeSet<>()).add(office.substring(office.indexOf('@') + 1));
        }
        return offices;
    }

    /** Whether both tell of one country or organisation. */
    static boolean supports(Collection<String> one, Collection<String> other) {
        return one.stream().anyMatch(atom -> (atom.startsWith("c:") || atom.startsWith("o:") || atom.startsWith("w:")) && other.contains(atom));
    }

    /** Whether it says which of several namesakes is meant. */
    static boolean tells(Collection<String> evidence) {
        return evidence.stream().anyMatch(atom -> "cofdwbl".indexOf(atom.charAt(0)) >= 0);
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

    private static String word(String atom) {
        String words = atom.substring(2);
        return switch (atom.charAt(0)) {
            case 'b' -> "born about " + words;
            case 'd' -> "died " + words;
            default -> words;
        };
    }

    /** In a reader's words: "president, FR". */
    static String words(Collection<String> evidence) {
        return evidence.stream().filter(atom -> "corbdw".indexOf(atom.charAt(0)) >= 0).map(Evidence::word).distinct()
                .collect(Collectors.joining(", "));
    }
}
