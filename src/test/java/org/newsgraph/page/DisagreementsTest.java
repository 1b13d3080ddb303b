package org.newsgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In what two articles differ that tell of one event. */
class DisagreementsTest {

    private static final ArticleRef MORNING = new ArticleRef("Fire on ferry", "/article/a", "Morning Wire", "3 May 2026", "2026-05-03");
    private static final ArticleRef EVENING = new ArticleRef("Ferry fire toll rises", "/article/b", "Evening Wire", "4 May 2026", "2026-05-04");

    @Test
    void datesFactualitiesAndNumbersAreCompared() {
        List<Line> reports = List.of(
                report(MORNING, "2026-05-02", "Planned", "A fire killed 12 people and three sailors on Saturday, 2 May 2026."),
                report(EVENING, "2026-05-03", "Actual", "At least 1,500 litres burned; the fire killed 15 people and three sailors within 20 minutes."));
        Map<String, List<Disagreements.Told>> found = found(reports, Map.of());
        assertThat(found).containsOnlyKeys("date", "whether it happened", "number of people");
        assertThat(found.get("number of people")).containsExactly(new Disagreements.Told("12", List.of(MORNING)), new Disagreements.Told("15", List.of(EVENING)));
        assertThat(found.get("whether it happened")).extracting(Disagreements.Told::value).containsExactly("planned", "actual");
    }

    @Test
    void whoWasThereByOneAndNotByTheOther() {
        Line there = new Line(Map.of("who", new Term("Ada Lund", "/person/ada-lund", "person", "x")), List.of(source(MORNING, "")));
        Line absent = new Line(there.terms(), List.of(source(EVENING, "")));
        assertThat(found(List.of(), Map.of("Attended by", List.of(there), "Absent", List.of(absent)))).containsOnlyKeys("whether Ada Lund was there");
        assertThat(found(List.of(), Map.of("Attended by", List.of(there), "Expected", List.of(absent)))).as("first expected, then there").isEmpty();
    }

    @Test
    void whatIsLeftUnsaidOrSaidAlikeIsNoDisagreement() {
        Line silent = new Line(Map.of(), List.of(source(EVENING, "Nobody was hurt.")));
        assertThat(found(List.of(report(MORNING, "2026-05-02", "Actual", "It hurt 12 people."), silent), Map.of())).isEmpty();
        assertThat(found(List.of(report(MORNING, "2026-05-02", "Actual", "It hurt 12 people."), report(EVENING, "2026-05-02", "Actual", "It hurt twelve people, not 30 people.")),
                Map.of())).isEmpty();
    }

    private static Map<String, List<Disagreements.Told>> found(List<Line> reports, Map<String, List<Line>> participants) {
        Map<String, List<Disagreements.Told>> found = new HashMap<>();
        Disagreements.of(reports, participants).forEach(difference -> found.put(difference.about(), difference.told()));
        return found;
    }

    private static Line report(ArticleRef article, String date, String factuality, String sentence) {
        return new Line(Map.of("date", new Term(date, null, "", date), "factuality", new Term(factuality, null, "", "https://w3id.org/newsgraph/ontology#" + factuality)),
                List.of(source(article, sentence)));
    }

    private static Source source(ArticleRef article, String sentence) {
        return new Source(article, sentence, "#", "Rule", 80);
    }
}
