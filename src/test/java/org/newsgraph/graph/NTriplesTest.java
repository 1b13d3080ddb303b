package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.junit.jupiter.api.Test;

/** The quick way of writing a term says what Jena's says, for every character. */
class NTriplesTest {

    @Test
    void everyCharacterIsWrittenAsJenaWritesIt() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x10000 ? 1 : 997) {
            String text = "a" + Character.toString(c) + "b";
            same(NodeFactory.createLiteralString(text));
            if (c < 0x3000) {
                same(NodeFactory.createURI("https://example.org/" + text));
                same(NodeFactory.createLiteralLang(text, "en-GB"));
                same(NodeFactory.createLiteralDT(text, XSDDatatype.XSDdate));
                same(NodeFactory.createLiteralDT("1", org.apache.jena.datatypes.TypeMapper.getInstance().getSafeTypeByName("urn:t:" + text)));
            }
        }
    }

    private static void same(Node node) {
        assertThat(NTriples.of(node)).isEqualTo(NodeFmtLib.strNT(node));
    }
}
