package org.newsgraph.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.lexicon.GivenNames;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.lexicon.Places;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.model.ParsedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.phrase.RolePhrases;

/**
 * Mends what the name finder cut or joined wrongly, where the words beside a name say so: "University of" + "Leeds" is one
 * name, "Norway Ann Roe" of "President of Norway Ann Roe" is two, "Mr. Lyon" is nobody's town, "Crown Prince" names nobody.
 */
final class MendedNames {

    private static final GivenNames GIVEN = GivenNames.world();
    /** Offices of bodies: the name right before "Acme CEO Ann Roe" is a body's. */
    private static final Set<String> BODY_OFFICES = Set.of("ceo", "cfo", "coo", "chairman", "chairwoman", "chairperson", "founder", "co-founder",
            "director", "executive", "owner", "co-owner", "shareholder", "boss", "editor", "midfielder", "striker", "defender", "goalkeeper", "winger", "coach",
            "speaker", "president", "governor", "mayor", "manager", "captain");
    /** Nouns for firms that may also name a person. */
    private static final Set<String> FIRMS = Set.of("carmaker", "automaker", "manufacturer", "retailer", "maker", "miner", "operator", "brewer",
            "developer", "supplier", "lender", "insurer", "producer", "carrier", "airline", "drugmaker", "chipmaker", "giant", "startup", "bank");
    /** First words of two-word offices that end up in the name before: "Grey House Press" + "Secretary". */
    private static final Set<String> OFFICE_WORDS = Set.of("press", "prime", "foreign", "chief", "deputy", "vice", "executive", "general");

    private MendedNames() {
    }

    static ParsedArticle of(ParsedArticle parsed) {
        Set<String> surnames = new HashSet<>();
        for (Sentence sentence : parsed.sentences()) {
            for (Name name : sentence.names()) {
                if (name.type() == NameType.PER && name.end() - name.begin() > 1) {
                    surnames.add(sentence.token(name.end() - 1).form());
                }
            }
        }
        List<Sentence> mended = new ArrayList<>();
        for (Sentence sentence : parsed.sentences()) {
            List<Name> names = new ArrayList<>();
            for (Name name : JoinedNames.of(sentence)) {
                split(sentence, name, surnames, names);
            }
            mended.add(names.equals(sentence.names()) ? sentence
                    : new Sentence(sentence.index(), sentence.span(), sentence.block(), sentence.paragraph(), sentence.tree(), names));
        }
        return new ParsedArticle(parsed.article(), mended);
    }

    private static boolean isTwoSurnames(Sentence sentence, Name name, Set<String> surnames) {
        return name.end() - name.begin() == 3 && sentence.token(name.begin() + 1).is(Upos.CCONJ)
                && surnames.contains(sentence.token(name.begin()).form()) && surnames.contains(sentence.token(name.end() - 1).form());
    }

    private static void split(Sentence sentence, Name name, Set<String> surnames, List<Name> names) {
        int begin = name.begin();
        int end = name.end();
        if (isTwoSurnames(sentence, name, surnames)) { // "Berg and Olsen" of a text about Anna Berg and Lars Olsen
            names.add(new Name(begin, begin + 1, NameType.PER, name.confidence()));
            names.add(new Name(end - 1, end, NameType.PER, name.confidence()));
            return;
        }
        if (name.type() == NameType.PER) {
            int country = gluedCountry(sentence, name);
            if (country > begin) { // "President of Norway Ann Roe"
                names.add(new Name(begin, country, NameType.LOC, name.confidence()));
                begin = country;
            }
            while (end - begin > 1 && (GIVEN.isHonorific(sentence.token(begin).form()) || sentence.token(begin).is(Upos.DET))) {
                begin++;
            }
            end = beforeRepeated(sentence, begin, end);
            if (isSeat(sentence, begin, end)) { // "Member for Sandhill Ann Roe"
                names.add(new Name(begin, begin + 1, NameType.LOC, 0.5));
                begin++;
            } else if (isUnknownBeforeGiven(sentence, begin, end)) { // "Minister for Water Supply Ann Roe"
                begin++;
            }
            if (!isTitleOnly(sentence, begin, end, surnames)) {
                boolean body = end - begin > 1 && NameLinker.withoutLegalForm(NounPhrases.words(sentence, begin, end)).isPresent() && !sentence.token(end - 1).form().matches("Co|AS|SA|SE|LP|KK") || isBrand(sentence, begin, end, surnames) || isBodyOfOffice(sentence, begin, end, surnames) || isBodyBehindOffice(sentence, begin, end) || isFirm(sentence, begin, end, surnames);
                NameType type = isPlace(sentence, begin, end, surnames) || body && Places.world().isKnown(NounPhrases.words(sentence, begin, end)) ? NameType.LOC
                        : body ? NameType.ORG : NameType.PER;
                names.add(new Name(begin, end, type, name.confidence()));
            }
            return;
        }
        boolean addressed = begin > 0 && GIVEN.isHonorific(sentence.token(begin - 1).form()) && !sentence.token(begin - 1).isLemma("Father", "Sister", "Lady")
                && end - begin <= 3 && name.type() != NameType.NORP;
        if (addressed && sentence.token(begin).is(Upos.PROPN)) { // "Mr. Lyon"
            names.add(new Name(begin, end, NameType.PER, name.confidence()));
            return;
        }
        if (name.type() == NameType.ORG && end < sentence.tokens().size() && RolePhrases.lemma(sentence, sentence.token(end)).matches("secretary|minister|executive|officer|director")
                && OFFICE_WORDS.contains(sentence.token(end - 1).form().toLowerCase(Locale.ROOT))) {
            end--; // "Grey House Press Secretary"
        }
        int country = name.type() == NameType.ORG ? countryOfMinister(sentence, begin, end) : begin;
        if (country > begin) { // "Minister of Water of Norway"
            names.add(new Name(country, end, NameType.LOC, name.confidence()));
            return;
        }
        boolean rank = end - begin == 1 && end < sentence.tokens().size() && sentence.token(begin).form().matches("Air|Rear|Field|Wing|Fleet|Squadron")
                && sentence.token(end).form().matches("Chief|Marshal|Vice|Admiral|Commodore|Commander|Leader");
        boolean described = rank || name.type() == NameType.ORG && (isPluralNoun(sentence, begin, end) || isOffice(sentence, begin, end) || isNew(sentence, begin, end));
        if (name.type() == NameType.LOC && begin > 0 && Countries.english().byName(NounPhrases.words(sentence, begin - 1, end)).isPresent()
                && Countries.english().byName(NounPhrases.words(sentence, begin, end)).isEmpty()) {
            names.removeIf(before -> before.end() == name.begin() && before.type() == NameType.NORP); // "French" + "Polynesia"
            begin--;
        }
        if (end > begin && !described) {
            names.add(new Name(begin, end, name.type(), name.confidence()));
        }
    }

    /** Where the country begins of what a minister is for, which is no body: "Water of Norway"; the name's begin where there is none. */
    private static int countryOfMinister(Sentence sentence, int begin, int end) {
        if (begin < 2 || !sentence.token(begin - 1).form().matches("(?i)of|for") || !RolePhrases.lemma(sentence, sentence.token(begin - 2)).equals("minister")) {
            return begin;
        }
        for (int of = begin + 1; of + 1 < end; of++) {
            if (sentence.token(of).form().equals("of") && Countries.english().byName(NounPhrases.words(sentence, of + 1, end)).isPresent()) {
                return of + 1;
            }
        }
        return begin;
    }

    /** The token behind a country with which a person's name wrongly begins; the name's begin where there is none. */
    private static int gluedCountry(Sentence sentence, Name name) {
        if (name.begin() == 0 || !sentence.token(name.begin() - 1).form().matches("(?i)of|for|to|the")) {
            return name.begin();
        }
        for (int end = name.end() - 1; end > name.begin(); end--) {
            if (Countries.english().byName(NounPhrases.words(sentence, name.begin(), end)).isPresent()) {
                return end;
            }
        }
        return name.begin();
    }

    /** "Crown Prince", "Excellency", "the Federal Chancellor": words that stand before names. A single one may be a surname. */
    private static boolean isTitleOnly(Sentence sentence, int begin, int end, Set<String> surnames) {
        boolean titles = true;
        for (int i = begin; i < end; i++) {
            String form = sentence.token(i).form();
            titles &= form.equals("-") || GIVEN.isHonorific(form) || GIVEN.isLettersAfter(form) || PersonNouns.english().isOffice(RolePhrases.lemma(sentence, sentence.token(i)))
                    || form.matches("Prime|Crown|Vice|Deputy|Federal|Foreign|First|Acting|The|the");
        }
        Token last = sentence.token(end - 1);
        boolean address = GIVEN.isHonorific(last.form()) || GIVEN.isLettersAfter(last.form()) || PersonNouns.english().isOffice(last.form().toLowerCase(Locale.ROOT));
        boolean beforeName = sentence.names().stream().anyMatch(name -> name.type() == NameType.PER && name.begin() == end);
        boolean behindTitle = begin > 0 && sentence.token(begin - 1).form().matches("-|Chief|Deputy|Vice|Prime|Acting|Lord|Attorney|Assistant|Associate");
        boolean alone = end - begin > 1 || beforeName || behindTitle || GIVEN.isHonorific(last.form()) || GIVEN.isLettersAfter(last.form())
                || begin > 0 && sentence.token(begin - 1).is(Upos.DET);
        return titles && address && alone && !surnames.contains(last.form());
    }

    /** "Acme CEO Ann Roe", unless Acme is somebody's surname here. */
    private static boolean isBodyOfOffice(Sentence sentence, int begin, int end, Set<String> surnames) {
        if (end + 1 >= sentence.tokens().size() || surnames.contains(sentence.token(end - 1).form()) || GIVEN.isGiven(sentence.token(begin).form())) {
            return false;
        }
        int office = end;
        while (office + 1 < sentence.tokens().size() && sentence.token(office).is(Upos.ADJ, Upos.NOUN, Upos.PROPN)
                && !BODY_OFFICES.contains(RolePhrases.lemma(sentence, sentence.token(office))) && office < end + 2) {
            office++;
        }
        Optional<Name> next = NounPhrases.nameOver(sentence, sentence.token(Math.min(office + 1, sentence.tokens().size() - 1)));
        boolean listed = begin > 1 && sentence.token(begin - 1).form().equals(",") && (office + 1 >= sentence.tokens().size() // "Ann Roe, Acme Chairman"
                || sentence.token(office + 1).is(Upos.PUNCT)) && NounPhrases.nameOver(sentence, sentence.token(begin - 2)).filter(name -> name.type() == NameType.PER).isPresent();
        return BODY_OFFICES.contains(RolePhrases.lemma(sentence, sentence.token(office)))
                && (listed || next.filter(name -> name.type() == NameType.PER).isPresent());
    }

    /** "SeaLumen": a capital inside a single word is a firm's, unless it follows one of the small words of surnames. */
    private static boolean isBrand(Sentence sentence, int begin, int end, Set<String> surnames) {
        String word = sentence.token(begin).form();
        return end - begin == 1 && !surnames.contains(word) && word.matches("\\p{Lu}?\\p{Ll}+\\p{Lu}.*")
                && !word.matches("(Mc|Mac|De|Di|Du|La|Le|Lo|Da|Del|Des|Van|Von|Fitz|St|Ben|Abu|Al|El|Ap|Mag)\\p{Lu}.*");
    }

    /** "carmaker Acme": what makes and sells is no person. */
    private static boolean isFirm(Sentence sentence, int begin, int end, Set<String> surnames) {
        return begin > 0 && end - begin == 1 && FIRMS.contains(sentence.token(begin - 1).lemma().toLowerCase(Locale.ROOT))
                && !surnames.contains(sentence.token(begin).form()) && !GIVEN.isGiven(sentence.token(begin).form());
    }

    /** "Zanzibar's first vice president": a known place that has an office. */
    private static boolean isPlace(Sentence sentence, int begin, int end, Set<String> surnames) {
        String word = sentence.token(begin).form();
        if ((end - begin > 1 || !GIVEN.isGiven(word) && !surnames.contains(word)) && Countries.english().byName(NounPhrases.words(sentence, begin, end)).isPresent()) {
            return true;
        }
        if (end - begin > 1 || surnames.contains(word) || GIVEN.isGiven(word) || !Places.world().isKnown(word)) {
            return false;
        }
        boolean owner = end < sentence.tokens().size() && sentence.token(end).xpos().equals("POS")
                && sentence.tree().head(sentence.token(begin)).filter(office -> PersonNouns.english().isOffice(RolePhrases.lemma(sentence, office))).isPresent();
        return owner || Places.world().isMacroRegion(word);
    }

    /** "Ann Roe Roe AnnPresident of Norway": a layout that lost its line breaks. */
    private static int beforeRepeated(Sentence sentence, int begin, int end) {
        for (int i = begin + 2; i < end; i++) {
            if (sentence.token(i).form().equals(sentence.token(i - 1).form()) && !(i + 1 < end && sentence.token(i + 1).form().equals("-"))) {
                return i;
            }
        }
        return end;
    }

    private static boolean isSeat(Sentence sentence, int begin, int end) {
        return end - begin > 2 && begin > 1 && sentence.token(begin - 1).form().equals("for") && sentence.token(begin - 2).isLemma("member", "Member")
                && !GIVEN.isGiven(sentence.token(begin).form()) && GIVEN.isGiven(sentence.token(begin + 1).form());
    }

    /** "Ann Roe, CEO, Acme" */
    private static boolean isBodyBehindOffice(Sentence sentence, int begin, int end) {
        boolean last = end >= sentence.tokens().size() || end + 1 == sentence.tokens().size() && sentence.token(end).is(Upos.PUNCT);
        return last && begin > 3 && end - begin < 3 && sentence.token(begin - 1).form().equals(",")
                && BODY_OFFICES.contains(RolePhrases.lemma(sentence, sentence.token(begin - 2))) && !GIVEN.isGiven(sentence.token(begin).form());
    }

    /** A word that a person's name wrongly begins with: no given name, but before one, and behind the matter of an office. */
    private static boolean isUnknownBeforeGiven(Sentence sentence, int begin, int end) {
        if (end - begin < 3 || begin < 2 || GIVEN.isGiven(sentence.token(begin).form()) || !GIVEN.isGiven(sentence.token(begin + 1).form())) {
            return false;
        }
        Token before = sentence.token(begin - 1);
        return before.is(Upos.PROPN, Upos.NOUN) && !RolePhrases.isRoleNoun(sentence, before) && sentence.token(begin - 2).form().matches("for|of|and");
    }

    /** "pledged a Kenyan-led "Joint Force for Peace"": what "a" brings in quoted words has no name yet. */
    private static boolean isNew(Sentence sentence, int begin, int end) {
        Token head = NounPhrases.headOf(sentence, begin, end);
        return end - begin > 1 && begin > 0 && sentence.token(begin - 1).xpos().equals("``") && sentence.tree().children(head, "det").stream().anyMatch(det -> det.index() < begin && det.isLemma("a", "an"));
    }

    /** "Secretary for Education" is what somebody is, and no body. */
    private static boolean isOffice(Sentence sentence, int begin, int end) {
        Token first = sentence.token(begin);
        return end - begin > 2 && sentence.token(begin + 1).form().matches("of|for|to") && !NounPhrases.isPlural(first)
                && PersonNouns.english().isOffice(first.form().toLowerCase(Locale.ROOT));
    }

    /** "European nations": a name doesn't end in a plural of small letters. */
    private static boolean isPluralNoun(Sentence sentence, int begin, int end) {
        Token last = sentence.token(end - 1);
        return NounPhrases.isPlural(last) && Character.isLowerCase(last.form().codePointAt(0)) && end - begin > 1;
    }
}
