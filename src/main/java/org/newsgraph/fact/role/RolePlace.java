package org.newsgraph.fact.role;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.model.Country;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Group;
import org.newsgraph.model.Mention;
import org.newsgraph.model.NameMention;
import org.newsgraph.model.Organization;
import org.newsgraph.model.Person;
import org.newsgraph.model.PronounMention;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.phrase.RolePhrase;

/**
 * The country or body that a role is held in: told by a complement ("president of France"), an owner ("Italy's prime
 * minister"), a name before it ("NATO chief") or an adjective ("French president").
 */
final class RolePlace {

    private static final Set<String> OF = Set.of("of");
    /** Asked last: "America's top general in Europe" is America's. */
    private static final Set<String> COMPLEMENT = Set.of("for", "at", "in", "with", "to", "from");

    private RolePlace() {
    }

    static Optional<Entity> of(ResolvedArticle article, Sentence sentence, RolePhrase phrase) {
        DependencyTree tree = sentence.tree();
        Token role = phrase.role();
        Optional<Entity> of = complement(article, sentence, role, OF);
        if (of.isPresent()) {
            return of;
        }
        for (Token owner : tree.children(role, "nmod:poss")) {
            Optional<Entity> found = body(article, sentence, owner);
            if (found.isPresent()) {
                return found;
            }
        }
        Optional<Entity> before = nameBefore(article, sentence, phrase);
        if (before.isPresent()) {
            return before;
        }
        Optional<Entity> adjective = country(article, NounPhrases.countryOf(sentence, role)
                .or(() -> phrase.construction() == RolePhrase.Construction.TITLE ? NounPhrases.countryOf(sentence, phrase.name()) : Optional.empty()));
        if (adjective.isPresent()) {
            return adjective;
        }
        Optional<Entity> complement = complement(article, sentence, role, COMPLEMENT);
        if (complement.isPresent()) {
            return complement;
        }
        if (phrase.construction() == RolePhrase.Construction.TITLE) { // "America's President Trump": the owner hangs on the name
            for (Token owner : tree.children(phrase.name(), "nmod:poss")) {
                Optional<Entity> found = body(article, sentence, owner);
                if (found.isPresent()) {
                    return found;
                }
            }
        } else if (phrase.construction() == RolePhrase.Construction.APPOSITION || phrase.construction() == RolePhrase.Construction.COPULA) {
            Token first = tree.firstConjunct(role); // "founder and director of X": what the last role has, the first has
            for (Token other : tree.withConjuncts(first)) {
                for (Token child : tree.children(other, "nmod")) {
                    if (!other.equals(role) && (OF.contains(tree.preposition(child)) || COMPLEMENT.contains(tree.preposition(child)))) {
                        Optional<Entity> found = body(article, sentence, child);
                        if (found.isPresent()) {
                            return found;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Entity> complement(ResolvedArticle article, Sentence sentence, Token role, Set<String> prepositions) {
        DependencyTree tree = sentence.tree();
        for (Token child : tree.children(role, "nmod")) {
            if (child.index() > role.index() && prepositions.contains(tree.preposition(child))) {
                Optional<Entity> found = body(article, sentence, child);
                for (Token deeper : tree.children(child, "nmod")) { // "director of exhibits at the University of Arkansas"
                    found = found.isPresent() ? found : body(article, sentence, deeper);
                }
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** "NATO chief", "US envoys", "United Kingdom Prime Minister": a name among the words before the role noun. */
    private static Optional<Entity> nameBefore(ResolvedArticle article, Sentence sentence, RolePhrase phrase) {
        int[] core = NounPhrases.core(sentence, phrase.role());
        int from = Math.max(0, core[0] - 1);
        return article.mentions(sentence).stream()
                .filter(mention -> mention instanceof NameMention && mention.head() < phrase.role().index())
                .filter(mention -> mention.span().end() > sentence.token(from).span().begin()
                        && mention.span().end() <= phrase.role().span().begin())
                .filter(mention -> joins(sentence, mention, phrase))
                .max(Comparator.comparing(Mention::span))
                .map(article::entity)
                .filter(RolePlace::canHold);
    }

    /** Whether the name hangs on the role or on the person, and not somewhere else in the sentence. */
    private static boolean joins(Sentence sentence, Mention mention, RolePhrase phrase) {
        Token head = sentence.token(mention.head());
        return head.isRelation("compound", "nmod:desc", "amod", "nmod:unmarked", "flat", "nmod:poss")
                && sentence.tree().ancestors(head).stream().limit(3).anyMatch(above -> above.equals(phrase.role()) || above.equals(phrase.name()));
    }

    private static Optional<Entity> body(ResolvedArticle article, Sentence sentence, Token token) {
        Optional<Entity> named = article.mentionAt(sentence, token)
                .or(() -> article.mentionOver(sentence, token))
                .filter(mention -> !(mention instanceof PronounMention) || token.isRelation("nmod:poss"))
                .map(article::entity);
        return named.filter(RolePlace::canHold)
                .or(() -> country(article, NounPhrases.countryWord(sentence, token)))
                .or(() -> sentence.tree().children(token, "compound").stream() // "the Lombardy region"
                        .flatMap(part -> article.entityAt(sentence, part).stream()).filter(RolePlace::canHold).findFirst());
    }

    private static boolean canHold(Entity entity) {
        return !(entity instanceof Person) && !(entity instanceof Group);
    }

    /** The country as this article knows it, or a new one that only an adjective told. */
    private static Optional<Entity> country(ResolvedArticle article, Optional<Countries.Entry> entry) {
        return entry.map(told -> article.entities().stream()
                .filter(entity -> entity instanceof Country country && country.isoCode().equals(told.iso()))
                .findFirst()
                .orElseGet(() -> new Country(-1, told.label(), List.of(), told.iso())));
    }

    /** Whether the entity is an organisation; for the confidence of a holding. */
    static boolean isSure(Optional<Entity> place) {
        return place.filter(entity -> entity instanceof Country || entity instanceof Organization).isPresent();
    }
}
