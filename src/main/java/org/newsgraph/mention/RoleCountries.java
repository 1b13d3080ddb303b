package org.newsgraph.mention;

import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.lexicon.Places;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.phrase.Complement;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.phrase.RolePhrase;
import org.newsgraph.phrase.RolePhrases;

/**
 * The countries and regions that only an adjective tells, where somebody's office rests on it: "French" of "French President
 * Camille Arnaud", "Scottish" of "Scottish captain Ann Roe". No other nationality word becomes a mention.
 */
final class RoleCountries {

    private static final Set<String> TAUGHT = Set.of("teacher", "professor", "instructor", "lecturer", "tutor", "translator", "speaker", "student", "major",
            "interpreter", "graduate");
    private static final Set<String> REGIONS = Set.of("region", "province", "state", "district", "county", "republic", "city", "territory", "island",
            "oblast", "governorate", "prefecture", "canton", "municipality");

    private RoleCountries() {
    }

    static void collect(Sentence sentence, Clusters clusters) {
        for (RolePhrase phrase : RolePhrases.find(sentence)) {
            Optional<Token> told = NounPhrases.countryToken(sentence, phrase.role())
                    .or(() -> phrase.construction() == RolePhrase.Construction.TITLE ? NounPhrases.countryToken(sentence, phrase.name()) : Optional.empty());
            if (told.isEmpty()) {
                region(sentence, phrase, clusters);
            }
            described(sentence, phrase, clusters);
            told.filter(token -> !clusters.covers(sentence, token.span())).ifPresent(token -> NounPhrases.countryWord(sentence, token).ifPresent(entry ->
                    country(clusters, entry).add(new Cluster.Draft(sentence, token.span(), token.index(), Cluster.Form.NOMINAL, 0.9))));
        }
    }

    /** "Scottish" of "Scottish captain Ann Roe"; an English teacher teaches English. */
    private static void region(Sentence sentence, RolePhrase phrase, Clusters clusters) {
        if (TAUGHT.contains(RolePhrases.lemma(sentence, phrase.role()))) {
            return;
        }
        int begin = NounPhrases.core(sentence, phrase.role())[0];
        for (int i = begin; i < phrase.role().index(); i++) {
            Token token = sentence.token(i);
            boolean two = i + 1 < phrase.role().index() && Places.world().byDemonym(token.form() + " " + sentence.token(i + 1).form()).isPresent();
            String words = two ? token.form() + " " + sentence.token(i + 1).form() : token.form();
            Token head = two ? sentence.token(i + 1) : token;
            Optional<String> place = Places.world().byDemonym(words);
            if (place.isPresent() && !clusters.covers(sentence, head.span())) {
                Cluster cluster = clusters.of(Kind.PLACE).stream().filter(known -> known.names.containsKey(place.get()) || place.get().equals(known.label))
                        .findFirst().orElseGet(() -> {
                            Cluster created = clusters.create(Kind.PLACE);
                            created.label = place.get();
                            return created;
                        });
                cluster.add(new Cluster.Draft(sentence, sentence.span(i, head.index() + 1), head.index(), Cluster.Form.NOMINAL, 0.9));
                return;
            }
        }
    }

    /** "president of the Lombardy region": the region is Lombardy. */
    private static void described(Sentence sentence, RolePhrase phrase, Clusters clusters) {
        int from = phrase.role().index() + 1;
        for (Complement link : Complement.from(sentence, from, sentence.tokens().size())) {
            int before = link.head().index() - 1;
            if (REGIONS.contains(link.head().lemma()) && before >= link.begin() && !clusters.covers(sentence, link.head().span())) {
                Optional<Name> name = NounPhrases.nameOver(sentence, sentence.token(before)).filter(found -> found.type() == NameType.LOC && found.end() == before + 1);
                name.flatMap(found -> clusters.at(sentence, NounPhrases.headOf(sentence, found.begin(), found.end()).index()))
                        .filter(place -> place.kind == Kind.PLACE)
                        .ifPresent(place -> place.add(new Cluster.Draft(sentence, sentence.span(name.get().begin(), link.head().index() + 1),
                                link.head().index(), Cluster.Form.NOMINAL, 0.9)));
            }
        }
    }

    private static Cluster country(Clusters clusters, Countries.Entry entry) {
        return clusters.of(Kind.COUNTRY).stream().filter(known -> known.isoCode.equals(entry.iso())).findFirst().orElseGet(() -> {
            Cluster created = clusters.create(Kind.COUNTRY);
            created.label = entry.label();
            created.isoCode = entry.iso();
            created.countries.add(entry.iso());
            return created;
        });
    }
}
