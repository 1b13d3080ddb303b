package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.cli.SeedsStore;
import org.newsgraph.store.GraphStore;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** A reader's way through the pages of the store of {@code seeds/}, in a real browser. */
class BrowsingIT {

    private static final String SUMMIT_ARTICLE = "article/continentalpress.example/2026/03/12/paris-mediterranean-summit";

    private static GraphStore store;
    private static NewsgraphServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        store = GraphStore.open(SeedsStore.path());
        server = NewsgraphServer.start(store, "127.0.0.1", 0);
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
        store.close();
    }

    @Test
    void fromASearchToThePersonTheEventTheFactAndItsSentence() {
        browser.open(server.address());
        browser.one("#q").sendKeys("marchand" + Keys.ENTER);
        browser.wait.until(ExpectedConditions.urlContains("/search?q=marchand"));
        browser.one("section[aria-label=People] a").click();
        assertThat(browser.one("h1").getText()).isEqualTo("Étienne Marchand");
        assertThat(browser.one(".lead").getText()).contains("president of France");

        browser.driver.findElement(By.cssSelector("section[aria-labelledby=events] a[href^='/event/summit-paris']")).click();
        assertThat(browser.one("h1").getText()).isEqualTo("summit in Paris");
        List<String> headings = browser.all(".column h3").stream().map(WebElement::getText).map(String::toLowerCase).toList();
        assertThat(headings).contains("hosted by", "attended by", "absent");
        assertThat(browser.all(".report")).hasSize(2);

        WebElement host = browser.all(".column").get(0);
        assertThat(host.getText()).contains("Étienne Marchand");
        host.findElement(By.tagName("summary")).click();
        WebElement evidence = host.findElement(By.cssSelector(".evidence blockquote a"));
        assertThat(evidence.getText()).contains("hosted the one-day meeting");
        assertThat(host.findElement(By.className("rule")).getText()).matches("read by \\w+, \\d+ % sure");
        String words = evidence.getText();
        evidence.click();

        browser.wait.until(ExpectedConditions.urlContains("#char="));
        WebElement sentence = browser.one(".sentence:target");
        assertThat(sentence.getText()).isEqualTo(words);
        assertThat(sentence.getCssValue("background-color")).as("the sentence stands out").isNotEqualTo("rgba(0, 0, 0, 0)");
        assertThat(sentence.findElement(By.cssSelector("a.m-person")).getText()).isEqualTo("Étienne Marchand");
    }

    @Test
    void theSearchBoxOffersNamesAndAKeyChoosesOne() {
        browser.open(server.address());
        WebElement box = browser.one("#q");
        box.sendKeys("ferran");
        browser.wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".offers li")));
        assertThat(browser.one(".offers li").getText()).contains("Giulia Ferrante").containsIgnoringCase("person");
        box.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        browser.wait.until(ExpectedConditions.urlContains("/person/giulia-ferrante"));
    }

    @Test
    void anArticlesFactsLeadToTheirSentencesAndTheirRules() {
        browser.open(server.address() + SUMMIT_ARTICLE);
        assertThat(browser.all(".text a.m-person")).isNotEmpty();
        assertThat(browser.all(".text .said")).isNotEmpty();
        assertThat(browser.all(".text .m-event")).isNotEmpty();
        WebElement reference = browser.one(".text a.ref");
        reference.click();
        WebElement group = browser.one(".group:target");
        assertThat(group.findElement(By.className("groupnumber")).getText()).isEqualTo(reference.getText());
        WebElement fact = group.findElement(By.cssSelector("li details"));
        assertThat(fact.findElement(By.className("why")).isDisplayed()).isFalse();
        fact.findElement(By.tagName("summary")).sendKeys(Keys.SPACE);
        assertThat(fact.findElement(By.cssSelector(".why .rule")).getText()).startsWith("read by the rule ");
        String shown = browser.one(".text").getText().replaceAll("\\s+", " ");
        assertThat(shown).as("the text is whole").contains("French President Étienne Marchand hosted the one-day meeting at the Elysee Palace.")
                .contains("Police arrested four of them.");
    }

    @Test
    void aQuestionIsAskedByItsForm() {
        browser.open(server.address() + "queries/who-attended");
        browser.one("input[name=place]").sendKeys("Paris" + Keys.ENTER);
        browser.wait.until(ExpectedConditions.urlContains("place=Paris"));
        List<WebElement> rows = browser.all("tbody tr");
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.getText()).contains("Paris"));
        assertThat(browser.one("thead").getText()).contains("who", "sentence");
        assertThat(browser.one("a[download]").getAttribute("href")).endsWith("/queries/who-attended.csv?place=Paris");
    }

    @Test
    void statementsAreFiltered() {
        browser.open(server.address() + "statements?who=Ferrante&cue=warn");
        assertThat(browser.all(".statement")).hasSize(1);
        assertThat(browser.one(".said").getText()).contains("another monument to good intentions");
        browser.open(server.address() + "statements?who=nobody+of+that+name");
        assertThat(browser.one(".empty").getText()).contains("Try");
    }

    @Test
    void thePicturesShowWhatTheListsSay() {
        browser.open(server.address() + "person/etienne-marchand");
        long met = browser.all("section[aria-labelledby=met] > ul > li").size();
        assertThat(met).isPositive();
        assertThat(browser.all("svg.network a circle")).hasSize((int) met);
        assertThat(browser.all("svg.network line")).hasSize((int) met);
        assertThat(browser.all("svg.network a")).allSatisfy(link -> assertThat(link.getAttribute("aria-label")).isNotBlank());

        browser.open(server.address() + "events?since=2025-01-01");
        List<WebElement> dots = browser.all("svg.timeline a circle");
        long dated = browser.all(".rows .date").stream().filter(date -> !date.getText().equals("undated")).count();
        long left = browser.all(".picture figcaption").stream().mapToLong(caption -> Long.parseLong(caption.getText().split(" ")[0])).sum();
        assertThat(dots.size() + left).isEqualTo(dated);
        assertThat(dots).hasSizeGreaterThan(5);
        assertThat(browser.all("svg.timeline .tick")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "search?q=paris", "search?q=xyzzy", "person/etienne-marchand", "country/FR", "place/paris", "role/president",
        "event/summit-paris-2026-03-12", SUMMIT_ARTICLE, "statements", "events", "people", "articles", "queries", "queries/who-attended?place=Paris", "export",
        "ontology", "no/such/page", "person/nobody"})
    void nothingShutsReadersOutAndAPhoneShowsItAll(String path) throws IOException {
        for (boolean dark : List.of(false, true)) {
            browser.dark(dark);
            browser.open(server.address() + path);
            assertThat(browser.driver.getTitle()).endsWith("· Newsgraph");
            assertThat(browser.barriers()).as(path + (dark ? " (dark)" : " (light)")).isEmpty();
        }
        browser.dark(false);
        browser.width(390);
        browser.open(server.address() + path);
        assertThat((Long) browser.driver.executeScript("return document.documentElement.scrollWidth")).as("no sideways scrolling").isLessThanOrEqualTo(390L);
        browser.width(1280);
    }
}
