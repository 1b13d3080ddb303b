package org.newsgraph.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.lexicon.Organizations;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.phrase.Complement;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.phrase.RolePhrase;

/**
 * The bodies that a role is held in and that only a description with a name in it tells: "the Leeds branch of the Atlantic
 * Council", "the Kenyan team", "the Oslo sheriff's office". A bare "the branch" names nothing.
 */
final class RoleBodies {

    private RoleBodies() {
    }

    /**
     * A described body.
     *
     * @param head its noun
     * @param span without a determiner, with the name behind "of"
     */
    record Body(Token head, Span span, String label) {
    }

    static List<Body> find(Sentence sentence, List<RolePhrase> phrases) {
        List<Body> found = new ArrayList<>();
        for (RolePhrase phrase : phrases) {
            int from = phrase.role().index() + 1;
            int limit = phrase.name().index() > from ? NounPhrases.nameOver(sentence, phrase.name()).map(Name::begin).orElse(phrase.name().index())
                    : sentence.tokens().size();
            List<Complement> row = Complement.from(sentence, from, Math.max(from, limit));
            for (int i = 0; i < row.size(); i++) {
                Optional<Complement> next = i + 1 < row.size() ? Optional.of(row.get(i + 1)) : Optional.empty();
                body(sentence, row.get(i).begin(), row.get(i).head(), next).ifPresent(found::add);
            }
            for (Token owner : sentence.tree().children(phrase.role(), "nmod:poss")) {
                body(sentence, NounPhrases.start(sentence, owner), owner, Optional.empty()).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Body> body(Sentence sentence, int begin, Token head, Optional<Complement> next) {
        boolean noun = Organizations.world().isOrganizationNoun(head.lemma()) && !PersonNouns.english().isPerson(head.lemma());
        if (!noun || NounPhrases.nameOver(sentence, head).isPresent() || NounPhrases.isPlural(head)) {
            return Optional.empty();
        }
        int first = begin;
        while (first < head.index() && sentence.token(first).isRelation("det")) {
            first++;
        }
        boolean named = false;
        for (int i = first; i < head.index(); i++) {
            Optional<Name> name = NounPhrases.nameOver(sentence, sentence.token(i));
            named |= name.filter(known -> known.type() != NameType.PER && known.type() != NameType.EVENT).isPresent()
                    || Countries.english().byDemonym(sentence.token(i).form()).isPresent();
        }
        boolean ofName = next.filter(link -> link.preposition().equals("of") && NounPhrases.nameOver(sentence, link.head())
                .filter(name -> name.type() == NameType.ORG).isPresent()).isPresent();
        int end = ofName ? NounPhrases.nameOver(sentence, next.get().head()).get().end() : head.index() + 1;
        return named ? Optional.of(new Body(head, sentence.span(first, end), NounPhrases.words(sentence, first, end))) : Optional.empty();
    }
}
