package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleIdsTest {

    private static String ofPath(String path, int part) {
        Draft draft = new Draft(part, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "x", List.of());
        return ArticleIds.of(draft, Optional.empty(), path);
    }

    @ParameterizedTest
    @CsvSource({"x.txt, 0, x", "news/2026/x.html.gz, 0, news/2026/x", "x.jsonl#3, 3, x/3", "v1.2.txt, 0, v1.2", "noext, 0, noext", "000_2f9c.txt, 0, 000_2f9c"})
    void safePathsStand(String path, int part, String id) {
        assertThat(ofPath(path, part)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"https://www.Example.org/a/b/, example.org/a/b", "http://example.org/a.html?utm_source=x&fbclid=y#top, example.org/a.html", "https://example.org, example.org"})
    void urlsOfOnePageMeet(String url, String id) {
        assertThat(ArticleIds.ofUrl(url)).isEqualTo(id);
    }

    @Test
    void whatIsReplacedIsToldApart() {
        List<String> paths = List.of("a b.txt", "a-b.txt", "a_b.txt", "A b.txt", "a  b.txt", "à b.txt", "a/../b.txt", "a//b.txt", "北京.txt", "東京.txt", ".txt", "a#b.txt", "a%20b.txt", "x".repeat(300) + ".txt", "x".repeat(301) + ".txt");
        Set<String> ids = new HashSet<>();
        for (String path : paths) {
            String id = ofPath(path, 0);
            assertThat(id).matches("[A-Za-z0-9._~/-]{1,180}").doesNotContain("//").doesNotContain("..");
            assertThat(ids.add(id)).as(path + " is not told apart: " + id).isTrue();
        }
        assertThat(ArticleIds.ofUrl("https://example.org/a?id=1")).isNotEqualTo(ArticleIds.ofUrl("https://example.org/a?id=2")).startsWith("example.org/a-id-1-");
        assertThat(ofPath("Reise nach Köln.txt", 0)).startsWith("Reise-nach-Koln-");
    }
}
