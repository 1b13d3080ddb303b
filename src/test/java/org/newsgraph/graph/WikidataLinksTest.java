package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.Pipeline;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Reading;
import org.newsgraph.article.ReadingOptions;

/** Who of a text is linked to Wikidata, through the whole program; the offices are real ones, the news is made up. */
class WikidataLinksTest {

    private static Pipeline pipeline;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        pipeline = new Pipeline();
    }

    @AfterAll
    static void close() {
        pipeline.close();
    }

    @Test
    void aLeaderIsLinkedWhereNameOfficeAndCountryFit() throws IOException {
        assertThat(links("French President Emmanuel Macron opened a school in Lyon on Monday."))
                .isEqualTo(Map.of("person/emmanuel-macron", "Q3052772"));
        assertThat(links("Viktor Orb\u00e1n, the prime minister of Hungary, opened a school on Monday."))
                .isEqualTo(Map.of("person/viktor-orban", "Q57641"));
    }

    @Test
    void aLeaderIsLinkedWithoutAnOfficeWhereTheCountryIsNamed() throws IOException {
        assertThat(links("Barack Obama opened a school in the United States on Monday.")).containsEntry("person/barack-obama", "Q76");
        assertThat(links("Barack Obama opened a school on Monday.")).isEmpty();
    }

    @Test
    void anotherCallingOrCountrySpeaksAgainstIt() throws IOException {
        assertThat(links("Emmanuel Macron, a singer from Lyon, opened a school in France on Monday.")).isEmpty();
        assertThat(links("Chilean President Emmanuel Macron opened a school in France on Monday.")).isEmpty();
        assertThat(links("President Macron opened a school in France on Monday.")).as("a surname is not enough").isEmpty();
    }

    @Test
    void anOrganizationIsLinkedByItsName() throws IOException {
        assertThat(links("The International Atomic Energy Agency (IAEA) sent experts on Monday."))
                .isEqualTo(Map.of("organization/international-atomic-energy-agency", "Q41984"));
        assertThat(links("The IAEA sent experts on Monday.")).as("a short form alone").isEmpty();
        assertThat(links("NATO sent experts on Monday.")).isEqualTo(Map.of("organization/nato", "Q7184"));
    }

    private Map<String, String> links(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("article.txt"), "---\nlanguage: en\ndate: 2023-05-02\n---\n" + text + "\n");
        try (ArticleReader reader = ArticleReader.open(List.of(file), ReadingOptions.defaults())) {
            ArticleGraph graph = pipeline.graph(((Reading.Ingested) reader.next()).article(), new ArticleGraphs(new Iris(), true));
            Map<String, String> links = new TreeMap<>();
            for (Triple triple : graph.triples()) {
                if (triple.getPredicate().equals(Reused.sameAs)) {
                    links.put(triple.getSubject().getURI().substring(Iris.DEFAULT_BASE.length()),
                            triple.getObject().getURI().replace(Iris.wikidata("").getURI(), ""));
                }
            }
            return links;
        }
    }
}
