package org.newsgraph.mention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.lexicon.Organizations;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Gender;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.phrase.RolePhrases;

/**
 * Links definite descriptions to who was named before: "the president", "the French leader", "the 46-year-old", "his wife",
 * "the ministry". Only where role, country, age or kinship fit one candidate alone; a wrong link poisons every fact that rests
 * on it.
 */
final class DescriptionLinker {

    /** Words that any head of a state or government answers to. */
    private static final Set<String> LEADER_WORDS = Set.of("leader", "premier", "statesman", "politician", "head");
    private static final Set<String> LEADER_ROLES = Set.of("president", "minister", "chancellor", "king", "queen", "premier", "leader", "emperor", "ruler");
    private static final Set<String> FIRMS = Set.of("company", "firm");
    private static final Set<String> FIRM_NOUNS = Set.of("airline", "carmaker", "automaker", "manufacturer", "retailer", "maker", "giant", "bank", "brewer",
            "developer", "operator", "publisher", "startup", "start-up", "supplier", "miner", "lender", "insurer", "utility", "chain", "producer");
    private static final Set<String> ORGANIZATION_WORDS = Set.of("company", "firm", "bank", "group", "agency", "party", "ministry", "alliance",
            "bloc", "union", "club", "team", "organization", "organisation", "court", "council", "commission", "committee", "newspaper",
            "university", "airline", "carmaker", "institute", "foundation", "department", "association", "body", "charity", "coalition");

    /** Last words of newspapers and stations. */
    private static final Set<String> PAPERS = Set.of("gazette", "times", "post", "herald", "tribune", "courier", "journal", "telegraph", "guardian", "chronicle", "observer", "radio", "news");
    /** What bodies of many sorts are called in passing, and such sorts: "the agency" of the World Health Organization. */
    private static final Set<String> ANY_BODY = Set.of("agency", "body", "organization", "organisation", "institution");
    private static final Set<String> MANY_SORTS = Set.of("organization", "organisation", "agency", "programme", "program", "fund", "office", "authority", "institute",
            "association", "commission", "foundation", "council", "federation");

    private final Clusters clusters;
    private final RoleHolders roles;

    DescriptionLinker(Clusters clusters, RoleHolders roles) {
        this.clusters = clusters;
        this.roles = roles;
    }

    /** Whether the token heads a description that was linked. */
    boolean link(Sentence sentence, Token token) {
        if (NounPhrases.isPlural(token) || NounPhrases.nameOver(sentence, token).isPresent() || clusters.at(sentence, token.index()).isPresent()
                || roles.namesSomebody(sentence, token) || token.isRelation("compound", "nmod:desc", "amod")
                || sentence.tree().has(token, "cop")) {
            return false;
        }
        Optional<Cluster> found = named(sentence, token).or(() -> find(sentence, token));
        found.ifPresent(cluster -> {
            Span span = NounPhrases.coreSpan(sentence, token);
            cluster.add(new Cluster.Draft(sentence, span, token.index(), Cluster.Form.NOMINAL, 0.75));
            if (cluster.kind == Kind.ORGANIZATION) {
                cluster.roles.add(RolePhrases.lemma(sentence, token)); // what was "the club" once is so further on
            }
        });
        return found.isPresent();
    }

    /** "The company, Acme Mining, …", "freight group Acme Lines": a body that is named beside what it is. */
    private Optional<Cluster> named(Sentence sentence, Token token) {
        if (!token.is(Upos.NOUN) || !GroupFinder.isBody(sentence, token) && !FIRM_NOUNS.contains(RolePhrases.lemma(sentence, token))) {
            return Optional.empty();
        }
        return sentence.tree().children(token, "appos", "flat", "compound").stream().filter(name -> name.index() > token.index())
                .flatMap(name -> clusters.at(sentence, name.index()).stream())
                .filter(cluster -> cluster.kind == Kind.ORGANIZATION).findFirst();
    }

    private Optional<Cluster> find(Sentence sentence, Token token) {
        String lemma = RolePhrases.lemma(sentence, token);
        if (PersonNouns.english().isKin(lemma) && sentence.tree().has(token, "nmod:poss")) {
            return roles.possessor(sentence, token).map(owner -> owner.kin.get(lemma));
        }
        if (!NounPhrases.isDefinite(sentence, token)) {
            return Optional.empty();
        }
        if (token.form().equals("old")) {
            return aged(sentence, token);
        }
        if (token.is(Upos.ADJ)) {
            return Optional.empty();
        }
        return RolePhrases.isRoleNoun(sentence, token) ? person(sentence, token, lemma)
                : ORGANIZATION_WORDS.contains(lemma) || FIRM_NOUNS.contains(lemma) || Organizations.world().isOrganizationNoun(lemma) ? organization(sentence, token, lemma) : Optional.empty();
    }

    /** "the 46-year-old": who is told to be of that age, or the one person whom the last sentence speaks of. */
    private Optional<Cluster> aged(Sentence sentence, Token old) {
        int age = ageBefore(sentence, old.index() + 1);
        if (age == 0) {
            return Optional.empty();
        }
        List<Cluster> told = clusters.of(Kind.PERSON).stream().filter(person -> person.lastBefore(old.span().begin()) != null).toList();
        List<Cluster> fitting = told.stream().filter(person -> person.age == age).toList();
        if (fitting.isEmpty()) {
            fitting = told.stream().filter(person -> person.age == 0 && isNear(sentence, person, old, 1)).toList();
        }
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** The years of "46-year-old" right before a token; 0 where it doesn't stand there. */
    private static int ageBefore(Sentence sentence, int end) {
        boolean told = end >= 5 && sentence.token(end - 1).form().equals("old") && sentence.token(end - 3).form().equals("year")
                && sentence.token(end - 5).form().matches("[1-9][0-9]{0,2}");
        return told ? Integer.parseInt(sentence.token(end - 5).form()) : 0;
    }

    private static boolean isNear(Sentence sentence, Cluster cluster, Token token, int sentences) {
        Cluster.Draft last = cluster.lastBefore(token.span().begin());
        return last != null && sentence.index() - last.sentence().index() <= sentences;
    }

    private Optional<Cluster> person(Sentence sentence, Token token, String lemma) {
        Optional<Countries.Entry> country = NounPhrases.countryOf(sentence, token).or(() -> complementCountry(sentence, token));
        DependencyTree tree = sentence.tree();
        boolean otherComplement = country.isEmpty() && tree.children(token, "nmod").stream()
                .anyMatch(nmod -> Set.of("of", "for").contains(tree.preposition(nmod)));
        if (otherComplement || isNew(sentence, token)) {
            return Optional.empty(); // "the president of the club": whoever that is
        }
        int position = token.span().begin();
        List<Cluster> told = clusters.of(Kind.PERSON).stream().filter(person -> person.lastBefore(position) != null).toList();
        List<Cluster> fitting = told.stream().filter(person -> fits(person, lemma, RoleHolders.wholeRole(sentence, token), country)).toList();
        int age = ageBefore(sentence, token.index());
        if (age > 0) { // "the 46-year-old minister"
            List<Cluster> ofAge = (fitting.isEmpty() ? told : fitting).stream().filter(person -> person.age == age).toList();
            return ofAge.size() == 1 ? Optional.of(ofAge.get(0)) : Optional.empty();
        }
        if (fitting.size() == 1) {
            // Anybody in politics is a politician: only who was told of last is meant.
            boolean exact = fitting.get(0).roles.contains(RoleHolders.wholeRole(sentence, token)) || country.isPresent();
            return exact || isLast(fitting.get(0), told, position) ? Optional.of(fitting.get(0)) : Optional.empty();
        }
        if (fitting.isEmpty() && country.isEmpty() && PersonNouns.english().isOffice(lemma)) {
            Optional<Cluster> next = toldNext(sentence, RoleHolders.wholeRole(sentence, token));
            if (next.isPresent()) {
                return next;
            }
        }
        if (fitting.isEmpty()) {
            return country.isEmpty() ? byGender(sentence, token, lemma, told) : Optional.empty();
        }
        if (country.isPresent()) {
            return Optional.empty();
        }
        // several hold the role: only the one just spoken of
        List<Cluster> near = fitting.stream().filter(person -> isNear(sentence, person, token, 1)).toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    /** "The Prime Minister will visit Norland. Prime Minister Roe's first visit …": whom a press release names after the office, the only one who holds it. */
    private Optional<Cluster> toldNext(Sentence sentence, String whole) {
        List<Cluster> holders = clusters.of(Kind.PERSON).stream().filter(person -> person.roles.contains(whole)).toList();
        return holders.size() == 1 && holders.get(0).countries.isEmpty() ? Optional.of(holders.get(0)).filter(person -> person.mentions.stream().mapToInt(draft -> draft.sentence().index()).min().orElse(99) - sentence.index() <= 3
                && person.mentions.stream().noneMatch(draft -> draft.sentence().index() <= sentence.index())) : Optional.empty();
    }

    private static boolean isLast(Cluster person, List<Cluster> told, int position) {
        return told.stream().allMatch(other -> other.lastBefore(position).span().begin() <= person.lastBefore(position).span().begin());
    }

    /** "the woman", where nobody else is a woman in this and the last sentence and no woman without a name was told. */
    private Optional<Cluster> byGender(Sentence sentence, Token token, String lemma, List<Cluster> told) {
        Gender gender = GenderedNouns.of(lemma);
        boolean plain = gender != Gender.UNKNOWN && !PersonNouns.english().isKin(lemma) && !PersonNouns.english().isOffice(lemma)
                && !sentence.tree().has(token, "amod", "compound", "nmod", "acl", "nummod");
        boolean unnamed = clusters.of(Kind.GROUP).stream().anyMatch(group -> group.single && group.roles.contains(lemma));
        if (!plain || unnamed) {
            return Optional.empty();
        }
        List<Cluster> near = told.stream().filter(person -> person.gender == gender || person.gender == Gender.UNKNOWN)
                .filter(person -> isNear(sentence, person, token, 1)).toList();
        return near.size() == 1 && near.get(0).gender == gender ? Optional.of(near.get(0)) : Optional.empty();
    }

    /** "the prime minister" is no other minister: what is said more closely must have been said. */
    private static boolean fits(Cluster person, String lemma, String whole, Optional<Countries.Entry> country) {
        boolean role = person.roles.contains(whole) || whole.equals(lemma) && LEADER_WORDS.contains(lemma) && person.roles.stream().anyMatch(LEADER_ROLES::contains);
        return role && (country.isEmpty() || person.countries.contains(country.get().iso()));
    }

    private static Optional<Countries.Entry> complementCountry(Sentence sentence, Token token) {
        return sentence.tree().children(token, "nmod").stream().flatMap(nmod -> NounPhrases.countryWord(sentence, nmod).stream()).findFirst();
    }

    /** "the new president", "the first president", "the former minister": not simply who was named. */
    private static boolean isNew(Sentence sentence, Token token) {
        return sentence.tree().children(token, "amod", "acl:relcl").stream()
                .anyMatch(child -> child.isRelation("acl:relcl") || child.isLemma("new", "next", "other", "same", "previous", "last", "future",
                        "then", "late", "first", "second", "former", "third", "only", "following"));
    }

    /** An organisation that is told to be such, whose name holds the noun, or the only one spoken of lately that may be one. */
    private Optional<Cluster> organization(Sentence sentence, Token token, String lemma) {
        int position = token.span().begin();
        if (sentence.tree().has(token, "amod", "compound", "nmod", "nmod:poss", "acl", "nummod")) {
            return Optional.empty();
        }
        List<Cluster> told = clusters.of(Kind.ORGANIZATION).stream().filter(cluster -> cluster.lastBefore(position) != null).toList();
        List<Cluster> named = told.stream().filter(cluster -> isCalled(cluster, lemma)).toList();
        if (!named.isEmpty()) {
            List<Cluster> near = named.size() == 1 ? named : named.stream().filter(cluster -> isNear(sentence, cluster, token, 1)).toList();
            return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
        }
        boolean unnamed = clusters.of(Kind.GROUP).stream().anyMatch(group -> group.roles.contains(lemma));
        List<Cluster> near = told.stream().filter(cluster -> isNear(sentence, cluster, token, 2)).filter(cluster -> !isOther(cluster) || ANY_BODY.contains(lemma) && MANY_SORTS.stream().anyMatch(noun -> isCalled(cluster, noun))).toList();
        return near.size() == 1 && !unnamed && ORGANIZATION_WORDS.contains(lemma) && told.size() <= 3 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private static boolean isCalled(Cluster body, String lemma) {
        return body.roles.contains(lemma) || FIRMS.contains(lemma) && body.roles.stream().anyMatch(FIRM_NOUNS::contains)
                || body.names.keySet().stream().anyMatch(name -> (" " + name.toLowerCase(Locale.ROOT) + " ").contains(" " + lemma + " "));
    }

    /** Whether the name or what it is told to be says that it is a body of another sort: no "company" for "Ministry of Finance". */
    private static boolean isOther(Cluster body) {
        return ORGANIZATION_WORDS.stream().anyMatch(noun -> isCalled(body, noun)) || PAPERS.stream().anyMatch(noun -> isCalled(body, noun));
    }
}
