package org.newsgraph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.fact.statement.WholeProgram;
import org.newsgraph.lexicon.TsvTable;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.RoleHolding;

class ReliabilityTest {

    @Test
    void confidenceFollowsWhatWasJudgedOfTheRule() throws IOException {
        try (WholeProgram program = new WholeProgram()) {
            ArticleFacts facts = program.read("text", "French President Camille Arnaud met Peter Holm in Oslo on Monday. He said that he was ill.\n", Optional.empty());
            assertThat(of(facts, RoleHolding.class)).singleElement().satisfies(fact -> {
                assertThat(fact.evidence().rule()).isEqualTo("TitleRole");
                assertThat(Reliability.link(facts.article(), fact)).isEqualTo("name");
                assertThat(fact.confidence()).as("titles were judged, and nearly all right").isBetween(0.9, 0.999);
            });
            assertThat(of(facts, Event.class)).isNotEmpty().allSatisfy(fact -> assertThat(fact.confidence()).as("never judged").isLessThanOrEqualTo(0.85));
            assertThat(facts.facts()).filteredOn(fact -> fact.evidence().rule().equals("ReportedClause"))
                    .singleElement().satisfies(fact -> assertThat(Reliability.link(facts.article(), fact)).isEqualTo("pronoun"));
        }
    }

    @Test
    void noMoreFactsAreRightThanWereJudged() {
        for (TsvTable.Row row : TsvTable.load("lexicon/en/reliability.tsv", "kind", "rule", "link", "right", "judged").rows()) {
            assertThat(Integer.parseInt(row.get(3))).as(row.toString()).isBetween(0, Integer.parseInt(row.get(4)));
        }
    }

    private static <T extends Fact> List<T> of(ArticleFacts facts, Class<T> kind) {
        return facts.facts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
