package org.newsgraph.fact.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.fact.FactRule;
import org.newsgraph.lexicon.GivenNames;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Event;
import org.newsgraph.model.Evidence;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Gender;
import org.newsgraph.model.Kinship;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Person;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
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
                    if (person.isPresent() && relative.isPresent() && !person.equals(relative) && fits(person.get(), relation)) {
                        found.add(new Kinship(person.get(), relative.get(), relation,
                                Evidence.of(sentence, NounPhrases.coreSpan(sentence, phrase.role()).cover(phrase.name().span()), name()), 0.9));
                    }
                }
            }
            owned(article, sentence, found);
        }
        return found;
    }

    /**
     * The order of the words alone, for trees that hang the parts elsewhere: "Jared Cole — President Tom Roe's son-in-law",
     * "Tom Roe's daughter, Ann". Owner, mark of possession and noun stand together; the other name stands right beside.
     */
    private void owned(ResolvedArticle article, Sentence sentence, List<Fact> found) {
        List<Token> tokens = sentence.tokens();
        for (Token noun : tokens) {
            String relation = RolePhrases.lemma(sentence, noun);
            if (!PersonNouns.english().isKin(relation) || noun.index() < 2) {
                continue;
            }
            int begin = noun.index();
            while (begin > 0 && (tokens.get(begin - 1).is(Upos.ADJ) || isJoined(tokens, begin))) {
                begin--;
            }
            int end = noun.index() + 1;
            while (end < tokens.size() && isJoined(tokens, end)) {
                end++;
            }
            if (begin < 2 || !tokens.get(begin - 1).xpos().equals("POS")) {
                continue;
            }
            Optional<Name> owner = nameEndingAt(sentence, begin - 1);
            if (owner.isEmpty()) {
                continue;
            }
            int start = owner.get().begin();
            while (start > 0 && tokens.get(start - 1).isRelation("nmod:desc", "compound", "amod", "det") && !tokens.get(start - 1).is(Upos.PUNCT)) {
                start--;
            }
            Optional<Name> other = start > 0 && tokens.get(start - 1).is(Upos.PUNCT) ? nameEndingAt(sentence, start - 1) : Optional.empty();
            if (other.isEmpty()) {
                int next = end < tokens.size() && tokens.get(end).form().equals(",") ? end + 1 : end;
                other = sentence.names().stream().filter(name -> name.type() == NameType.PER && name.begin() == next).findFirst();
            }
            if (other.isPresent()) {
                Optional<Person> person = person(article, sentence, NounPhrases.headOf(sentence, other.get().begin(), other.get().end()));
                Optional<Person> relative = person(article, sentence, NounPhrases.headOf(sentence, owner.get().begin(), owner.get().end()));
                boolean known = found.stream().anyMatch(fact -> fact instanceof Kinship kinship && Optional.of(kinship.person()).equals(person)
                        && Optional.of(kinship.relative()).equals(relative));
                if (person.isPresent() && relative.isPresent() && !person.equals(relative) && fits(person.get(), relation) && !known) {
                    found.add(new Kinship(person.get(), relative.get(), relation,
                            Evidence.of(sentence, sentence.span(Math.min(begin, other.get().begin()), Math.max(end, other.get().end())), name()), 0.85));
                }
            }
        }
    }

    /** No man is a daughter: then the noun is another one's of a list. */
    private static boolean fits(Person person, String relation) {
        Gender given = GivenNames.world().ofGiven(person.label().split(" ")[0]); // the noun itself may have given the person a gender
        Gender gender = given != Gender.UNKNOWN ? given : person.gender();
        return switch (PersonNouns.english().kinGender(relation)) {
            case "F" -> gender != Gender.MALE;
            case "M" -> gender != Gender.FEMALE;
            default -> true;
        };
    }

    /** Whether a token and the one before it touch, one of them being a hyphen. */
    private static boolean isJoined(List<Token> tokens, int index) {
        return index > 0 && tokens.get(index - 1).span().end() == tokens.get(index).span().begin()
                && (tokens.get(index - 1).form().equals("-") || tokens.get(index).form().equals("-"));
    }

    private static Optional<Name> nameEndingAt(Sentence sentence, int end) {
        return sentence.names().stream().filter(name -> name.type() == NameType.PER && name.end() == end).findFirst();
    }

    private static Optional<Person> relative(ResolvedArticle article, Sentence sentence, RolePhrase phrase) {
        DependencyTree tree = sentence.tree();
        for (Token owner : tree.children(phrase.role(), "nmod:poss", "nmod")) {
            if (owner.isRelation("nmod:poss") || tree.preposition(owner).equals("of") || tree.preposition(owner).equals("to")) {
                Optional<Person> found = person(article, sentence, owner)
                        .or(() -> tree.child(owner, "appos").filter(name -> name.index() == owner.index() + 1).flatMap(name -> person(article, sentence, name))); // "of the late senator Tom Roe"
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        int end = phrase.role().index() + 1;
        while (end < sentence.tokens().size() && isJoined(sentence.tokens(), end)) {
            end++;
        }
        for (Token owner : tree.children(sentence.token(end - 1), "nmod")) { // "son-in-law of": the tree may hang it on the last part
            Optional<Person> found = tree.preposition(owner).equals("of") ? person(article, sentence, owner) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        for (Token owner : tree.children(phrase.name(), "nmod:poss")) { // "Roe's son-in-law Jared Cole"
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
