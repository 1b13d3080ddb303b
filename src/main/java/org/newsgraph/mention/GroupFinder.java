package org.newsgraph.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.CommunicationVerbs;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.phrase.RolePhrases;

/**
 * Finds agents that are described and not named: "European leaders", "officials", "police", "a spokesman", "the ministry"
 * where no named body is meant. Only phrases that act, are acted on or are told as company become agents; any noun for a
 * person elsewhere is just a word.
 */
final class GroupFinder {

    /** Nouns for people that are plural without an ending, and words for what governs. */
    private static final Set<String> COLLECTIVE = Set.of("people", "police", "troops", "public", "staff", "crowd", "delegation",
            "opposition", "media", "press", "team", "crew", "jury", "audience", "family", "majority", "minority", "military");
    private static final Set<String> BODY = Set.of("government", "ministry", "company", "court", "parliament", "army", "administration",
            "authority", "agency", "department", "committee", "council", "commission", "union", "party", "bank", "office", "embassy",
            "coalition", "alliance", "cabinet", "board", "group", "firm", "university", "organization", "organisation", "regime",
            "junta", "navy", "airline", "institute", "club", "league", "foundation", "hospital", "school", "senate", "congress", "campaign",
            "prosecution", "tribunal", "regulator", "watchdog", "think-tank", "newspaper", "broadcaster", "charity");

    /** Nouns whose sense of a person is the rarer one: only who says something is meant. */
    private static final Set<String> DOUBTFUL = Set.of("hand", "face", "star", "head", "model", "browser", "host", "self", "sensation", "equal",
            "chair", "character", "talent", "favourite", "favorite", "general", "mechanic", "pilot", "campaign", "office", "school", "hospital",
            "relative", "mean", "subject", "figure", "power", "rule", "case", "cook", "guide", "guard", "match", "number", "observer", "party");
    /** Anybody: only who speaks or is counted is somebody. */
    private static final Set<String> ANYBODY = Set.of("people", "person", "someone", "other", "individual", "one", "man", "woman", "user",
            "reader", "visitor", "human", "public", "member", "audience", "guy");
    /** What only counts the people after "of". */
    private static final Set<String> QUANTITY = Set.of("ten", "hundred", "thousand", "million", "dozen", "score", "number", "majority", "handful", "couple", "lot");
    private static final CommunicationVerbs VERBS = CommunicationVerbs.load();

    private final Clusters clusters;
    private final RoleHolders roles;
    private final Map<String, Cluster> byLabel = new HashMap<>();

    GroupFinder(Clusters clusters, RoleHolders roles) {
        this.clusters = clusters;
        this.roles = roles;
    }

    /** Whether the noun heads an agent's mention: this one, or one that was known before. */
    boolean find(Sentence sentence, Token token) {
        Optional<RoleBodies.Body> body = roles.body(sentence, token);
        if (body.isPresent() && clusters.at(sentence, token.index()).isEmpty()) {
            add(sentence, token, body.get().span(), body.get().label());
            return true;
        }
        if (isAgentNoun(sentence, token) && acts(sentence.tree(), token)) {
            if (clusters.at(sentence, token.index()).isPresent() || clusters.covers(sentence, token.span())) {
                return true;
            }
            add(sentence, token, NounPhrases.coreSpan(sentence, token), label(sentence, token, RolePhrases.lemma(sentence, token)));
            return true;
        }
        return clusters.at(sentence, token.index()).isPresent();
    }

    private void add(Sentence sentence, Token token, Span span, String label) {
        String lemma = RolePhrases.lemma(sentence, token);
        Cluster group = byLabel.get(label.toLowerCase(Locale.ROOT));
        if (group == null && NounPhrases.isDefinite(sentence, token)) {
            group = lastEndingWith(label, span.begin());
        }
        if (group == null || NounPhrases.isIndefinite(sentence, token) && !NounPhrases.isPlural(token)) {
            group = clusters.create(Kind.GROUP);
            group.label = label;
            group.single = !NounPhrases.isPlural(token) && PersonNouns.english().isPerson(lemma) && !COLLECTIVE.contains(lemma) && !BODY.contains(lemma);
            group.gender = group.single ? GenderedNouns.of(lemma) : group.gender;
            byLabel.put(label.toLowerCase(Locale.ROOT), group);
        }
        NounPhrases.countryOf(sentence, token).map(country -> country.iso()).ifPresent(group.countries::add);
        group.roles.add(lemma);
        group.add(new Cluster.Draft(sentence, span, token.index(), Cluster.Form.NOMINAL, 0.8));
    }

    /** "the leaders" after "European leaders" */
    private Cluster lastEndingWith(String label, int position) {
        List<Cluster> fitting = clusters.of(Kind.GROUP).stream()
                .filter(group -> group.label.toLowerCase(Locale.ROOT).endsWith(" " + label.toLowerCase(Locale.ROOT)))
                .filter(group -> group.lastBefore(position) != null).toList();
        return fitting.size() == 1 ? fitting.get(0) : null;
    }

    /** The core, and where that is one bare noun also its complement: "person familiar with the talks", "spokesman for the army". */
    private String label(Sentence sentence, Token token, String lemma) {
        String core = NounPhrases.coreLabel(sentence, token);
        if (PersonNouns.english().isKin(lemma)) {
            Optional<Cluster> owner = roles.possessor(sentence, token).filter(cluster -> cluster.kind == Kind.PERSON || cluster.kind == Kind.GROUP);
            if (owner.isPresent()) {
                return owner.get().label() + "'s " + core; // "her father": Weber's, and not any father
            }
        }
        boolean office = !NounPhrases.isPlural(token) && PersonNouns.english().isOffice(lemma);
        boolean owned = office || isBody(sentence, token) || COLLECTIVE.contains(lemma) && !lemma.matches("people|public|media|press|crowd");
        if (owned && sentence.tree().has(token, "nmod:poss")) { // one country's foreign ministry is not another's
            Optional<String> owner = roles.possessor(sentence, token).filter(cluster -> cluster.kind != Kind.GROUP).map(GroupFinder::owner);
            if (owner.isPresent()) {
                return owner.get() + " " + core;
            }
        }
        if (core.indexOf(' ') > 0 && !office && !isBody(sentence, token) || NounPhrases.isPlural(token) && !token.isLemma("people", "member", "one")) {
            return core;
        }
        DependencyTree tree = sentence.tree();
        for (Token child : tree.children(token, "nmod", "amod", "acl")) {
            if (child.index() > token.index() && (child.isRelation("amod") || Set.of("of", "for", "from").contains(tree.preposition(child)))) {
                Span rest = tree.subtreeSpan(child);
                int end = tree.subtree(child).get(tree.subtree(child).size() - 1).index() + 1;
                if (end - token.index() <= 8 && rest.begin() > token.span().begin()) {
                    return core + NounPhrases.words(sentence, token.index(), end).substring(token.form().length());
                }
            }
        }
        return core;
    }

    /** "Russian" of Russia's, as texts have it more often, or "Acme's". */
    private static String owner(Cluster cluster) {
        String possessive = cluster.label() + "'s";
        return cluster.kind != Kind.COUNTRY ? possessive : Countries.english().byName(cluster.label()).flatMap(Countries.Entry::adjective).orElse(possessive);
    }

    /** "government", "company": a body rather than people. */
    static boolean isBody(Sentence sentence, Token token) {
        String lemma = RolePhrases.lemma(sentence, token);
        return BODY.contains(lemma) || lemma.equals("guard") && sentence.tree().has(token, "compound", "amod") && !NounPhrases.isPlural(token); // "coast guard"
    }

    private boolean isAgentNoun(Sentence sentence, Token token) {
        // "The Foreign Secretary met …": an office with a capital is still no name
        boolean office = token.is(Upos.PROPN) && (NounPhrases.isPlural(token) || (NounPhrases.isDefinite(sentence, token) || sentence.tree().has(token, "nmod:poss"))
                && PersonNouns.english().isOffice(RolePhrases.lemma(sentence, token)));
        if (NounPhrases.isPlural(token) && Countries.english().byDemonym(token.form()).isPresent() && !roles.namesSomebody(sentence, token)
                && NounPhrases.nameOver(sentence, token).filter(name -> name.end() - name.begin() > 1).isEmpty()) {
            return true; // "Palestinians", "Kurds"
        }
        if (!token.is(Upos.NOUN) && !office || NounPhrases.nameOver(sentence, token).isPresent()
                || roles.namesSomebody(sentence, token)) {
            return false;
        }
        String lemma = RolePhrases.lemma(sentence, token);
        boolean agent = COLLECTIVE.contains(lemma) || isBody(sentence, token) || PersonNouns.english().isPerson(lemma) || lemma.equals("person");
        if (agent && DOUBTFUL.contains(lemma) && !(isBody(sentence, token) && NounPhrases.isDefinite(sentence, token))) {
            return speaks(sentence, token);
        }
        if (agent && ANYBODY.contains(lemma) && !sentence.tree().has(token, "nummod", "amod", "compound", "acl", "nmod")) {
            return speaks(sentence, token) || isSource(sentence.tree(), token) || NounPhrases.isDefinite(sentence, token);
        }
        return agent;
    }

    private static boolean speaks(Sentence sentence, Token token) {
        Token first = sentence.tree().firstConjunct(token);
        return first.relation().equals("nsubj")
                && VERBS.find(sentence.token(first.head()).lemma()).filter(verb -> verb.act().isUttered()).isPresent();
    }

    /** "according to a person familiar with the talks" */
    private static boolean isSource(DependencyTree tree, Token token) {
        return tree.preposition(tree.firstConjunct(token)).equals("according to");
    }

    /** Subject, agent, object or company of a verb, source of a report, owner, or a conjunct of such. */
    private static boolean acts(DependencyTree tree, Token token) {
        Token first = tree.firstConjunct(token);
        if (first.isRelation("nsubj", "obl:agent", "obj", "iobj")) {
            return true;
        }
        if (first.isRelation("nmod:poss")) {
            return true;
        }
        if (first.isRelation("obl", "nmod")) {
            String preposition = tree.preposition(first);
            Token above = tree.token(first.head());
            if (preposition.equals("of") && (above.is(Upos.NUM) || QUANTITY.contains(above.lemma()))) {
                return acts(tree, above); // "thousands of students marched"
            }
            return Set.of("according to", "with", "by", "from", "between", "among", "alongside", "against", "to").contains(preposition);
        }
        return false;
    }
}
