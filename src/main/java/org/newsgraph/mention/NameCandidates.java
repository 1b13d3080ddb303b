package org.newsgraph.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.lexicon.GivenNames;
import org.newsgraph.lexicon.Media;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.lexicon.Places;
import org.newsgraph.model.Gender;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.NounPhrases;

/**
 * The names of an article, cut to the name itself (no article, title, form of address or possessive ending) and typed
 * alike through the article: the name finder sees one sentence, an article repeats its names.
 */
final class NameCandidates {

    private static final GivenNames GIVEN = GivenNames.world();
    private static final Media MEDIA = Media.load();

    /** Ranks as newswire shortens them, with and without a full stop; "Sen" and "Rep" are surnames, too. */
    private static final String RANKS = "(Gen|Col|Lt|Maj|Capt|Adm|Sgt|Brig|Cmdr|Cpl)[.]?|(Sen|Rep|Gov)[.]";

    private NameCandidates() {
    }

    static List<NameCandidate> of(List<Sentence> sentences) {
        List<NameCandidate> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Set<Integer> taken = new HashSet<>();
            for (Name name : sentence.names()) {
                NameCandidate candidate = trim(sentence, name);
                if (candidate != null) {
                    found.add(candidate);
                    for (int i = name.begin(); i < name.end(); i++) {
                        taken.add(i);
                    }
                }
            }
            countryNames(sentence, taken, found);
        }
        found.sort(Comparator.comparing(NameCandidate::span));
        return typedAlike(found);
    }

    private static NameCandidate trim(Sentence sentence, Name name) {
        int begin = name.begin();
        int end = name.end();
        Gender gender = Gender.UNKNOWN;
        while (end > begin && isTail(sentence.token(end - 1))) {
            end--;
        }
        boolean person = name.type() == NameType.PER;
        while (person && end - begin > 1 && GIVEN.isLettersAfter(sentence.token(end - 1).form())) {
            end--;
        }
        while (begin < end) {
            Token token = sentence.token(begin);
            if (token.is(Upos.PUNCT, Upos.DET) || token.isLemma("the")) {
                begin++;
            } else if (person && end - begin > 1 && GIVEN.isHonorific(token.form())) {
                gender = GIVEN.ofHonorific(token.form());
                begin++;
            } else if (person && end - begin > 1 && (isTitle(token) || token.form().matches(RANKS) && !GIVEN.isGiven(token.form()))) {
                begin++;
            } else {
                break;
            }
        }
        if (begin > 0 && gender == Gender.UNKNOWN && person) {
            Token before = sentence.token(begin - 1);
            gender = GIVEN.isHonorific(before.form()) ? GIVEN.ofHonorific(before.form()) : kinGender(before);
        }
        if (begin == end || isMedium(sentence, begin, end, name.type()) || name.type() == NameType.NORP || name.type() == NameType.EVENT || isAdjective(sentence, begin, end, name.type())) {
            return null;
        }
        if (end - begin == 1 && NounPhrases.isPlural(sentence.token(begin)) && Countries.english().byDemonym(sentence.token(begin).form()).isPresent()) {
            return null; // "Australians" are a people, whatever the name finder takes them for
        }
        if (person && end - begin == 1 && begin > 0 && Countries.english().byDemonym(sentence.token(begin).form()).isPresent() && sentence.token(begin - 1).is(Upos.DET, Upos.ADJ, Upos.NUM)) {
            return null; // "the 51-year-old Swede"
        }
        boolean letters = false;
        for (int i = begin; i < end; i++) {
            letters |= sentence.token(i).form().codePoints().anyMatch(Character::isUpperCase);
        }
        return letters ? new NameCandidate(sentence, begin, end, name.type(), gender, name.confidence()) : null;
    }

    /** "wrote on Telegram": what a statement goes out by is no body there. */
    private static boolean isMedium(Sentence sentence, int begin, int end, NameType type) {
        return type == NameType.ORG && begin > 0 && MEDIA.find(NounPhrases.words(sentence, begin, end)).isPresent()
                && sentence.token(begin - 1).form().matches("on|via|over|through");
    }

    private static boolean isTail(Token token) {
        return token.xpos().equals("POS") || token.form().matches("['’]s?") || token.is(Upos.PUNCT) && !token.form().endsWith(".")
                || token.is(Upos.ADP, Upos.CCONJ, Upos.DET) && token.form().equals(token.form().toLowerCase(Locale.ROOT));
    }

    private static boolean isTitle(Token token) {
        String lemma = token.form().toLowerCase(Locale.ROOT);
        return PersonNouns.english().isOffice(lemma) && !GIVEN.isGiven(token.form())
                && (token.isRelation("nmod:desc", "compound") || token.form().equals(lemma));
    }

    private static Gender kinGender(Token token) {
        String gender = PersonNouns.english().kinGender(token.lemma().toLowerCase(Locale.ROOT));
        return gender.equals("F") ? Gender.FEMALE : gender.equals("M") ? Gender.MALE : Gender.UNKNOWN;
    }

    /** "Ukrainian", "French": tells a country but names nothing. */
    private static boolean isAdjective(Sentence sentence, int begin, int end, NameType type) {
        String words = NounPhrases.words(sentence, begin, end);
        if (type == NameType.PER || Countries.english().byName(words).isPresent()) {
            return false;
        }
        boolean alone = sentence.token(end - 1).is(Upos.ADJ) && (end - begin == 1 || sentence.token(begin).is(Upos.ADJ)); // "European", "Sunni", "East African"
        return alone || Countries.english().byDemonym(words).isPresent();
    }

    /** Names of countries that the finder has missed. */
    private static void countryNames(Sentence sentence, Set<Integer> taken, List<NameCandidate> found) {
        for (int begin = 0; begin < sentence.tokens().size(); begin++) {
            if (taken.contains(begin) || !isName(sentence.token(begin))) {
                continue;
            }
            for (int end = Math.min(begin + 5, sentence.tokens().size()); end > begin; end--) {
                if (!taken.contains(end - 1) && isName(sentence.token(end - 1)) && Countries.english().byName(NounPhrases.words(sentence, begin, end)).isPresent()) {
                    found.add(new NameCandidate(sentence, begin, end, NameType.LOC, Gender.UNKNOWN, 0.9));
                    for (int i = begin; i < end; i++) {
                        taken.add(i);
                    }
                    break;
                }
            }
        }
    }

    private static boolean isName(Token token) {
        return token.is(Upos.PROPN) && Character.isUpperCase(token.form().codePointAt(0));
    }

    /** One type for one wording; a single word that is the surname of somebody here is that person unless it is a known place. */
    private static List<NameCandidate> typedAlike(List<NameCandidate> found) {
        Map<String, Map<NameType, Double>> votes = new HashMap<>();
        Set<String> surnames = new HashSet<>();
        for (NameCandidate candidate : found) {
            votes.computeIfAbsent(candidate.text(), text -> new HashMap<>()).merge(candidate.type(), candidate.confidence(), Double::sum);
            if (candidate.type() == NameType.PER && candidate.size() > 1) {
                surnames.add(candidate.lastWord());
            }
        }
        Set<String> firms = new HashSet<>();
        for (NameCandidate candidate : found) {
            if (candidate.type() == NameType.ORG && candidate.size() > 1) {
                NameLinker.withoutLegalForm(candidate.text()).ifPresent(firms::add);
                NameLinker.firstWordOfFirm(candidate.text()).ifPresent(firms::add);
            }
        }
        Set<String> namesakes = firmsBeforePeople(found, surnames);
        List<NameCandidate> typed = new ArrayList<>();
        for (NameCandidate candidate : found) {
            String text = candidate.text();
            NameType type = votes.get(text).entrySet().stream()
                    .max(Map.Entry.<NameType, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .orElseThrow().getKey();
            if (candidate.gender() != Gender.UNKNOWN) {
                type = NameType.PER;
            } else if (Countries.english().byName(text).isPresent() && (type != NameType.PER || !surnames.contains(text))) {
                type = NameType.LOC;
            } else if (namesakes.contains(text) || firms.contains(text) && !surnames.contains(text)) { // "Norvik" where "Norvik ASA" stands too
                type = NameType.ORG;
            } else if (type != NameType.PER && candidate.isWord() && surnames.contains(text) && !Places.world().isKnown(text)) {
                type = NameType.PER;
            }
            if (type != NameType.MISC) {
                typed.add(candidate.as(type));
            }
        }
        return typed;
    }

    /** Surnames that are a firm's short name as well, where the firm is told of first: bare, they are the firm's ("Acme" of Acme Industries and Ann Acme). */
    private static Set<String> firmsBeforePeople(List<NameCandidate> found, Set<String> surnames) {
        Set<String> firms = new HashSet<>();
        Set<String> people = new HashSet<>();
        for (NameCandidate candidate : found) {
            String first = candidate.sentence().token(candidate.begin()).form();
            if (candidate.type() == NameType.ORG && candidate.size() > 1 && surnames.contains(first) && !people.contains(first) && NameLinker.isShortForm(first, candidate.text())) {
                firms.add(first);
            } else if (candidate.type() == NameType.PER && candidate.size() > 1) {
                people.add(candidate.sentence().token(candidate.end() - 1).form());
            }
        }
        return firms;
    }
}
