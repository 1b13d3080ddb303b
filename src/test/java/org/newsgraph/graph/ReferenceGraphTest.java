package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Node;
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
    void aLeaderHasTimesInOfficeUnderWikidatasNameAndIsNobodyOfAnArticle() {
        Node leader = Iris.wikidata("Q76");
        assertThat(objects(leader, Reused.type)).containsExactly(NG.KnownLeader);
        assertThat(objects(leader, Reused.name)).containsExactly(NodeFactory.createLiteralString("Barack Obama"));
        Node tenure = objects(leader, NG.tenure).get(0);
        assertThat(objects(tenure, NG.officeIn)).containsExactly(new Iris().country("US"));
        assertThat(objects(tenure, Reused.roleName)).containsExactly(NodeFactory.createLiteralString("President"));
        assertThat(objects(tenure, Reused.startDate)).extracting(Node::getLiteralLexicalForm).containsExactly("2009-01-20");
        assertThat(objects(tenure, Reused.endDate)).extracting(Node::getLiteralLexicalForm).containsExactly("2017-01-20");
    }

    @Test
    void anInternationalOrganizationHasItsNames() {
        assertThat(objects(Iris.wikidata("Q7184"), Reused.type)).containsExactly(NG.KnownOrganization);
        assertThat(objects(Iris.wikidata("Q7184"), Reused.alternateName)).contains(NodeFactory.createLiteralString("NATO"));
    }

    private List<Node> objects(Node subject, Node predicate) {
        return triples.stream().filter(triple -> triple.getSubject().equals(subject) && triple.getPredicate().equals(predicate))
                .map(Triple::getObject).toList();
    }

    @Test
    void itIsTheSameInEveryRun() {
        assertThat(ReferenceGraph.of(new Iris(), Countries.english())).isEqualTo(triples).isEqualTo(TripleOrder.sorted(triples));
    }
}
