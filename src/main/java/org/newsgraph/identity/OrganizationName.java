package org.newsgraph.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.lexicon.Organizations;
import org.newsgraph.lexicon.Places;
import org.newsgraph.lexicon.TsvTable;

/**
 * An organisation's name as it is compared.
 *
 * @param words   plain words without legal form and without "the"; of a general institution without its country
 * @param country ISO code that the name of a general institution has in it ("French Foreign Ministry")
 * @param general whether every country has one of that name
 * @param acronym whether it is one word of capitals whose long form no table tells
 */
record OrganizationName(List<String> words, Optional<String> country, boolean general, boolean acronym) {

    private static final Set<String> LEGAL_FORMS = load("lexicon/en/legal-forms.tsv", "form");
    private static final Set<String> GENERAL = load("lexicon/en/general-institution-words.tsv", "word");
    private static final Set<String> LEFT_OUT = Set.of("university", "motor", "motors", "group", "holdings", "holding", "airlines", "airways", "pharmaceuticals",
            "computer", "technologies");
    /** Countries whose universities have their names in English. */
    private static final Set<String> ENGLISH = Set.of("US", "GB", "IE", "CA", "AU", "NZ", "ZA", "IN", "NG", "KE", "GH", "JM", "SG", "PH", "PK");
    /** People of a town that is spoken of, or whose team is, as often as of its university. */
    private static final int LARGE = 200_000;
    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "to", "at", "de", "du", "der", "la", "des");

    private static final Cache<String, OrganizationName> PARSED = CacheFactory.createCache(50_000);

    OrganizationName {
        words = List.copyOf(words);
    }

    static OrganizationName of(String written) {
        OrganizationName known = PARSED.getIfPresent(written);
        if (known == null) {
            known = parsed(written);
            PARSED.put(written, known);
        }
        return known;
    }

    private static OrganizationName parsed(String written) {
        String name = Organizations.world().fullName(written).orElse(written);
        List<String> parts = parts(name);
        boolean acronym = parts.size() == 1 && isAcronym(parts.get(0));
        Optional<String> country = Optional.empty();
        List<String> rest = new ArrayList<>();
        for (String part : parts) {
            Optional<Countries.Entry> of = countryOf(part);
            if (of.isPresent() && country.isEmpty()) {
                country = of.map(Countries.Entry::iso);
            } else {
                rest.add(part);
            }
        }
        List<String> without = plain(rest).stream().map(OrganizationName::member).toList();
        if (!without.isEmpty() && GENERAL.containsAll(without)) {
            return new OrganizationName(turned(without), country, true, false);
        }
        return new OrganizationName(university(parts).orElseGet(() -> plain(parts)), Optional.empty(), false, acronym);
    }

    /** "University of Utrecht" as "utrecht university": where English isn't spoken both are translations, elsewhere they are two (Miami's). */
    private static Optional<List<String>> university(List<String> parts) {
        if (parts.size() < 3 || !parts.get(0).equals("University") || !parts.get(1).equals("of")) {
            return Optional.empty();
        }
        String town = String.join(" ", parts.subList(2, parts.size()));
        List<Places.City> towns = Places.world().cities(town);
        if (towns.isEmpty() || towns.stream().anyMatch(city -> ENGLISH.contains(city.iso()))) {
            return Optional.empty();
        }
        List<String> turned = new ArrayList<>(plain(parts.subList(2, parts.size())));
        turned.add("university");
        return Optional.of(turned);
    }

    /** What "the Conservatives" are members of: "conservative". */
    private static String member(String word) {
        if (word.equals("democrats")) {
            return "democratic";
        }
        return !GENERAL.contains(word) && word.endsWith("s") && GENERAL.contains(word.substring(0, word.length() - 1)) ? word.substring(0, word.length() - 1) : word;
    }

    /** Without the last words that are often left out: "harvard" of "harvard university". A town's name is the town's or its team's. */
    String core() {
        int end = words.size();
        while (!general && end > 1 && LEFT_OUT.contains(words.get(end - 1))) {
            end--;
        }
        String core = String.join(" ", words.subList(0, end));
        return end < words.size() && isTown(core) ? key() : core;
    }

    private static boolean isTown(String core) {
        String name = Arrays.stream(core.split(" ")).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining(" "));
        return Places.world().cities(name).stream().anyMatch(city -> city.population() > LARGE);
    }

    String key() {
        return String.join(" ", words);
    }

    /** First letters, once with and once without small words: "european central bank": "ecb". One word has none. */
    Set<String> initials() {
        Set<String> initials = new HashSet<>();
        if (words.size() > 1) {
            initials.add(words.stream().filter(word -> !SMALL.contains(word)).map(word -> word.substring(0, 1)).collect(Collectors.joining()));
            initials.add(words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining()));
        }
        initials.removeIf(letters -> letters.length() < 2);
        return initials;
    }

    static boolean isAcronym(String written) {
        return written.matches("\\p{Lu}[\\p{Lu}\\p{N}]{1,6}|(\\p{Lu}\\.){2,6}");
    }

    private static List<String> parts(String name) {
        String plain = name.replace("United States", "US").replace("United Kingdom", "UK").replace("&", " and ");
        List<String> parts = Arrays.stream(plain.split("[\\s,\u00a0]+")).filter(part -> !Spelling.plain(part).isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        while (parts.size() > 1 && LEGAL_FORMS.contains(Spelling.plain(parts.get(parts.size() - 1)))) {
            parts.remove(parts.size() - 1);
        }
        if (parts.size() > 2 && Spelling.plain(parts.get(parts.size() - 1)).equals("group")) {
            parts.remove(parts.size() - 1); // "World Bank Group"
        }
        if (parts.size() > 1 && parts.get(0).equalsIgnoreCase("the")) {
            parts.remove(0);
        }
        return parts;
    }

    private static List<String> plain(List<String> parts) {
        return parts.stream().map(OrganizationName::american).toList();
    }

    private static String american(String part) {
        String word = Spelling.plain(part);
        return word.replaceAll("isation(s?)$", "ization$1").replaceAll("^defence$", "defense").replaceAll("^labour$", "labor")
                .replaceAll("^centre$", "center").replaceAll("^theatre$", "theater");
    }

    private static Optional<Countries.Entry> countryOf(String part) {
        String word = part.replaceAll("['’]s$", "");
        return Countries.english().byDemonym(word).or(() -> Countries.english().byName(word));
    }

    /** "Ministry of Foreign Affairs" as "foreign ministry", "Department of State" as "state department". */
    private static List<String> turned(List<String> words) {
        List<String> turned = new ArrayList<>();
        int of = words.indexOf("of");
        if (of > 0 && of < words.size() - 1) {
            turned.addAll(words.subList(of + 1, words.size()));
            turned.addAll(words.subList(0, of));
        } else {
            turned.addAll(words);
        }
        turned.removeIf(word -> SMALL.contains(word) || word.equals("affairs"));
        if (turned.size() > 1) {
            turned.remove("party"); // "Labour" is the Labour Party
        }
        return turned.isEmpty() ? words : turned;
    }

    private static Set<String> load(String list, String column) {
        return TsvTable.load(list, column).rows().stream().map(row -> row.get(0)).collect(Collectors.toUnmodifiableSet());
    }
}
