package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.jena.irix.IRIx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.Country;
import org.newsgraph.model.Gender;
import org.newsgraph.model.Person;
import org.newsgraph.model.Span;

class IrisTest {

    private final Iris iris = new Iris();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Emmanuel Macron      | emmanuel-macron
            Recep Tayyip Erdoğan | recep-tayyip-erdogan
            Jens Stoltenberg     | jens-stoltenberg
            Lars Løkke Rasmussen | lars-lokke-rasmussen
            Wałęsa               | walesa
            Đoković              | dokovic
            Groß-Gerau           | gross-gerau
            İstanbul             | istanbul
            Iğdır                | igdir
            Sinéad O'Brien       | sinead-obrien
            Sinéad O’Brien       | sinead-obrien
            J. K. Rowling        | j-k-rowling
            J.K. Rowling         | j-k-rowling
            AT&T                 | at-t
            Зеленський           | зеленський
            王毅                 | 王毅
            राम                  | राम
            रमा                  | रमा
            パリ                 | パリ
            한국                 | 한국
            """)
    void aNameBecomesALowerCaseSlug(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @Test
    void namesWithoutLettersKeepApart() {
        assertThat(List.of(Slug.of("!!!"), Slug.of("???"), Slug.of("🙂"), Slug.of(""))).doesNotHaveDuplicates().allMatch(slug -> !slug.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"seeds/a b.txt", "x#1", "50%", "news.example/2026/10?id=7&x=é", "表/記事.txt", "a^b|c\"d<e>", "😀", "lines.jsonl#12"})
    void anArticlesIdComesBackFromItsIri(String id) {
        String iri = iris.article(id).getURI();
        assertThat(iris.articleId(iri)).isEqualTo(id);
        assertThat(IRIx.create(iri).isAbsolute()).isTrue();
        assertThat(iri).doesNotContainPattern("[ #?<>\"{}|^`\\\\]");
    }

    @Test
    void differentIdsHaveDifferentIris() {
        assertThat(List.of("a/b", "a-b", "a b", "a%20b", "a_b", "A-b").stream().map(iris::article)).doesNotHaveDuplicates();
    }

    @Test
    void factsAreNamedByTheirWords() {
        assertThat(iris.span("x.txt", new Span(3, 9)).getURI()).isEqualTo("https://w3id.org/newsgraph/article/x.txt#char=3,9");
        assertThat(iris.fact("x.txt", "statement", new Span(3, 9), 1).getURI()).endsWith("article/x.txt#statement-3-9");
        assertThat(iris.fact("x.txt", "statement", new Span(3, 9), 2).getURI()).endsWith("article/x.txt#statement-3-9-2");
    }

    @Test
    void theBaseIsTheUsers() {
        Iris own = new Iris("http://press.example/kg/");
        assertThat(own.entity(new Person(0, "Ann Lee", List.of(), Gender.UNKNOWN, false)).getURI()).isEqualTo("http://press.example/kg/person/ann-lee");
        assertThat(own.referenceGraph().getURI()).isEqualTo("http://press.example/kg/graph/reference");
        assertThatThrownBy(() -> new Iris("http://press.example/kg")).hasMessageContaining("end with /");
        assertThatThrownBy(() -> new Iris("kg/")).hasMessageContaining("not absolute");
    }

    @Test
    void aCountryNeedsItsCode() {
        assertThat(iris.entity(new Country(0, "France", List.of(), "FR")).getURI()).endsWith("/country/FR");
        assertThatThrownBy(() -> iris.country("France")).hasMessageContaining("ISO 3166-1");
    }
}
