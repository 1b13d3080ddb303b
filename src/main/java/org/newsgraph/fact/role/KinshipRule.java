package org.newsgraph.fact.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.fact.FactRule;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Event;
import org.newsgraph.model.Evidence;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Kinship;
import org.newsgraph.model.Person;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.phrase.RolePhrase;
import org.newsgraph.phrase.RolePhrases;

/**
 * Kinship between two people: "Tom Roe, the president's son-in-law", "his wife, Ann Roe", "Ann Roe, daughter of Tom Roe".
 * The relative is the owner or the complement of the noun of kinship; without a named one nothing is said.
 */
public final class KinshipRule implements FactRule {

    @Override
    public List<Fact> find(ResolvedArticle article, List<Event> events) {
        List<Fact> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            if (!sentence.block().isBody()) {
                continue;
            }
            for (RolePhrase phrase : RolePhrases.find(sentence)) {
                String relation = RolePhrases.lemma(sentence, phrase.role());
                if (PersonNouns.english().isKin(relation)) {
                    Optional<Person> person = person(article, sentence, phrase.name());
                    Optional<Person> relative = relative(article, sentence, phrase);
                    if (person.isPresent() && relative.isPresent() && !person.equals(relative)) {
                        found.add(new Kinship(person.get(), relative.get(), relation,
                                Evidence.of(sentence, NounPhrases.coreSpan(sentence, phrase.role()).cover(phrase.name().span()), name()), 0.9));
                    }
                }
            }
        }
        return found;
    }

    private static Optional<Person> relative(ResolvedArticle article, Sentence sentence, RolePhrase phrase) {
        DependencyTree tree = sentence.tree();
        for (Token owner : tree.children(phrase.role(), "nmod:poss", "nmod")) {
            if (owner.isRelation("nmod:poss") || tree.preposition(owner).equals("of") || tree.preposition(owner).equals("to")) {
                Optional<Person> found = person(article, sentence, owner);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        for (Token owner : tree.children(phrase.name(), "nmod:poss")) { // "Trump's son-in-law Jared Kushner"
            Optional<Person> found = person(article, sentence, owner);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Person> person(ResolvedArticle article, Sentence sentence, Token token) {
        return article.mentionAt(sentence, token).or(() -> article.mentionOver(sentence, token))
                .map(article::entity).filter(Person.class::isInstance).map(Person.class::cast);
    }
}
