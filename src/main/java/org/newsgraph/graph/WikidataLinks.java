package org.newsgraph.graph;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Leaders;
import org.newsgraph.lexicon.Leaders.Leader;
import org.newsgraph.lexicon.Leaders.Term;
import org.newsgraph.lexicon.Organizations;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Country;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Organization;
import org.newsgraph.model.Person;
import org.newsgraph.model.RoleHolding;

/**
 * Which person or organisation of an article is one that the reference graph knows, only where that is safe. A person must
 * have the full name of exactly one leader, and all offices that the article tells must fit: of that kind, and in that country
 * if in any; where it tells none, the country must be named. An organisation must have the official name; its short form alone
 * is not enough.
 */
final class WikidataLinks {

    /** Short forms that are better known than the names. */
    private static final Map<String, String> AS_GOOD_AS_NAMES = Map.of("NATO", "North Atlantic Treaty Organization", "UN", "United Nations",
            "EU", "European Union");
    /** What any of these offices may be called. */
    private static final Set<String> LEADERS = Set.of("leader", "ruler", "politician", "premier", "statesman", "head of state", "head of government");
    private static final Set<String> POLITICAL = Set.of("president", "minister", "chancellor", "secretary", "king", "queen", "monarch", "emperor",
            "candidate", "lawmaker", "senator", "governor", "mayor", "chairman", "deputy");

    private final Map<Person, List<RoleHolding>> holdings;
    private final Set<String> countries;

    WikidataLinks(ArticleFacts facts) {
        holdings = facts.facts().stream().filter(RoleHolding.class::isInstance).map(RoleHolding.class::cast)
                .collect(Collectors.groupingBy(RoleHolding::holder));
        countries = facts.article().entities().stream().filter(Country.class::isInstance).map(country -> ((Country) country).isoCode())
                .collect(Collectors.toSet());
    }

    /** The Wikidata id. */
    Optional<String> of(Entity entity) {
        if (entity instanceof Person person) {
            return Leaders.world().byFullName(person.label()).filter(leader -> fits(person, leader)).map(Leader::wikidata);
        }
        return entity instanceof Organization ? organization(entity) : Optional.empty();
    }

    private boolean fits(Person person, Leader leader) {
        List<RoleHolding> told = holdings.getOrDefault(person, List.of());
        if (told.isEmpty()) {
            return leader.terms().stream().anyMatch(term -> countries.contains(term.iso()));
        }
        return told.stream().anyMatch(holding -> leader.terms().stream().anyMatch(term -> isSame(holding, term)))
                && told.stream().noneMatch(holding -> contradicts(holding, leader));
    }

    /** The same office, in the same country if the article tells one. */
    private boolean isSame(RoleHolding holding, Term term) {
        boolean country = holding.in().map(in -> in instanceof Country where && where.isoCode().equals(term.iso()))
                .orElse(countries.contains(term.iso()));
        return country && isCalled(holding.role(), term.office());
    }

    /** "foreign minister" is "Minister of Foreign Affairs"; "vice president" is no "President". */
    private static boolean isCalled(String role, String office) {
        Set<String> words = stems(office);
        return LEADERS.contains(role) || words.containsAll(stems(role)) && words.contains("vice") == stems(role).contains("vice")
                && words.contains("deput") == stems(role).contains("deput");
    }

    private static Set<String> stems(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).filter(word -> !Set.of("of", "the", "for", "and", "").contains(word))
                .map(word -> word.substring(0, Math.min(5, word.length()))).collect(Collectors.toSet());
    }

    /** An office in a country that the leader has nothing to do with, or a calling that is no politician's. */
    private static boolean contradicts(RoleHolding holding, Leader leader) {
        boolean political = LEADERS.contains(holding.role()) || POLITICAL.stream().anyMatch(word -> holding.role().contains(word));
        boolean elsewhere = holding.in().filter(in -> in instanceof Country where && leader.terms().stream().noneMatch(term -> term.iso().equals(where.isoCode())))
                .isPresent();
        return elsewhere || !political && !holding.former();
    }

    private static Optional<String> organization(Entity body) {
        List<String> found = Stream.concat(Stream.of(body.label()), body.aliases().stream())
                .map(name -> AS_GOOD_AS_NAMES.getOrDefault(name, name))
                .flatMap(name -> Organizations.world().byOfficialName(name).stream())
                .map(Organizations.Entry::wikidata).filter(id -> !id.isEmpty()).distinct().toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
