package org.newsgraph.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.lexicon.GivenNames;
import org.newsgraph.model.Gender;

/** Whether two full names can be forms of one: "Joe Biden", "Joseph R. Biden Jr."; "Volodymyr Zelensky", "V. Zelenskyy". */
final class PersonComparison {

    /** From no form of one another to the same name. */
    enum Likeness {
        /** Two names. */
        OTHER,
        /** The surnames sound alike and the given names are one: good where something else speaks for it. */
        ALIKE,
        /** A given name of one is an initial, or missing, in the other. */
        SHORTER,
        /** Spelling, marks, short form of a given name. */
        VARIANT,
        SAME
    }

    private static final String INITIAL = "initial";
    private static final String ALL = "all";

    private PersonComparison() {
    }

    static Likeness of(PersonName one, PersonName other) {
        if (!one.suffix().isEmpty() && !other.suffix().isEmpty() && !one.suffix().equals(other.suffix())) {
            return Likeness.OTHER;
        }
        Likeness surname = surnames(one.surname(), other.surname());
        Likeness given = given(one.given(), other.given());
        if (surname == Likeness.OTHER || given == Likeness.OTHER) {
            return Likeness.OTHER;
        }
        if (surname == Likeness.ALIKE) {
            return given == Likeness.SHORTER ? Likeness.OTHER : Likeness.ALIKE;
        }
        return surname.compareTo(given) < 0 ? surname : given;
    }

    /** Under which a full name is found by another that it can be a form of. */
    static Set<String> keys(PersonName name) {
        Set<String> keys = new HashSet<>(alike(name));
        if (isInitial(name)) {
            keys.add(INITIAL);
        }
        keys.add(ALL);
        return keys;
    }

    /** Under which keys those are that a name can be a form of. */
    static Set<String> lookedFor(PersonName name) {
        if (isInitial(name)) {
            return Set.of(ALL);
        }
        Set<String> keys = new HashSet<>(alike(name));
        keys.add(INITIAL);
        return keys;
    }

    private static boolean isInitial(PersonName name) {
        return name.given().get(0).length() == 1;
    }

    private static Set<String> alike(PersonName name) {
        String first = name.given().get(0);
        return Set.of("=" + String.join("", name.given()), "c" + PersonWords.english().canonicalGiven(first), "s" + Spelling.skeleton(first),
                "f" + Spelling.folded(first));
    }

    static Likeness surnames(String one, String other) {
        if (one.equals(other)) {
            return Likeness.SAME;
        }
        if (Spelling.folded(one).equals(Spelling.folded(other))) {
            return Likeness.VARIANT;
        }
        boolean alike = Math.min(one.length(), other.length()) >= 5 && Spelling.skeleton(one).equals(Spelling.skeleton(other))
                && Spelling.distance(one, other, 3) <= 3;
        return alike ? Likeness.ALIKE : Likeness.OTHER;
    }

    private static Likeness given(List<String> one, List<String> other) {
        if (one.equals(other) || String.join("", one).equals(String.join("", other))) {
            return Likeness.SAME;
        }
        Likeness first = word(one.get(0), other.get(0));
        if (first == Likeness.OTHER) {
            return Likeness.OTHER;
        }
        Likeness rest = rest(one.subList(1, one.size()), other.subList(1, other.size()));
        if (first == Likeness.VARIANT && rest == Likeness.SHORTER) {
            // "Bob Hall" and "Robert M. Hall": one step may be the same man's, two want more than his name
            return Likeness.ALIKE;
        }
        return first.compareTo(rest) < 0 ? first : rest;
    }

    /** The middle names of one in order among the other's. */
    private static Likeness rest(List<String> one, List<String> other) {
        List<String> shorter = one.size() <= other.size() ? one : other;
        List<String> longer = shorter == one ? other : one;
        int at = 0;
        Likeness least = shorter.size() == longer.size() ? Likeness.SAME : Likeness.SHORTER;
        for (String word : shorter) {
            Likeness found = Likeness.OTHER;
            while (at < longer.size() && found == Likeness.OTHER) {
                found = word(word, longer.get(at++));
            }
            if (found == Likeness.OTHER) {
                return Likeness.OTHER;
            }
            least = found.compareTo(least) < 0 ? found : least;
        }
        return least;
    }

    private static Likeness word(String one, String other) {
        if (one.equals(other)) {
            return Likeness.SAME;
        }
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0) || initialOfCanonical(one, other) ? Likeness.SHORTER : Likeness.OTHER;
        }
        String canonical = PersonWords.english().canonicalGiven(one);
        String otherCanonical = PersonWords.english().canonicalGiven(other);
        if (canonical.equals(otherCanonical) || Spelling.folded(one).equals(Spelling.folded(other))) {
            return Likeness.VARIANT;
        }
        return isSpelling(one, other) ? Likeness.VARIANT : Likeness.OTHER;
    }

    /** "J. Biden" of "Joe" goes by the letter, "R. Gates" of "Bob" by the name that it is short for. */
    private static boolean initialOfCanonical(String one, String other) {
        String initial = one.length() == 1 ? one : other;
        String word = one.length() == 1 ? other : one;
        return PersonWords.english().canonicalGiven(word).startsWith(initial);
    }

    /** "Muammar" and "Moammar", but not "Mark" and "Marco", which are two names that many have. */
    private static boolean isSpelling(String one, String other) {
        String skeleton = Spelling.skeleton(one);
        if (skeleton.length() < 2 || Math.min(one.length(), other.length()) < 5 || !skeleton.equals(Spelling.skeleton(other))
                || Spelling.distance(one, other, 2) > 2) {
            return false;
        }
        String a = capital(one);
        String b = capital(other);
        GivenNames names = GivenNames.world();
        boolean sameGender = names.ofGiven(a) == names.ofGiven(b) || names.ofGiven(a) == Gender.UNKNOWN || names.ofGiven(b) == Gender.UNKNOWN;
        return sameGender && !(names.isGiven(a) && names.isGiven(b));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
