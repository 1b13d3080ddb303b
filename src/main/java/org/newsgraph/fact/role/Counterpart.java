package org.newsgraph.fact.role;

import java.util.Optional;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Person;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.phrase.RolePhrase;
import org.newsgraph.phrase.RolePhrases;

/**
 * The role of a counterpart: "Norway's foreign minister, Ingrid Dahl, met her Kenyan counterpart, Tom Reid" makes Reid foreign
 * minister. The other one is who "his" or "her" means, or the last person with an office before it in the sentence; what the
 * other one's office is, the article must have told.
 */
final class Counterpart {

    private Counterpart() {
    }

    static boolean is(Sentence sentence, RolePhrase phrase) {
        return RolePhrases.lemma(sentence, phrase.role()).equals("counterpart");
    }

    static Optional<String> role(ResolvedArticle article, Sentence sentence, RolePhrase phrase) {
        Optional<Token> owner = sentence.tree().child(phrase.role(), "nmod:poss");
        Optional<Person> other = owner.flatMap(token -> person(article, sentence, token)).or(() -> before(article, sentence, phrase));
        return other.flatMap(person -> officeOf(article, person, sentence.index()));
    }

    private static Optional<Person> person(ResolvedArticle article, Sentence sentence, Token token) {
        return article.mentionAt(sentence, token).or(() -> article.mentionOver(sentence, token)).map(article::entity)
                .filter(Person.class::isInstance).map(Person.class::cast);
    }

    /** The last person before the counterpart whose office this sentence tells. */
    private static Optional<Person> before(ResolvedArticle article, Sentence sentence, RolePhrase phrase) {
        return RolePhrases.find(sentence).stream()
                .filter(other -> other.name().index() < phrase.role().index() && isOffice(sentence, other))
                .reduce((first, second) -> second.name().index() >= first.name().index() ? second : first)
                .flatMap(other -> person(article, sentence, other.name()));
    }

    private static boolean isOffice(Sentence sentence, RolePhrase phrase) {
        return !is(sentence, phrase) && PersonNouns.english().isOffice(RolePhrases.lemma(sentence, phrase.role()));
    }

    /** The office told of a person last before or in a sentence, or else first after it. */
    private static Optional<String> officeOf(ResolvedArticle article, Person person, int index) {
        Optional<String> found = Optional.empty();
        for (Sentence sentence : article.sentences()) {
            if (sentence.index() > index && found.isPresent()) {
                break;
            }
            if (article.mentions(sentence).stream().map(Mention::entity).noneMatch(entity -> entity == person.id())) {
                continue;
            }
            Optional<String> here = RolePhrases.find(sentence).stream()
                    .filter(phrase -> isOffice(sentence, phrase) && person(article, sentence, phrase.name()).filter(person::equals).isPresent())
                    .map(phrase -> RoleLabel.of(article, sentence, phrase)).findFirst();
            found = here.isPresent() ? here : found;
        }
        return found;
    }
}
