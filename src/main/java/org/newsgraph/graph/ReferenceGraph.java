package org.newsgraph.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.lexicon.Leaders;
import org.newsgraph.lexicon.Organizations;

/**
 * What no article said: the countries with code, names, demonyms, capital and Wikidata link; leaders with their times in
 * office and international organisations, under Wikidata's IRIs; and the ontology itself. The same in every run.
 */
public final class ReferenceGraph {

    private ReferenceGraph() {
    }

    /** In the order of {@link TripleOrder}, without blank nodes. */
    public static List<Triple> of(Iris iris, Countries countries) {
        Triples triples = new Triples();
        Map<Node, Set<Node>> countriesOfCapital = new HashMap<>();
        for (Countries.Entry country : countries.all()) {
            Node subject = iris.country(country.iso());
            triples.type(subject, NG.Country)
                    .add(subject, Reused.label, country.label())
                    .add(subject, NG.isoCode, country.iso());
            country.names().forEach(name -> triples.add(subject, Reused.altLabel, name));
            country.demonyms().forEach(demonym -> triples.add(subject, NG.demonym, demonym));
            if (!country.wikidata().isEmpty()) {
                triples.add(subject, Reused.sameAs, Iris.wikidata(country.wikidata()));
            }
            if (!country.capital().isEmpty()) {
                Node capital = iris.place(country.capital());
                triples.type(capital, NG.Place)
                        .add(capital, Reused.label, country.capital())
                        .add(subject, NG.capital, capital);
                countriesOfCapital.computeIfAbsent(capital, key -> new HashSet<>()).add(subject);
            }
        }
        countriesOfCapital.forEach((capital, of) -> {
            // two countries have a Kingston: then the name alone doesn't tell in which it lies
            if (of.size() == 1) {
                triples.add(capital, NG.inCountry, of.iterator().next());
            }
        });
        Leaders.world().all().forEach(leader -> leader(iris, leader, triples));
        Organizations.world().all().forEach(organization -> organization(organization, triples));
        Ontology.terms().find().forEachRemaining(triples::add);
        return triples.sorted();
    }

    private static void leader(Iris iris, Leaders.Leader leader, Triples triples) {
        Node subject = Iris.wikidata(leader.wikidata());
        triples.add(subject, Reused.type, NG.KnownLeader);
        leader.names().forEach(name -> triples.add(subject, Reused.name, name));
        int number = 0;
        for (Leaders.Term term : leader.terms()) {
            Node tenure = iris.tenure(leader.wikidata(), ++number);
            triples.add(subject, NG.tenure, tenure)
                    .add(tenure, Reused.type, NG.Tenure)
                    .add(tenure, Reused.roleName, term.office())
                    .add(tenure, NG.officeIn, iris.country(term.iso()));
            term.begin().ifPresent(date -> triples.add(tenure, Reused.startDate, Triples.date(date)));
            term.end().ifPresent(date -> triples.add(tenure, Reused.endDate, Triples.date(date)));
        }
    }

    private static void organization(Organizations.Entry organization, Triples triples) {
        if (!organization.wikidata().isEmpty()) {
            Node subject = Iris.wikidata(organization.wikidata());
            triples.add(subject, Reused.type, NG.KnownOrganization).add(subject, Reused.name, organization.name());
            organization.otherNames().forEach(name -> triples.add(subject, Reused.alternateName, name));
        }
    }
}
