package org.newsgraph.fact.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.fact.FactRule;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.BlockKind;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.Evidence;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Person;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.RoleHolding;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.phrase.RolePhrase;
import org.newsgraph.phrase.RolePhrases;

/** What all constructions that tell a role have in common; each subclass is one construction. */
abstract class RoleRule implements FactRule {

    private static final Set<String> FORMER = Set.of("former", "ex", "then", "late", "one-time", "onetime", "erstwhile", "previous", "previously", "formerly", "ex-", "then-", "past",
            "deposed", "ousted", "retired", "deceased");
    /** Nouns that say what somebody is without being an office or a calling. */
    private static final Set<String> NO_ROLE = Set.of("man", "woman", "boy", "girl", "person", "people", "child", "guy", "victim", "friend", "enemy",
            "native", "resident", "citizen", "suspect", "hero", "figure", "individual", "one", "baby", "adult", "teenager", "somebody", "someone",
            "case", "star", "name", "father", "mother", "self", "fan", "ally", "rival", "critic", "opponent", "supporter", "guest", "favourite",
            "favorite", "neighbour", "neighbor", "stranger", "youngster", "lady", "gentleman", "colleague", "counterpart", "other", "mr", "miss",
            "sir", "lord", "dame", "madam", "mister", "mrs", "survivor", "passenger", "witness", "part", "successor", "predecessor", "contemporary",
            "incumbent", "deceased", "great", "hon",
            "republican", "democrat", "liberal", "conservative", "socialist", "communist", "labourite", "tory");

    /** What makes an office a form of address. */
    private static final String ADDRESS = "(?i)mr[.]?|mister|mrs[.]?|ms[.]?|madam|madame|monsieur|dear|your";

    private static final Set<String> FIRMS = Set.of("carmaker", "automaker", "manufacturer", "retailer", "maker", "miner", "operator", "brewer",
            "developer", "supplier", "lender", "insurer", "producer", "carrier", "giant", "provider", "distributor");

    private final RolePhrase.Construction construction;

    RoleRule(RolePhrase.Construction construction) {
        this.construction = construction;
    }

    abstract double confidence();

    @Override
    public List<Fact> find(ResolvedArticle article, List<Event> events) {
        List<Fact> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            if (!sentence.block().isBody() && sentence.block() != BlockKind.HEADLINE) {
                continue;
            }
            for (RolePhrase phrase : RolePhrases.find(sentence)) {
                if (phrase.construction() != construction) {
                    continue;
                }
                Optional<String> role = Counterpart.is(sentence, phrase) ? Counterpart.role(article, sentence, phrase)
                        : isRole(sentence, phrase.role()) ? Optional.of(RoleLabel.of(article, sentence, phrase)) : Optional.empty();
                if (role.isPresent()) {
                    holder(article, sentence, phrase).filter(holder -> !isFirm(sentence, phrase.role(), holder))
                            .ifPresent(holder -> found.add(holding(article, sentence, phrase, holder, role.get())));
                }
            }
        }
        return found;
    }

    private static boolean isRole(Sentence sentence, Token role) {
        String lemma = RolePhrases.lemma(sentence, role);
        if (role.index() > 0 && sentence.token(role.index() - 1).form().matches(ADDRESS)) {
            return false; // "Good afternoon, Mr President"
        }
        if (lemma.equals("lady") && role.index() > 0 && sentence.token(role.index() - 1).isLemma("first", "First")) {
            return true;
        }
        return !PersonNouns.english().isKin(lemma) && !NO_ROLE.contains(lemma);
    }

    /** "Lumora, the grid operator,": a firm that the name finder took for a person. */
    private static boolean isFirm(Sentence sentence, Token role, Person holder) {
        return FIRMS.contains(RolePhrases.lemma(sentence, role)) && holder.label().indexOf(' ') < 0;
    }

    private static Optional<Person> holder(ResolvedArticle article, Sentence sentence, RolePhrase phrase) {
        return article.mentionAt(sentence, phrase.name())
                .or(() -> article.mentionOver(sentence, phrase.name()))
                .map(article::entity)
                .filter(Person.class::isInstance).map(Person.class::cast);
    }

    private RoleHolding holding(ResolvedArticle article, Sentence sentence, RolePhrase phrase, Person holder, String role) {
        Optional<Entity> place = RolePlace.of(article, sentence, phrase);
        boolean former = isFormer(sentence, phrase);
        RoleTime time = RoleTime.of(article, sentence, phrase);
        return new RoleHolding(holder, role, place, former || time.isOver(article), time.since(), time.until(),
                Evidence.of(sentence, NounPhrases.coreSpan(sentence, phrase.role()).cover(phrase.name().span()), name()),
                confidence() - (PersonNouns.english().isOffice(RolePhrases.lemma(sentence, phrase.role())) ? 0 : 0.1));
    }

    private static boolean isFormer(Sentence sentence, RolePhrase phrase) {
        DependencyTree tree = sentence.tree();
        Token role = phrase.role();
        if (role.lemma().toLowerCase(Locale.ROOT).startsWith("ex-")) {
            return true;
        }
        for (int i = role.index() - 1; i >= 0 && isModifier(sentence.token(i)); i--) { // "former U.S. President Roe": wherever the tree hangs it
            if (FORMER.contains(sentence.token(i).form().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        for (int i = Math.max(0, role.index() - 6); i < role.index(); i++) {
            Token token = sentence.token(i);
            if (FORMER.contains(token.form().toLowerCase(Locale.ROOT))
                    && tree.ancestors(token).stream().limit(2).anyMatch(above -> above.equals(role) || above.equals(phrase.name()))) {
                return true;
            }
        }
        return phrase.construction() == RolePhrase.Construction.COPULA
                && tree.child(role, "cop").filter(cop -> cop.xpos().equals("VBD")).isPresent();
    }

    private static boolean isModifier(Token token) {
        return token.is(Upos.ADJ, Upos.NOUN, Upos.PROPN, Upos.ADV) || token.form().equals("-") || token.is(Upos.VERB) && token.isRelation("amod");
    }
}
