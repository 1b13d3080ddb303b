package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.newsgraph.lexicon.Countries;

/**
 * What no article said: the countries with code, names, demonyms, capital and Wikidata link, and the ontology itself.
 * The same in every run.
 */
public final class ReferenceGraph {

    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

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
                triples.add(subject, Reused.sameAs, NodeFactory.createURI(WIKIDATA + country.wikidata()));
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
        List<Triple> all = new ArrayList<>(triples.sorted());
        Ontology.terms().find().forEachRemaining(all::add);
        return TripleOrder.sorted(all);
    }
}
