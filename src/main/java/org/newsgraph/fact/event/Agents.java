package org.newsgraph.fact.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.Organizations;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.lexicon.Places;
import org.newsgraph.model.Agent;
import org.newsgraph.model.Country;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Group;
import org.newsgraph.model.Mention;
import org.newsgraph.model.NameMention;
import org.newsgraph.model.NominalMention;
import org.newsgraph.model.Organization;
import org.newsgraph.model.Person;
import org.newsgraph.model.Place;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.SharedOffice;

/** Which agents a noun phrase names: itself, what is joined to it, and the members that it lists ("including X and Y"). */
final class Agents {

    private static final Set<String> LISTING = Set.of("including", "like", "such as", "among them", "with", "namely");
    /** Bodies through which a country or organisation acts. */
    private static final Set<String> ACTING_FOR = Set.of("delegation", "government", "side", "team", "troop", "troops", "force", "forces", "army",
            "military", "authority", "authorities", "soldier", "navy", "negotiator", "fighter", "commando", "marine", "guard", "regime", "administration",
            "representative");
    /** Things through which it strikes: whoever "Canadian jets" bomb, Canada bombs. */
    private static final Set<String> STRIKING_FOR = Set.of("warplane", "aircraft", "jet", "plane", "tank", "helicopter", "drone", "warship", "gunboat", "artillery",
            "missile", "rocket", "bomber", "battleship", "frigate", "submarine");

    private final ResolvedArticle article;
    private final Nationals nationals;

    Agents(ResolvedArticle article) {
        this.article = article;
        this.nationals = new Nationals(article);
    }

    Nationals nationals() {
        return nationals;
    }

    /** The place of the dateline, which "here" means. */
    Optional<Place> dateline() {
        return article.article().datelinePlace().map(name -> nationals.place(name, Places.world().countryOf(name, Set.of())));
    }

    /** Like {@link #listed(Sentence, Token)}, and where that knows nobody, people whom no mention tells: "two suicide bombers". */
    List<Agent> people(Sentence sentence, Token phrase) {
        List<Agent> found = listed(sentence, phrase);
        if (!found.isEmpty()) {
            for (Token one : sentence.tree().withConjuncts(phrase)) { // "a peace movement and the army", "Olsen and students"
                boolean described = agentAt(sentence, one).isEmpty() && !ACTING_FOR.contains(Clauses.lemma(one)) && !sentence.tree().has(one, "flat", "appos", "nmod:desc") && one.is(Upos.NOUN)
                        && (one.xpos().equals("NNS") || countryOf(sentence, one).isPresent()) && found.stream().allMatch(agent -> !(agent instanceof Person) || one.xpos().equals("NNS"));
                if (described) {
                    nationals.people(sentence, one).filter(agent -> !found.contains(agent)).ifPresent(found::add);
                }
            }
            return found;
        }
        for (Token one : sentence.tree().withConjuncts(Nationals.counted(sentence.tree(), phrase))) {
            nationals.people(sentence, one).ifPresent(found::add);
        }
        for (Token one : found.isEmpty() ? sentence.tree().withConjuncts(phrase) : List.<Token>of()) {
            if (STRIKING_FOR.contains(Clauses.lemma(one))) {
                countryOf(sentence, one).filter(agent -> !found.contains(agent)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** All agents of a phrase, in the order of the text; "A, B and C" is three. */
    List<Agent> listed(Sentence sentence, Token head) {
        List<Agent> holders = SharedOffice.find(sentence).stream().filter(holder -> holder.role().equals(head)).flatMap(holder -> agentAt(sentence, holder.name()).stream()).toList();
        if (!holders.isEmpty()) {
            return new ArrayList<>(holders); // "the ministers of Norland and Sudland, Ann Roe and Tom Reid"
        }
        Set<Agent> found = new LinkedHashSet<>();
        Token phrase = agentAt(sentence, head).isPresent() ? head : Nationals.counted(sentence.tree(), head);
        collect(sentence, phrase, found, 0);
        boolean naming = found.stream().anyMatch(agent -> agent instanceof Person || agent instanceof Country || agent instanceof Organization);
        boolean titled = phrase.index() + 1 < sentence.tokens().size() && beginsName(sentence, sentence.token(phrase.index() + 1)); // "envoys A and B"
        if (naming || titled) {
            List<Agent> list = NameList.from(article, sentence, phrase.index());
            if (titled && !list.isEmpty()) {
                found.removeIf(agent -> agent instanceof Group);
                found.addAll(list);
            } else if (titled && (found.stream().allMatch(Group.class::isInstance) || PersonNouns.english().isOffice(Clauses.lemma(phrase)))) {
                found.clear();
                found.addAll(collectOne(sentence, phrase.index() + 1)); // "Foreign Minister Sergei Lavrov", where the name is no part of the title's phrase
            } else if (list.stream().anyMatch(found::contains)) {
                found.addAll(list);
            }
        }
        if (found.stream().filter(Person.class::isInstance).count() > 2) { // in a list of people the rest are pieces of their titles
            found.removeIf(agent -> !(agent instanceof Person));
        }
        if (found.isEmpty() && PersonNouns.english().isOffice(Clauses.lemma(phrase))) {
            namedAfter(sentence, phrase).ifPresent(found::add);
            List<Agent> list = NameList.from(article, sentence, phrase.index());
            if (list.stream().anyMatch(found::contains)) {
                found.addAll(list); // "Chief of Staff A, ministers B and C", where no tree joins A to his title
            }
        }
        return new ArrayList<>(found);
    }

    /** "Chairperson of the African Union, President of Senegal Macky Sall": the first name after a title, with no clause between. */
    private Optional<Agent> namedAfter(Sentence sentence, Token title) {
        for (int i = title.index() + 1; i < Math.min(title.index() + 20, sentence.tokens().size()); i++) {
            Token token = sentence.token(i);
            boolean other = token.is(Upos.CCONJ) && beginsTitle(sentence, i + 1);
            boolean inside = token.isLemma("in") && sentence.token(i - 1).form().equals("-"); // "Commander-in-Chief"
            if (token.is(Upos.VERB, Upos.AUX, Upos.PRON, Upos.SCONJ) || other || token.is(Upos.ADP) && !inside && !token.isLemma("of", "for")
                    || token.is(Upos.PUNCT) && !token.form().matches("[,()–—-]")) {
                return Optional.empty();
            }
            Optional<Agent> named = agentAt(sentence, token).filter(Person.class::isInstance);
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    /** "and Foreign Minister": up to the next name somebody else's office stands. */
    private boolean beginsTitle(Sentence sentence, int begin) {
        for (int i = begin; i < Math.min(begin + 8, sentence.tokens().size()); i++) {
            Token token = sentence.token(i);
            if (beginsName(sentence, token) || token.xpos().endsWith("S")) {
                return i == begin && !token.xpos().endsWith("S");
            }
            if (PersonNouns.english().isOffice(Clauses.lemma(token))) {
                return true;
            }
        }
        return false;
    }

    /** Those named right after a word: "with President of the Union A", ", by wire, with A and B"; for trees that lose a title's beginning. */
    List<Agent> namedAfter(Sentence sentence, Token anchor, String word) {
        int i = anchor.index() + 1;
        if (i < sentence.tokens().size() && sentence.token(i).form().equals(",")) { // ", via videoconference,"
            int close = i + 1;
            while (close < sentence.tokens().size() && close < i + 6 && !sentence.token(close).form().equals(",")) {
                close++;
            }
            i = close + 1;
        }
        if (i + 1 >= sentence.tokens().size() || !Clauses.lower(sentence.token(i)).equals(word)) {
            return List.of();
        }
        List<Agent> list = NameList.from(article, sentence, i + 1);
        return list.stream().anyMatch(Person.class::isInstance) ? list : namedAfter(sentence, sentence.token(i)).map(List::of).orElse(List.of());
    }

    private boolean beginsName(Sentence sentence, Token token) {
        return article.mentions(sentence).stream().anyMatch(m -> m instanceof NameMention && m.span().begin() == token.span().begin() && article.entity(m) instanceof Person);
    }

    /** The people of a list that begins at a word. */
    List<Agent> namedFrom(Sentence sentence, int begin) {
        List<Agent> list = NameList.from(article, sentence, begin);
        return list.isEmpty() ? collectOne(sentence, begin) : list;
    }

    private List<Agent> collectOne(Sentence sentence, int begin) {
        for (int i = begin; i < Math.min(begin + 8, sentence.tokens().size()); i++) {
            Optional<Agent> agent = agentAt(sentence, sentence.token(i)).filter(Person.class::isInstance);
            if (agent.isPresent()) {
                return List.of(agent.get());
            }
        }
        return List.of();
    }

    /** Like {@link #listed}, for the phrases of a list. */
    List<Agent> listed(Sentence sentence, List<Token> phrases) {
        Set<Agent> found = new LinkedHashSet<>();
        phrases.forEach(phrase -> found.addAll(listed(sentence, phrase)));
        return new ArrayList<>(found);
    }

    private void collect(Sentence sentence, Token phrase, Set<Agent> found, int depth) {
        if (depth > 12) {
            return;
        }
        DependencyTree tree = sentence.tree();
        Optional<Agent> own = agentAt(sentence, phrase).or(() -> phrase.is(Upos.ADJ) ? demonym(sentence, phrase) : Optional.empty());
        Set<Agent> members = new LinkedHashSet<>();
        for (Token child : tree.children(phrase)) {
            if (child.index() > phrase.index() && child.isRelation("nmod", "obl", "acl", "advcl", "dep")
                    && (LISTING.contains(tree.preposition(child)) && !tree.preposition(child).equals("with") || isListing(tree, child))) {
                collect(sentence, child, members, depth + 1);
                tree.child(child, "obj", "obl").ifPresent(first -> collect(sentence, first, members, depth + 1));
            } else if (child.isRelation("acl") && own.filter(Person.class::isInstance).isEmpty() && (child.isLemma("lead", "head", "represent"))) {
                Clauses.agent(tree, child).ifPresent(leader -> collect(sentence, leader, members, depth + 1));
            } else if (child.isRelation("appos", "flat", "parataxis") && agentAt(sentence, child).isPresent()
                    && (own.isEmpty() || own.get() instanceof Group || own.get() instanceof Person && agentAt(sentence, child).get() instanceof Person)) {
                collect(sentence, child, members, depth + 1);
            }
        }
        boolean named = members.stream().anyMatch(agent -> !(agent instanceof Group));
        own.filter(agent -> !(agent instanceof Group) || !named).ifPresent(found::add);
        found.addAll(members);
        if (own.isEmpty() && members.isEmpty() && ACTING_FOR.contains(Clauses.lemma(phrase))) {
            countryOf(sentence, phrase).ifPresent(found::add);
        }
        for (Token child : tree.children(phrase)) {
            boolean joined = child.isRelation("conj") && !excluded(tree, child);
            boolean beside = child.isRelation("nmod", "obl", "advcl") && VerbClasses.COMPANY.contains(tree.preposition(child));
            if (joined || beside) {
                collect(sentence, child, found, depth + 1);
            }
        }
    }

    private static boolean isListing(DependencyTree tree, Token child) {
        return child.isLemma("include") && child.form().equalsIgnoreCase("including")
                || tree.children(child, "mark", "case").stream().anyMatch(mark -> mark.form().equalsIgnoreCase("including"));
    }

    /** "Putin but not Xi". */
    private static boolean excluded(DependencyTree tree, Token child) {
        return tree.children(child, "advmod", "cc").stream().anyMatch(word -> word.form().equalsIgnoreCase("not"))
                && tree.children(child, "cc").stream().noneMatch(word -> tree.has(word, "fixed"));
    }

    /** The agent that a word heads, or that stands beside it as a part of its name ("President Macron"). */
    Optional<Agent> agentAt(Sentence sentence, Token token) {
        return entityAt(sentence, token).filter(Agent.class::isInstance).map(Agent.class::cast);
    }

    /** The entity that a word heads, or that stands beside it as a part of its name: "the Amal movement" is Amal. */
    Optional<Entity> entityAt(Sentence sentence, Token token) {
        Optional<Entity> direct = article.entityAt(sentence, token);
        if ((direct.isEmpty() || direct.get() instanceof Group) && token.xpos().equals("NN") && Organizations.world().isOrganizationNoun(token.lemma())) {
            Optional<Entity> body = sentence.tree().children(token, "compound").stream().flatMap(child -> article.entityAt(sentence, child).stream())
                    .filter(Organization.class::isInstance).findFirst();
            direct = body.isPresent() ? body : direct;
        }
        if (direct.isPresent()) {
            return direct;
        }
        for (Token child : sentence.tree().children(token, "flat")) {
            Optional<Entity> named = article.entityAt(sentence, child);
            if (named.isPresent()) {
                return named;
            }
        }
        for (Token child : sentence.tree().children(token, "compound", "appos")) {
            Optional<Entity> named = article.entityAt(sentence, child);
            if (named.isPresent() && named.get() instanceof Person && child.index() > token.index()) {
                return named;
            }
        }
        Optional<Mention> over = article.mentionOver(sentence, token)
                .filter(mention -> !(mention instanceof NominalMention) && sentence.tree().isBelow(sentence.token(mention.head()), token));
        return over.map(article::entity);
    }

    /** "the Ukrainian delegation", "a delegation from Ukraine": the country or organisation that acts through it. */
    Optional<Agent> countryOf(Sentence sentence, Token body) {
        Optional<Agent> nation = sentence.tree().children(body, "amod", "compound").stream().flatMap(child -> demonym(sentence, child).stream()).findFirst();
        if (nation.isPresent()) {
            return nation;
        }
        for (Token child : sentence.tree().children(body, "amod", "compound", "nmod")) {
            Optional<Agent> named = agentAt(sentence, child).filter(agent -> agent instanceof Country || agent instanceof Organization);
            if (named.isPresent() && !child.isRelation("nmod:tmod")) {
                return named;
            }
        }
        return Optional.empty();
    }

    /** The country behind a demonym or name that stands before a noun: "the Russian invasion", "US sanctions". */
    List<Agent> before(Sentence sentence, Token noun) {
        Set<Agent> found = new LinkedHashSet<>();
        for (Token child : sentence.tree().children(noun, "amod", "compound", "nmod:poss", "nmod")) {
            if (child.index() < noun.index()) {
                agentAt(sentence, child).or(() -> demonym(sentence, child)).ifPresent(found::add);
                sentence.tree().children(child, "conj", "compound", "amod").forEach(other -> agentAt(sentence, other).or(() -> demonym(sentence, other))
                        .filter(Country.class::isInstance).ifPresent(found::add));
            }
        }
        return new ArrayList<>(found);
    }

    private Optional<Agent> demonym(Sentence sentence, Token token) {
        return nationals.country(sentence, token).map(Agent.class::cast);
    }
}
