package org.newsgraph.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;

/**
 * A person's name in its parts, each as {@link Spelling#plain} has it.
 *
 * @param given   given names and initials (one letter) in order; empty where there is a surname alone
 * @param surname the surname without particles ("von der"); for a monarch or pope the title
 * @param suffix  "jr", "iii"; empty for most
 */
record PersonName(List<String> given, String surname, String suffix) {

    private static final Set<String> SUFFIXES = Set.of("jr", "junior", "sr", "senior", "ii", "iii", "iv");
    private static final Set<String> PARTICLES = Set.of("von", "der", "den", "van", "de", "di", "del", "della", "da", "das", "do", "dos", "du",
            "la", "le", "al", "el", "ben", "bin", "ibn", "abu", "zu", "zur", "af", "ter", "ten", "st", "y", "e");
    private static final Set<String> REGNAL = Set.of("pope", "king", "queen", "prince", "princess", "emperor", "empress", "sultan", "emir",
            "patriarch", "tsar", "saint");

    private static final Pattern NUMERAL = Pattern.compile("(?=..)x{0,2}(ix|iv|v?i{0,3})|v|x");

    /** A frequent surname's bearers are parsed again with each article that names one. */
    private static final Cache<String, Optional<PersonName>> PARSED = CacheFactory.createCache(50_000);

    PersonName {
        given = List.copyOf(given);
    }

    /** The parts of a name as it is written: "Joseph R. Biden Jr.", "Biden, Joe", "President Xi Jinping"; empty where there is no letter in it. */
    static Optional<PersonName> of(String written) {
        Optional<PersonName> known = PARSED.getIfPresent(written);
        if (known == null) {
            known = parsed(written);
            PARSED.put(written, known);
        }
        return known;
    }

    private static Optional<PersonName> parsed(String written) {
        String name = written.strip();
        int comma = name.indexOf(',');
        if (comma > 0 && comma < name.length() - 1) {
            String rest = name.substring(comma + 1).strip();
            name = SUFFIXES.contains(Spelling.plain(rest)) ? name.substring(0, comma) + " " + rest : rest + " " + name.substring(0, comma);
        }
        List<String> words = words(name);
        String title = "";
        while (words.size() > 1 && PersonWords.english().isTitle(words.get(0))) {
            title = words.remove(0);
        }
        String suffix = "";
        while (words.size() > 1 && (SUFFIXES.contains(words.get(words.size() - 1)) || words.size() == 2 && NUMERAL.matcher(words.get(1)).matches())) {
            suffix = words.remove(words.size() - 1).replace("junior", "jr").replace("senior", "sr");
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (words.size() == 1 && NUMERAL.matcher(suffix).matches()) {
            return Optional.of(new PersonName(words, suffix, suffix)); // "Philip II"
        }
        if (REGNAL.contains(title) && words.size() == 1) {
            return Optional.of(new PersonName(words, title, suffix));
        }
        if (words.size() > 1 && isFamilyFirst(words)) {
            return Optional.of(new PersonName(List.of(String.join("", words.subList(1, words.size()))), words.get(0), suffix));
        }
        String surname = words.remove(words.size() - 1);
        if (surname.length() > 4 && surname.matches("[ae]l[a-z]+") && written.matches("(?s).*\\b[AaEe]l-.*")) {
            surname = surname.substring(2); // "al-Assad", "el-Sisi": the article comes and goes
        }
        while (!words.isEmpty() && PARTICLES.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return Optional.of(new PersonName(words, surname, suffix));
    }

    /** The same, with roles that the article tells as {@code r:pope}: a monarch's one name is a full one. */
    static Optional<PersonName> of(String written, Collection<String> evidence) {
        Optional<PersonName> name = of(written);
        return name.filter(PersonName::isSurnameAlone)
                .flatMap(alone -> REGNAL.stream().sorted().filter(title -> evidence.contains("r:" + title)).findFirst()
                        .map(title -> new PersonName(List.of(alone.surname()), title, alone.suffix())))
                .or(() -> name);
    }

    boolean isSurnameAlone() {
        return given.isEmpty();
    }

    /** "Pope Leo": the one name stands in {@link #given}. */
    boolean isRegnal() {
        return REGNAL.contains(surname) || !suffix.isEmpty() && surname.equals(suffix);
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String part : name.split("[\\s\u00a0]+")) {
            if (part.matches("(\\p{Lu}\\.){2,}-?")) {
                Arrays.stream(part.split("\\.")).map(Spelling::plain).forEach(words::add); // "J.K."
            } else {
                words.add(Spelling.plain(part));
            }
        }
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.toCollection(ArrayList::new));
    }

    /** "Xi Jinping", "Kim Jong-un", "Nguyen Phu Trong": a family name of few syllables, then syllables. */
    private static boolean isFamilyFirst(List<String> words) {
        return PersonWords.english().isFamilyFirst(words.get(0)) && words.size() <= 3
                && words.subList(1, words.size()).stream().allMatch(PersonWords::isSyllables);
    }
}
