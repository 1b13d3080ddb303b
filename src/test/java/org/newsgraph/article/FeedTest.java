package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.Article;

class FeedTest {

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel><title>The Courier</title><link>https://courier.example/</link><language>en-gb</language>
                <item><title>Bridge &amp; river</title><link>https://courier.example/bridge</link><dc:creator>Jane Roe</dc:creator>
                  <pubDate>Thu, 12 Mar 2026 23:30:00 -0500</pubDate><description>Short.</description>
                  <content:encoded><![CDATA[<p>The mayor said on Friday that the bridge would be closed.</p><script>alert(1)</script><p>Work begins on Monday.</p>]]></content:encoded></item>
                <item><title>Nothing here</title><link>https://courier.example/nothing</link></item>
                <item><title>By number</title><guid isPermaLink="false">abc-1</guid><description>The council met in Verona on Tuesday.</description></item>
                <item><title>Odd link</title><link>file:///etc/passwd</link><description>The council met in Rome on Tuesday.</description></item>
              </channel></rss>
            """;

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Daily News</title><updated>2026-03-12T10:00:00Z</updated><id>urn:x</id>
              <entry><title type="html">A &lt;b&gt;summit&lt;/b&gt;</title><id>https://daily.example/summit</id><link href="https://daily.example/summit"/>
                <updated>2026-03-13T01:00:00+05:00</updated><published>2026-03-12T23:00:00-05:00</published><author><name>John Doe</name></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The minister arrived in Vienna.</p><p>She will stay until Friday.</p></div></content></entry>
            </feed>
            """;

    @TempDir
    Path folder;

    private List<Reading> read(String name, String content) throws IOException {
        return ArticleReaderTest.readings(Files.writeString(folder.resolve(name), content));
    }

    private static Article article(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Ingested.class);
        return ((Reading.Ingested) reading).article();
    }

    @Test
    void rssEntriesAreArticles() throws IOException {
        List<Reading> readings = read("courier.rss", RSS);
        assertThat(readings).hasSize(3);
        Article bridge = article(readings.get(0));
        assertThat(bridge.id()).isEqualTo("courier.example/bridge");
        assertThat(bridge.path()).isEqualTo("courier.rss#1");
        assertThat(bridge.title()).contains("Bridge & river");
        assertThat(bridge.text().value()).isEqualTo("The mayor said on Friday that the bridge would be closed.\n\nWork begins on Monday.");
        assertThat(bridge.issued()).as("the day as it is written").contains(LocalDate.of(2026, 3, 12));
        assertThat(bridge.publisher()).contains("The Courier");
        assertThat(bridge.author()).contains("Jane Roe");
        assertThat(bridge.language()).isEqualTo("en-gb");
        assertThat(article(readings.get(1)).id()).isEqualTo("courier/3");
        assertThat(article(readings.get(2)).url()).isEmpty();
    }

    @Test
    void atomEntriesAreArticles() throws IOException {
        Article summit = article(read("daily.atom", ATOM).get(0));
        assertThat(summit.id()).isEqualTo("daily.example/summit");
        assertThat(summit.title()).contains("A summit");
        assertThat(summit.text().value()).isEqualTo("The minister arrived in Vienna.\n\nShe will stay until Friday.");
        assertThat(summit.issued()).contains(LocalDate.of(2026, 3, 12));
        assertThat(summit.author()).contains("John Doe");
    }

    @Test
    void documentTypesAreRefused() throws IOException {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><rss version=\"2.0\"><channel><title>&b;</title></channel></rss>";
        String theft = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&x;</title><item><description>&x;</description></item></channel></rss>";
        for (String content : List.of(bomb, theft)) {
            assertThat(read("a.xml", content)).singleElement().asString().contains("declares a document type").doesNotContain("root:");
        }
    }

    @Test
    void whatIsNoFeedIsRefusedWithAReason() throws IOException {
        assertThat(read("a.xml", "<html><body/></html>")).singleElement().asString().contains("is XML, but no feed: it opens with <html>");
        assertThat(read("a.xml", RSS.substring(0, 700))).singleElement().asString().contains("is broken XML");
        assertThat(read("a.atom", "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</feed>")).singleElement().asString().contains("is broken XML");
    }
}
