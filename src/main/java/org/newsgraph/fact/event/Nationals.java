package org.newsgraph.fact.event;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.lexicon.Organizations;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.Country;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Group;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.model.NominalMention;
import org.newsgraph.model.Place;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.NounPhrases;

/**
 * What a word of nationality tells where no mention does: "Russian strikes" are Russia's, "the French capital" is Paris,
 * "Palestinians" are a group. An entity that the article doesn't know yet gets a number behind the article's own, and
 * {@link AddedEntities} puts it into the article where a fact names it.
 */
final class Nationals {

    private final ResolvedArticle article;
    private final Map<String, Entity> added = new TreeMap<>();
    private final Map<Entity, Set<NominalMention>> words = new HashMap<>();

    Nationals(ResolvedArticle article) {
        this.article = article;
    }

    /** The country of an adjective ("Russian", "South Korean", "US-led") or of a name used as one ("US"); not inside another name. */
    Optional<Country> country(Sentence sentence, Token word) {
        String form = word.form();
        if (isPartOfName(sentence, word) || form.indexOf('-') > 0 && !form.endsWith("-led") && Countries.english().byDemonym(form).isEmpty()) {
            return Optional.empty(); // "Russian-backed rebels" are not Russia
        }
        return NounPhrases.countryWord(sentence, word).map(this::country);
    }

    private static boolean isPartOfName(Sentence sentence, Token word) {
        Optional<Name> name = NounPhrases.nameOver(sentence, word);
        return name.filter(n -> n.end() - n.begin() > 1 && (n.type() == NameType.ORG || n.type() == NameType.PER)).isPresent();
    }

    Country country(Countries.Entry entry) {
        return article.entities().stream().filter(e -> e instanceof Country country && country.isoCode().equals(entry.iso())).map(Country.class::cast).findFirst()
                .orElseGet(() -> (Country) add("country " + entry.iso(), id -> new Country(id, entry.label(), List.of(), entry.iso())));
    }

    /** "The French capital", "Ukraine's capital", "the capital of Japan": the city, from the table of countries. */
    Optional<Place> capital(Sentence sentence, Token word) {
        boolean another = sentence.tree().children(word, "amod").stream().anyMatch(child -> Set.of("ancient", "former", "old", "financial", "provincial", "regional", "cultural").contains(Clauses.lower(child)));
        if (!word.isLemma("capital") || !word.is(Upos.NOUN) || another) {
            return Optional.empty();
        }
        for (Token child : sentence.tree().children(word, "amod", "compound", "nmod")) {
            boolean owner = child.index() < word.index() || sentence.tree().preposition(child).equals("of");
            Optional<Countries.Entry> entry = owner ? NounPhrases.countryWord(sentence, child) : Optional.empty();
            if (entry.isPresent() && !entry.get().capital().isEmpty()) {
                return Optional.of(place(entry.get().capital(), Optional.of(entry.get().iso())));
            }
        }
        return Optional.empty();
    }

    /** "Several French towns", "Indonesian waters": the country that holds them, where they have no name. */
    Optional<Country> land(Sentence sentence, Token word) {
        boolean area = word.is(Upos.NOUN) && AREAS.contains(Clauses.lemma(word)) && !sentence.tree().has(word, "appos", "flat")
                && sentence.tree().children(word, "compound", "nmod").stream().noneMatch(child -> child.is(Upos.PROPN));
        return area ? sentence.tree().children(word, "amod").stream().flatMap(child -> country(sentence, child).stream()).findFirst() : Optional.empty();
    }

    private static final Set<String> AREAS = Set.of("town", "city", "village", "province", "region", "district", "state", "island", "waters", "water", "coast",
            "territory", "soil", "airspace", "countryside", "mainland", "prison", "port");

    /** The place of that name: the article's, or a new one. */
    Place place(String label, Optional<String> iso) {
        return article.entities().stream().filter(e -> e instanceof Place && e.label().equals(label)).map(Place.class::cast).findFirst()
                .orElseGet(() -> (Place) add("place " + label, id -> new Place(id, label, List.of(), iso)));
    }

    /**
     * People whom no mention tells: "Palestinians", "two suicide bombers", "ethnic Turks". A noun for people, a nationality in
     * the plural, a plural that is derived as a doer is, or bodies that are described ("opposition parties").
     */
    Optional<Group> people(Sentence sentence, Token noun) {
        boolean plural = NounPhrases.isPlural(noun);
        boolean nationality = plural && Character.isUpperCase(noun.form().codePointAt(0)) && Countries.english().byDemonym(noun.form()).isPresent();
        boolean body = noun.is(Upos.NOUN) && !AREAS.contains(noun.lemma()) && Organizations.world().isOrganizationNoun(noun.lemma()) && sentence.tree().has(noun, "compound", "amod")
                && (plural || sentence.tree().children(noun, "amod", "compound").stream().anyMatch(child -> country(sentence, child).isPresent()));
        boolean number = plural && noun.lemma().matches("thousand|hundred|dozen|score|million") && noun.isRelation("nsubj", "nsubj:pass", "obj") && !sentence.tree().has(noun, "nmod"); // "Thousands marched"
        boolean people = number || body || noun.is(Upos.NOUN) && (PersonNouns.english().isPerson(noun.lemma()) || plural && noun.lemma().matches("\\w{3,}(er|or|ist|man)"));
        if (!nationality && !people || isPartOfName(sentence, noun)) {
            return Optional.empty();
        }
        String label = NounPhrases.coreLabel(sentence, noun);
        Optional<Group> known = article.entities().stream().filter(e -> e instanceof Group && e.label().equalsIgnoreCase(label)).map(Group.class::cast).findFirst();
        if (known.isPresent()) {
            return known;
        }
        Group group = (Group) add("group " + label, id -> new Group(id, label, List.of()));
        words.computeIfAbsent(group, g -> new LinkedHashSet<>()).add(new NominalMention(NounPhrases.coreSpan(sentence, noun), sentence.index(), noun.index(), group.id(), 0.7));
        return Optional.of(group);
    }

    /** Where the text tells of a group that was added. */
    Set<NominalMention> wordsOf(Group group) {
        return words.getOrDefault(group, Set.of());
    }

    private Entity add(String key, java.util.function.IntFunction<Entity> make) {
        return added.computeIfAbsent(key, k -> make.apply(article.entities().size() + added.size()));
    }

    /** "Tens of thousands of students", "a group of diplomats", "one of the leaders": the noun that is counted; else the word itself. */
    static Token counted(DependencyTree tree, Token word) {
        Token at = word;
        while (at.is(Upos.NUM) || QUANTITY.contains(Clauses.lemma(at))) {
            Optional<Token> of = tree.children(at, "nmod").stream().filter(child -> tree.preposition(child).equals("of"))
                    .reduce((one, other) -> other); // "tens of thousands of students": a parser may hang both on the first
            if (of.isEmpty()) {
                return at;
            }
            at = of.get();
        }
        return at;
    }

    private static final Set<String> QUANTITY = Set.of("ten", "hundred", "thousand", "million", "dozen", "score", "number", "group", "majority", "handful",
            "couple", "lot", "some", "many", "several", "most", "few", "all", "half", "rest", "series", "crowd", "part");
}
