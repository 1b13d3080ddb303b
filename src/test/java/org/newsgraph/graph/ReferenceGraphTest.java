package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.newsgraph.lexicon.Countries;

class ReferenceGraphTest {

    private final List<Triple> triples = ReferenceGraph.of(new Iris(), Countries.english());

    @Test
    void aCountryIsLinkedToItsCodeCapitalAndWikidata() {
        Iris iris = new Iris();
        assertThat(triples).contains(
                Triple.create(iris.country("FR"), NG.isoCode, NodeFactory.createLiteralString("FR")),
                Triple.create(iris.country("FR"), NG.demonym, NodeFactory.createLiteralString("French")),
                Triple.create(iris.country("FR"), NG.capital, iris.place("Paris")),
                Triple.create(iris.place("Paris"), NG.inCountry, iris.country("FR")),
                Triple.create(iris.country("FR"), Reused.sameAs, NodeFactory.createURI("http://www.wikidata.org/entity/Q142")));
    }

    @Test
    void everyCountryIsThereAndTheOntologyToo() {
        assertThat(triples.stream().filter(triple -> triple.getPredicate().equals(NG.isoCode))).hasSize(Countries.english().all().size());
        assertThat(triples).containsAll(Ontology.terms().find().toList());
    }

    @Test
    void itIsTheSameInEveryRun() {
        assertThat(ReferenceGraph.of(new Iris(), Countries.english())).isEqualTo(triples).isEqualTo(TripleOrder.sorted(triples));
    }
}
