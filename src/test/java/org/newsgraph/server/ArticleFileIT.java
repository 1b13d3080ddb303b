package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.ProgramRun;
import org.newsgraph.cli.SeedsStore;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.page.ArticleFile;
import org.newsgraph.store.GraphStore;
import org.openqa.selenium.WebElement;

/** An article as one file: all its facts are in it, and it needs nothing else. */
class ArticleFileIT {

    @TempDir
    private Path folder;

    @Test
    void everyArticleIsAFileWithAllItsFactsThatNeedsNothingElse() throws IOException, InterruptedException {
        ProgramRun run = ProgramRun.of("export", "--store", SeedsStore.path().toString(), "--format", "html", "-o", folder.toString());
        assertThat(run.code()).as(run.err()).isZero();
        try (GraphStore store = GraphStore.open(SeedsStore.path())) {
            List<String> ids = List.copyOf(store.articleIds());
            assertThat(files()).containsExactlyInAnyOrderElementsOf(ids.stream().map(ArticleFile::name).toList());
            for (String id : ids) {
                String html = Files.readString(folder.resolve(ArticleFile.name(id)));
                assertThat(ArticleFile.of(store, id)).as("the same bytes").isEqualTo(html);
                Document page = Jsoup.parse(html);
                needsNothing(page);
                List<Triple> graph = store.triples(store.iris().article(id));
                long facts = graph.stream().filter(triple -> triple.getPredicate().equals(NG.confidence)).map(Triple::getSubject).distinct().count();
                assertThat(page.select(".group li")).as(id).hasSize((int) facts);
                List<String> sentences = graph.stream().filter(triple -> triple.getPredicate().equals(NG.evidence)).map(Triple::getObject).distinct()
                        .flatMap(sentence -> words(graph, sentence)).toList();
                assertThat(page.select(".group .why blockquote")).as(id).allSatisfy(shown ->
                        assertThat(sentences).anyMatch(sentence -> shown.wholeText().equals(sentence)));
                assertThat(page.select(".group .why .rule")).allSatisfy(rule -> assertThat(rule.text()).matches("read by the rule [A-Z]\\w+.*, \\d+ % sure.*"));
            }
        }
    }

    @Test
    void aBrowserShowsItWithItsStyleAndRunsNothing() throws IOException, InterruptedException {
        Path file = folder.resolve("summit.html");
        try (GraphStore store = GraphStore.open(SeedsStore.path())) {
            Files.writeString(file, ArticleFile.of(store, store.articleIds().stream().filter(id -> id.contains("summit")).findFirst().orElseThrow()));
        }
        try (Browser browser = new Browser()) {
            browser.open(file.toUri().toString());
            assertThat(browser.complaints()).isEmpty();
            assertThat((String) browser.driver.executeScript("return getComputedStyle(document.querySelector('.text a.m-person')).borderBottomStyle"))
                    .as("the style sheet is taken").isEqualTo("solid");
            WebElement why = browser.one(".group details");
            assertThat(why.findElement(org.openqa.selenium.By.tagName("blockquote")).isDisplayed()).isFalse();
            why.findElement(org.openqa.selenium.By.tagName("summary")).click();
            assertThat(why.findElement(org.openqa.selenium.By.tagName("blockquote")).isDisplayed()).isTrue();
            why.findElement(org.openqa.selenium.By.linkText("in the text")).click();
            assertThat(browser.driver.getCurrentUrl()).contains("#char=");
            browser.driver.executeScript("const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s)");
            assertThat(browser.driver.executeScript("return window.ran")).as("the policy stops a script").isNull();
        }
    }

    @Test
    void hostileTextStaysText() throws IOException {
        try (GraphStore store = HostileTextIT.store(folder.resolve("store")); Browser browser = new Browser()) {
            for (int i = 0; i < HostileTextIT.HOSTILE.size(); i++) {
                Path file = Files.writeString(folder.resolve("hostile.html"), ArticleFile.of(store, "hostile-" + i));
                needsNothing(Jsoup.parse(Files.readString(file)));
                browser.open(file.toUri().toString());
                assertThat(browser.driver.executeScript("return window.hacked")).isNull();
                assertThat(browser.complaints()).isEmpty();
                assertThat(browser.one("footer").isDisplayed()).isTrue();
            }
        }
    }

    private static void needsNothing(Document page) {
        Element policy = page.select("head > *").get(1);
        assertThat(policy.attr("http-equiv")).as("before anything that it rules").isEqualTo("Content-Security-Policy");
        String style = page.select("style").get(0).data();
        assertThat(policy.attr("content")).startsWith("default-src 'none'; style-src 'sha256-" + sha256(style) + "';").doesNotContain("unsafe");
        assertThat(page.select("script, link, img, iframe, object, embed, base, form, [src], [style], [srcset], [background]")).isEmpty();
        assertThat(page.select("style")).hasSize(1);
        assertThat(style).doesNotContain("url(", "@import", "<");
        assertThat(page.getAllElements()).allSatisfy(element -> element.attributes().forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on")));
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("a[href]").eachAttr("href")).allSatisfy(href -> {
            if (href.startsWith("#")) {
                assertThat(ids).contains(href.substring(1));
            } else {
                assertThat(href).matches("https?://.*");
            }
        });
    }

    private static Stream<String> words(List<Triple> graph, Node sentence) {
        return graph.stream().filter(triple -> triple.getSubject().equals(sentence) && triple.getPredicate().equals(Reused.anchorOf))
                .map(triple -> triple.getObject().getLiteralLexicalForm());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
