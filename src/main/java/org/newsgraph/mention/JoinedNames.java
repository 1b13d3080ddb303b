package org.newsgraph.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.lexicon.Organizations;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.phrase.RolePhrases;

/**
 * Joins what the name finder cut: names over hyphens ("Jean-Louis Tixier-Vignancour"), around nicknames, before a short family name, "University of" and
 * "Leeds", "Bolivarian Republic" of "Venezuela".
 */
final class JoinedNames {

    private static final String DAY_OR_MONTH = "(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December";

    private JoinedNames() {
    }

    /** A sentence's names, in their order. */
    static List<Name> of(Sentence sentence) {
        List<Name> whole = new ArrayList<>();
        for (Name name : sentence.names()) {
            Name last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            if (last != null && isStateOf(sentence, last, name)) {
                whole.set(whole.size() - 1, new Name(last.begin(), name.end(), NameType.LOC, name.confidence()));
            } else if (last != null && (isHyphenated(sentence, last, name) || isAroundNickname(sentence, last, name) || isBodyOf(sentence, last, name))) {
                whole.set(whole.size() - 1, new Name(last.begin(), name.end(), last.type(), Math.min(last.confidence(), name.confidence())));
            } else {
                whole.add(name);
            }
            Name grown = whole.get(whole.size() - 1);
            if (grown.type() == NameType.PER && (isCutAtHyphen(sentence, grown) || isCutBeforeSurname(sentence, grown))) {
                grown = new Name(grown.begin(), grown.end() + 1, NameType.PER, grown.confidence());
                whole.set(whole.size() - 1, grown);
            }
            while (grown.type() == NameType.PER && grown.end() + 1 < sentence.tokens().size() && (isHyphen(sentence, grown.end())
                    && (sentence.token(grown.end() + 1).is(Upos.PROPN) || isHyphen(sentence, grown.end() - 2)) && NounPhrases.nameOver(sentence, sentence.token(grown.end() + 1)).isEmpty()
                    || isEpithet(sentence, grown))) {
                grown = new Name(grown.begin(), grown.end() + 2, NameType.PER, grown.confidence());
                whole.set(whole.size() - 1, grown);
            }
        }
        return whole;
    }

    /** "Prayath Chai-o-" + "kha" */
    private static boolean isCutAtHyphen(Sentence sentence, Name name) {
        return name.end() - name.begin() > 1 && isHyphen(sentence, name.end() - 1) && NounPhrases.nameOver(sentence, sentence.token(name.end())).isEmpty();
    }

    /** "Prime Minister of Norland Kim" + "Roe,": a title before one word of a name, and another capitalised word up to the comma. */
    private static boolean isCutBeforeSurname(Sentence sentence, Name name) {
        int next = name.end();
        if (name.end() - name.begin() > 1 || name.begin() == 0 || next + 1 >= sentence.tokens().size()) {
            return false;
        }
        Token before = sentence.token(name.begin() - 1);
        Token rest = sentence.token(next);
        boolean titled = RolePhrases.isRoleNoun(sentence, before) || NounPhrases.nameOver(sentence, before).filter(place -> place.type() == NameType.LOC).isPresent();
        return titled && rest.is(Upos.PROPN) && rest.form().matches("\\p{Lu}\\p{Ll}+") && !rest.form().matches(DAY_OR_MONTH) && NounPhrases.nameOver(sentence, rest).isEmpty()
                && !RolePhrases.isRoleNoun(sentence, rest) && (sentence.token(next + 1).is(Upos.PUNCT, Upos.CCONJ) && !sentence.token(next + 1).form().equals("-"));
    }

    /** Names of people joined over hyphens, which are tokens of their own: "Jean-Louis Tixier-Vignancour", "Yen Chia-kan". */
    private static boolean isHyphenated(Sentence sentence, Name last, Name name) {
        return name.type() == NameType.PER && last.type() == NameType.PER && isHyphen(sentence, last.end()) && last.end() + 1 == name.begin();
    }

    /** "Thomas (Tom) Reid" */
    private static boolean isAroundNickname(Sentence sentence, Name last, Name name) {
        return name.type() == NameType.PER && last.type() == NameType.PER && name.begin() - last.end() == 3
                && sentence.token(last.end()).form().matches("[(\"“]") && sentence.token(last.end() + 1).is(Upos.PROPN) && sentence.token(last.end() + 2).form().matches("[)\"”]");
    }

    /** A hyphen that touches the words on both sides. */
    private static boolean isHyphen(Sentence sentence, int index) {
        return index > 0 && index + 1 < sentence.tokens().size() && sentence.token(index).form().equals("-")
                && sentence.token(index - 1).span().end() == sentence.token(index).span().begin()
                && sentence.token(index).span().end() == sentence.token(index + 1).span().begin();
    }

    /** "Catherine the Great" */
    private static boolean isEpithet(Sentence sentence, Name name) {
        Token epithet = sentence.token(name.end() + 1);
        return name.end() - name.begin() == 1 && sentence.token(name.end()).form().equals("the")
                && epithet.form().matches("Great|Terrible|Bold|Wise|Conqueror|Confessor|Magnificent|Fair|Lionheart|Younger|Elder|Just|Brave");
    }

    /** "Bolivarian Republic" of "Venezuela" */
    private static boolean isStateOf(Sentence sentence, Name last, Name name) {
        int of = last.end();
        boolean the = name.begin() - of == 2 && sentence.token(of + 1).isLemma("the");
        return (last.type() == NameType.ORG || last.type() == NameType.LOC) && (name.begin() - of == 1 || the) && sentence.token(of).form().equals("of")
                && sentence.token(of - 1).form().matches("Republic|Kingdom|State|Federation|Emirate|Sultanate|Commonwealth|Principality|Duchy")
                && Countries.english().byName(NounPhrases.words(sentence, name.begin(), name.end())).isPresent();
    }

    /** "University of" + "Leeds", "Bank" of + "Norway": a noun for a body and a name. */
    private static boolean isBodyOf(Sentence sentence, Name last, Name name) {
        if (last.type() != NameType.ORG || name.type() != NameType.LOC && name.type() != NameType.ORG) {
            return false;
        }
        if (last.end() == name.begin()) {
            return sentence.token(last.end() - 1).form().equals("of");
        }
        return last.end() - last.begin() == 1 && last.end() + 1 == name.begin() && sentence.token(last.end()).form().equals("of")
                && Organizations.world().isOrganizationNoun(sentence.token(last.begin()).form().toLowerCase(Locale.ROOT));
    }
}
