package org.newsgraph.mention;

import java.util.Optional;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.phrase.RolePhrase;
import org.newsgraph.phrase.RolePhrases;

/**
 * The countries that only an adjective tells, where somebody's office rests on it: "French" of "French President Camille
 * Arnaud". No other nationality word becomes a mention.
 */
final class RoleCountries {

    private RoleCountries() {
    }

    static void collect(Sentence sentence, Clusters clusters) {
        for (RolePhrase phrase : RolePhrases.find(sentence)) {
            Optional<Token> told = NounPhrases.countryToken(sentence, phrase.role())
                    .or(() -> phrase.construction() == RolePhrase.Construction.TITLE ? NounPhrases.countryToken(sentence, phrase.name()) : Optional.empty());
            told.filter(token -> !clusters.covers(sentence, token.span())).ifPresent(token -> NounPhrases.countryWord(sentence, token).ifPresent(entry ->
                    country(clusters, entry).add(new Cluster.Draft(sentence, token.span(), token.index(), Cluster.Form.NOMINAL, 0.9))));
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
