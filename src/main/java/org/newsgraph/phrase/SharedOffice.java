package org.newsgraph.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * "The foreign ministers of Norland and Sudland, Ann Roe and Tom Reid", "Ann Roe and Tom Reid, the foreign ministers of Norland and Sudland": an office
 * of several countries and as many people, the first of the first. Trees of such lists are seldom right, so their order and punctuation is asked.
 */
public final class SharedOffice {

    /**
     * One of those who hold the office.
     *
     * @param country the last word of the country's name
     */
    public record Holder(Token name, Token role, Token country) {
    }

    private SharedOffice() {
    }

    /** All of a sentence. */
    public static List<Holder> find(Sentence sentence) {
        List<Holder> found = new ArrayList<>();
        for (Token role : sentence.tokens()) {
            int of = role.index() + 1;
            if (of + 1 >= sentence.tokens().size() || !sentence.token(of).form().equals("of") || !NounPhrases.isPlural(role) || !RolePhrases.isRoleNoun(sentence, role)) {
                continue;
            }
            List<Name> countries = new ArrayList<>();
            int end = list(sentence, of + 1, false, countries);
            List<Name> people = new ArrayList<>();
            if (end < sentence.tokens().size() && sentence.token(end).form().equals(",")) {
                list(sentence, end + 1, true, people);
            }
            if (people.size() != countries.size()) {
                people = before(sentence, role);
            }
            for (int i = 0; countries.size() > 1 && people.size() == countries.size() && i < people.size(); i++) {
                found.add(new Holder(NounPhrases.headOf(sentence, people.get(i).begin(), people.get(i).end()), role, sentence.token(countries.get(i).end() - 1)));
            }
        }
        return found;
    }

    /** The country of one holder. */
    public static Optional<Token> country(Sentence sentence, Token name, Token role) {
        return find(sentence).stream().filter(holder -> holder.name().equals(name) && holder.role().equals(role)).map(Holder::country).findFirst();
    }

    /** The names of one type that are listed from a token on; the token behind them is returned. */
    private static int list(Sentence sentence, int begin, boolean people, List<Name> names) {
        int at = begin;
        while (at < sentence.tokens().size()) {
            int here = at;
            Optional<Name> name = sentence.names().stream().filter(one -> one.begin() == here && (one.type() == NameType.PER) == people && one.type() != NameType.NORP).findFirst();
            if (name.isEmpty()) {
                break;
            }
            names.add(name.get());
            at = name.get().end();
            int next = at;
            while (next < sentence.tokens().size() && (sentence.token(next).form().equals(",") || sentence.token(next).is(Upos.CCONJ) || sentence.token(next).form().equals("the"))) {
                next++;
            }
            int behind = next;
            if (next == at || sentence.names().stream().noneMatch(one -> one.begin() == behind && (one.type() == NameType.PER) == people)) {
                break;
            }
            at = next;
        }
        return at;
    }

    /** "Ann Roe and Tom Reid, the" */
    private static List<Name> before(Sentence sentence, Token role) {
        int comma = NounPhrases.core(sentence, role)[0] - 1;
        while (comma > 0 && sentence.token(comma).is(Upos.DET)) {
            comma--;
        }
        if (comma <= 0 || !sentence.token(comma).form().equals(",")) {
            return List.of();
        }
        for (Name first : sentence.names()) {
            List<Name> people = new ArrayList<>();
            if (first.type() == NameType.PER && list(sentence, first.begin(), true, people) == comma && people.size() > 1) {
                return people;
            }
        }
        return List.of();
    }
}
