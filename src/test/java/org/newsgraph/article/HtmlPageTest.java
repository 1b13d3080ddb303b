package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.Article;

/** Pages as different houses build them; each holds an article of the same paragraphs. */
class HtmlPageTest {

    private static final String ONE = "The mayor of Verona closed the old bridge over the Adige on Friday after engineers had found a crack in its second arch.";
    private static final String TWO = "“We have no choice,” she told a news conference, and thanked the drivers for their patience.";
    private static final String THREE = "The bridge was built in 1894 and repaired twice, most recently by a firm from Padua, according to the city’s archive.";
    private static final List<String> PARAGRAPHS = List.of("PARAGRAPH " + ONE, "PARAGRAPH " + TWO, "PARAGRAPH " + THREE);

    @TempDir
    Path folder;

    private Article article(String page) throws IOException {
        return ArticleReaderTest.ingested(Files.writeString(folder.resolve("page.html"), page));
    }

    private static List<String> told(Article article) {
        return article.blocks().stream().map(block -> block.kind() + " " + article.slice(block.span())).toList();
    }

    private static List<String> headlineAnd(String title, List<String> lines) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of("HEADLINE " + title), lines.stream()).toList();
    }

    @Test
    void newspaperWithJsonLd() throws Exception {
        Article article = article("""
                <html lang="en"><head><title>Verona closes bridge | The Observer</title>
                <script type="application/ld+json">{ broken</script>
                <script type="application/ld+json">{"@context":{"@vocab":"http://127.0.0.1:9/never-fetched"},"@graph":[{"@type":"WebSite","name":"x"},
                 {"@type":["NewsArticle","Thing"],"headline":"Verona closes bridge","datePublished":"2026-03-06T23:30:00-05:00","author":{"@type":"Person","name":"Jane Roe"},
                  "publisher":{"name":"The Observer"},"inLanguage":"en-GB","url":"https://observer.example/verona"}]}</script></head>
                <body><nav><a href="/">Home</a><a href="/world">World</a></nav><div id="cookie-banner"><p>We use cookies to make this site better for you, and so do our many partners.</p></div>
                <article><h1>Verona closes bridge</h1><p class="byline">By Jane Roe</p><figure><img><figcaption>The bridge on Friday. Photo: John Doe</figcaption></figure>
                <p>%s</p><div class="social-share">Share <a>Facebook</a></div><p>%s</p><p><a href="/x">Read more: The bridges of Verona and their engineers</a></p><h2>A long story</h2><p>%s</p></article>
                <section class="related-stories"><h3>Related</h3><p>A dog in Padua has learned to ride a bicycle and to sell newspapers in the street.</p></section>
                <footer><p>© 2026 The Observer. All rights reserved. Printed in Verona on recycled paper by the paper's own press.</p></footer></body></html>
                """.formatted(ONE, TWO, THREE));
        assertThat(told(article)).containsExactly("HEADLINE Verona closes bridge", "BYLINE By Jane Roe", PARAGRAPHS.get(0), PARAGRAPHS.get(1), "HEADING A long story", PARAGRAPHS.get(2));
        assertThat(article.title()).contains("Verona closes bridge");
        assertThat(article.issued()).as("the day as it was written").contains(LocalDate.of(2026, 3, 6));
        assertThat(article.author()).contains("Jane Roe");
        assertThat(article.publisher()).contains("The Observer");
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(article.url()).contains("https://observer.example/verona");
        assertThat(article.id()).isEqualTo("observer.example/verona");
    }

    @Test
    void oldPageOfTablesAndLineBreaks() throws Exception {
        Article article = article("""
                <html><head><title>Verona closes bridge</title><meta name="date" content="6 March 2026"><meta name="author" content="Jane Roe"></head>
                <body><table><tr><td width=150><a href=a>News</a><br><a href=b>Sport</a><br><a href=c>Weather</a><br><a href=d>Contact us by letter or by telephone at any time</a></td>
                <td><font size=5>Verona closes bridge</font><br><br>VERONA, March 6 (City News) -- %s<br><br>%s<br>
                <br>%s</td></tr></table></body></html>
                """.formatted(ONE, TWO, THREE));
        assertThat(told(article)).containsExactly("HEADLINE Verona closes bridge", "DATELINE VERONA, March 6 (City News) --", PARAGRAPHS.get(0), PARAGRAPHS.get(1), PARAGRAPHS.get(2));
        assertThat(article.datelinePlace()).contains("Verona");
        assertThat(article.issued()).contains(LocalDate.of(2026, 3, 6));
    }

    @Test
    void pageBuiltOfDivs() throws Exception {
        Article article = article("""
                <html><head><meta property="og:title" content="Verona closes bridge - The Observer"><meta property="og:site_name" content="The Observer"><meta property="og:url" content="https://observer.example/a?id=7">
                <meta property="og:locale" content="en_US"></head><body><div class="wrap"><div class="top-menu"><div>World</div><div>Europe</div></div>
                <div class="col-main"><div class="hl">Verona closes bridge</div><div class="meta"><time datetime="2026-03-06">today</time></div>
                <div class="part"><div>%s</div></div><div class="ad-slot">Advertisement</div><div class="part"><div>%s</div><div>%s</div></div></div>
                <div class="col-right"><div>A dog in Padua has learned to ride a bicycle. <a href="/dog">Watch how the dog of Padua sells newspapers in the street</a></div></div></div></body></html>
                """.formatted(ONE, TWO, THREE));
        assertThat(told(article)).startsWith("HEADLINE Verona closes bridge").endsWith(PARAGRAPHS.toArray(String[]::new));
        assertThat(article.text().value()).doesNotContain("Padua has", "Advertisement", "Europe", "today");
        assertThat(article.issued()).contains(LocalDate.of(2026, 3, 6));
        assertThat(article.language()).isEqualTo("en-US");
        assertThat(article.id()).startsWith("observer.example/a-id-7-");
    }

    @Test
    void paragraphsInSeveralContainersOfAMainElement() throws Exception {
        Article article = article("""
                <html><head><title>Verona closes bridge</title></head><body><main><header><h1>Verona <em>closes</em> bridge</h1></header>
                <div data-component="text-block"><p>%s</p></div><div data-component="image"><figure><figcaption>Not this</figcaption></figure></div>
                <div data-component="text-block"><p>%s</p></div><div data-component="links"><ul><li><a href="/1">What we know about the crack</a></li><li><a href="/2">Ten bridges to see before they fall</a></li></ul></div>
                <div data-component="text-block"><p>%s</p></div></main>
                <div class="comments"><p>Roe123: I have crossed this bridge every day for forty years and I have never seen any crack in it.</p></div></body></html>
                """.formatted(ONE, TWO, THREE.replace("a firm from Padua", "<a href='/firm'>a firm from Padua</a>")));
        assertThat(told(article)).isEqualTo(headlineAnd("Verona closes bridge", PARAGRAPHS));
    }

    @Test
    void listOfTeasersBesideTheArticle() throws Exception {
        String teaser = "<article class=\"card\"><h3><a href=\"/t\">Dog of Padua</a></h3><p>A dog in Padua has learned to ride a bicycle and to sell newspapers in the street, its owner says.</p></article>";
        Article article = article("<html><head><title>Verona closes bridge</title></head><body><h1>Verona closes bridge</h1><article><p>" + ONE + "</p><p>" + TWO + "</p><p>" + THREE + "</p></article>" + teaser.repeat(3) + "</body></html>");
        assertThat(told(article)).isEqualTo(headlineAnd("Verona closes bridge", PARAGRAPHS));
    }

    @Test
    void classNamesMayLie() throws Exception {
        Article article = article("<html><head><title>Verona closes bridge</title></head><body class=\"has-sidebar\"><div class=\"layout related content-with-sidebar sidebar\"><p>" + ONE + "</p><p>" + TWO + "</p><p>" + THREE + "</p></div></body></html>");
        assertThat(told(article)).isEqualTo(headlineAnd("Verona closes bridge", PARAGRAPHS));
    }

    @Test
    void pageInsideAForm() throws Exception {
        Article article = article("<html><head><title>Verona closes bridge</title></head><body><form action=default.aspx><input type=hidden name=a value=b><div id=menu><a href=/>Home</a></div><div class=\"article topics-world\"><h1>Verona closes bridge</h1><p>" + ONE + "</p><p>"
                + TWO + "</p><p>" + THREE + "</p></div></form><div class=comments>" + "<p>Roe123: I have crossed this bridge every day for forty years and I have never seen any crack in it.</p>".repeat(9) + "</div></body></html>");
        assertThat(told(article)).isEqualTo(headlineAnd("Verona closes bridge", PARAGRAPHS));
    }

    @Test
    void declaredCharset() throws Exception {
        String page = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=%s\"><title>Verona</title></head><body><p>" + ONE + "</p><p>" + TWO + "</p></body></html>";
        Path file = folder.resolve("latin.html");
        Files.write(file, page.formatted("iso-8859-1").getBytes(Charset.forName("windows-1252")));
        assertThat(told(ArticleReaderTest.ingested(file))).containsExactly("HEADLINE Verona", PARAGRAPHS.get(0), PARAGRAPHS.get(1));
        Files.write(file, page.formatted("utf-8").getBytes(Charset.forName("windows-1252")));
        assertThat(ArticleReaderTest.readings(file).toString()).contains("is not UTF-8: byte 0x93 (the declared charset is wrong)");
        Files.write(file, page.formatted("klingon").getBytes(StandardCharsets.UTF_8));
        assertThat(ArticleReaderTest.readings(file).toString()).contains("declares the charset \"klingon\", which is unknown (convert the page to UTF-8)");
    }

    @Test
    void pageWithoutAnArticle() throws Exception {
        Path file = Files.writeString(folder.resolve("x.html"), "<html><head><title>Observer</title></head><body><nav><a href=/>Home</a></nav></body></html>");
        assertThat(ArticleReaderTest.readings(file).toString()).contains("no article text is found in the page (save the text as .txt)");
    }

    @Test
    void seedPage() {
        Article article = ArticleReaderTest.ingested(Path.of("seeds/harbour-agreement.html"));
        assertThat(article.blocks()).hasSize(11);
        assertThat(article.text().value()).doesNotContain("Share", "cookies", "Photo", "Read more", "Related", "newsletter", "rights reserved");
    }
}
