package org.newsgraph.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.phrase.RolePhrases;

/**
 * Links definite descriptions to who was named before: "the president", "the French leader", "the ministry". Only where
 * role or country fit one candidate alone; a wrong link poisons every fact that rests on it.
 */
final class DescriptionLinker {

    /** Words that any head of a state or government answers to. */
    private static final Set<String> LEADER_WORDS = Set.of("leader", "premier", "statesman", "politician", "head");
    private static final Set<String> LEADER_ROLES = Set.of("president", "minister", "chancellor", "king", "queen", "premier", "leader", "emperor", "ruler");
    private static final Set<String> ORGANIZATION_WORDS = Set.of("company", "firm", "bank", "group", "agency", "party", "ministry", "alliance",
            "bloc", "union", "club", "team", "organization", "organisation", "court", "council", "commission", "committee", "newspaper",
            "university", "airline", "carmaker", "institute", "foundation", "department", "association", "body", "charity", "coalition");

    private final Clusters clusters;

    DescriptionLinker(Clusters clusters) {
        this.clusters = clusters;
    }

    void link(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            if (!token.is(Upos.NOUN) && !token.is(Upos.PROPN) || NounPhrases.isPlural(token) || NounPhrases.nameOver(sentence, token).isPresent()
                    || !NounPhrases.isDefinite(sentence, token) || clusters.at(sentence, token.index()).isPresent()
                    || RoleHolders.namesSomebody(sentence, token) || token.isRelation("compound", "nmod:desc")) {
                continue;
            }
            String lemma = RolePhrases.lemma(sentence, token);
            Optional<Cluster> found = RolePhrases.isRoleNoun(sentence, token) ? person(sentence, token, lemma)
                    : ORGANIZATION_WORDS.contains(lemma) ? organization(sentence, token, lemma) : Optional.empty();
            found.ifPresent(cluster -> {
                Span span = NounPhrases.coreSpan(sentence, token);
                cluster.add(new Cluster.Draft(sentence, span, token.index(), Cluster.Form.NOMINAL, 0.75));
            });
        }
    }

    private Optional<Cluster> person(Sentence sentence, Token token, String lemma) {
        Optional<Countries.Entry> country = NounPhrases.countryOf(sentence, token).or(() -> complementCountry(sentence, token));
        boolean otherComplement = country.isEmpty() && sentence.tree().children(token, "nmod").stream()
                .anyMatch(nmod -> Set.of("of", "for").contains(sentence.tree().preposition(nmod)));
        if (otherComplement || isNew(sentence, token)) {
            return Optional.empty(); // "the president of the club": whoever that is
        }
        int position = token.span().begin();
        List<Cluster> fitting = clusters.of(Kind.PERSON).stream()
                .filter(person -> person.lastBefore(position) != null)
                .filter(person -> fits(person, lemma, country))
                .toList();
        if (fitting.size() == 1) {
            return Optional.of(fitting.get(0));
        }
        if (fitting.isEmpty() || country.isPresent()) {
            return Optional.empty();
        }
        // several hold the role: only the one of this paragraph or the one just spoken of
        List<Cluster> near = fitting.stream()
                .filter(person -> sentence.index() - person.lastBefore(position).sentence().index() <= 1).toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private static boolean fits(Cluster person, String lemma, Optional<Countries.Entry> country) {
        boolean role = person.roles.contains(lemma) || LEADER_WORDS.contains(lemma) && person.roles.stream().anyMatch(LEADER_ROLES::contains);
        return role && (country.isEmpty() || person.countries.contains(country.get().iso()));
    }

    private static Optional<Countries.Entry> complementCountry(Sentence sentence, Token token) {
        return sentence.tree().children(token, "nmod").stream().flatMap(nmod -> NounPhrases.countryWord(sentence, nmod).stream()).findFirst();
    }

    /** "the new president", "the first president", "the former minister": not simply who was named. */
    private static boolean isNew(Sentence sentence, Token token) {
        return sentence.tree().children(token, "amod", "acl:relcl").stream()
                .anyMatch(child -> child.isLemma("new", "next", "other", "same", "previous", "last", "future", "then", "late", "first", "second"));
    }

    /** An organisation whose name holds the noun, or the only one spoken of in this and the last two sentences. */
    private Optional<Cluster> organization(Sentence sentence, Token token, String lemma) {
        int position = token.span().begin();
        List<Cluster> told = clusters.of(Kind.ORGANIZATION).stream().filter(cluster -> cluster.lastBefore(position) != null).toList();
        boolean modified = sentence.tree().has(token, "amod", "compound", "nmod", "nmod:poss");
        List<Cluster> named = told.stream().filter(cluster -> cluster.names.keySet().stream()
                .anyMatch(name -> (" " + name.toLowerCase(java.util.Locale.ROOT) + " ").contains(" " + lemma + " "))).toList();
        if (named.size() == 1 && !modified) {
            return Optional.of(named.get(0));
        }
        if (modified || !named.isEmpty()) {
            return Optional.empty();
        }
        List<Cluster> near = told.stream()
                .filter(cluster -> sentence.index() - cluster.lastBefore(position).sentence().index() <= 2).toList();
        return near.size() == 1 && told.size() <= 2 ? Optional.of(near.get(0)) : Optional.empty();
    }
}
