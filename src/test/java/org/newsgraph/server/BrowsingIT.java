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
        server = NewsgraphServer.start(store, 0);
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
        assertThat(browser.one("h1").getText()).contains("Paris", "summit");
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
        List<WebElement> rows = browser.all(".answers tbody tr");
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.getText()).contains("Paris"));
        assertThat(browser.one(".answers thead").getText()).contains("who", "sentence");
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
    void theNetworkAndTheTimelineShowWhatTheListsSay() {
        browser.open(server.address() + "person/etienne-marchand");
        List<String> met = browser.all("ul.met > li .fact > a:first-child").stream().map(WebElement::getText).toList();
        assertThat(met).isNotEmpty();
        assertThat(browser.all("svg.network line.edge.met")).hasSameSizeAs(met);
        List<String> nodes = browser.all("svg.network a").stream().map(link -> link.getAttribute("aria-label")).toList();
        assertThat(met).allSatisfy(name -> assertThat(nodes).anyMatch(node -> node.startsWith(name + ": ") && node.contains("shared event")));
        assertThat(browser.all("svg.network line.tie")).as("those who were at one event with him were there with each other").isNotEmpty();

        browser.open(server.address() + "events?since=2025-01-01");
        List<WebElement> dots = browser.all("svg.timeline a circle");
        long dated = browser.all(".rows .date").stream().filter(date -> !date.getText().startsWith("told")).count();
        long left = browser.all(".picture figcaption").stream().mapToLong(caption -> Long.parseLong(caption.getText().split(" ")[0])).sum();
        assertThat(dots.size() + left).isEqualTo(dated);
        assertThat(dots).hasSizeGreaterThan(5);
        assertThat(browser.all("svg.timeline .tick")).isNotEmpty();
    }

    @Test
    void theMapHasAMarkForEachPlaceOfItsTableAndAKeyOpensOne() {
        browser.open(server.address() + "map");
        List<WebElement> rows = browser.all("tbody tr");
        long onMap = rows.stream().filter(row -> !row.getText().contains("not on the map")).count();
        List<WebElement> marks = browser.all("svg.map a");
        assertThat(marks).hasSize((int) onMap).hasSizeGreaterThan(5);
        int most = marks.stream().mapToInt(mark -> (int) Math.round(Double.parseDouble(mark.findElement(By.tagName("circle")).getAttribute("r")) * 10)).max().orElseThrow();
        assertThat(Math.round(Double.parseDouble(marks.get(0).findElement(By.tagName("circle")).getAttribute("r")) * 10)).as("the first place has most events").isEqualTo(most);
        Number land = (Number) browser.driver.executeScript("return document.querySelector('svg.map use.land').getBBox().width");
        assertThat(land.doubleValue()).as("the outlines are drawn").isGreaterThan(500);

        WebElement paris = marks.stream().filter(mark -> mark.getAttribute("aria-label").startsWith("Paris: ")).findFirst().orElseThrow();
        double x = Double.parseDouble(paris.findElement(By.tagName("circle")).getAttribute("cx"));
        double y = Double.parseDouble(paris.findElement(By.tagName("circle")).getAttribute("cy"));
        WebElement lisbon = marks.stream().filter(mark -> mark.getAttribute("aria-label").startsWith("Lisbon: ")).findFirst().orElseThrow();
        assertThat(Double.parseDouble(lisbon.findElement(By.tagName("circle")).getAttribute("cx"))).as("Lisbon lies west of Paris").isLessThan(x);
        assertThat(Double.parseDouble(lisbon.findElement(By.tagName("circle")).getAttribute("cy"))).as("and south of it").isGreaterThan(y);
        paris.sendKeys(Keys.ENTER);
        browser.wait.until(ExpectedConditions.urlContains("/place/paris"));
        assertThat(browser.all("svg.map a circle")).hasSize(1);

        browser.open(server.address() + "map?kind=Summit");
        assertThat(browser.all("tbody tr")).isNotEmpty().allSatisfy(row -> assertThat(row.getText()).doesNotContain("Muscat"));
        browser.open(server.address() + "map?since=2200-01-01");
        assertThat(browser.one(".empty").getText()).contains("Try");
        browser.open(server.address() + "country/FR");
        assertThat(browser.all("svg.map use.here")).as("the country stands out").hasSize(1);
    }

    @Test
    void activityIsCountedByTimeAndLeadsToWhatWasCounted() {
        browser.open(server.address());
        List<WebElement> bars = browser.all("svg.columns a");
        assertThat(bars).hasSizeGreaterThan(3);
        assertThat(bars).allSatisfy(bar -> assertThat(bar.getAttribute("aria-label")).matches(".+: [0-9,]+ (events|statements)"));
        long shown = bars.stream().mapToLong(bar -> number(bar.getAttribute("aria-label"))).sum();
        browser.driver.executeScript("document.querySelectorAll('figure details').forEach(d => d.open = true)");
        long told = browser.all("figure details td.number").stream().mapToLong(cell -> cell.getText().isEmpty() ? 0 : Long.parseLong(cell.getText().replace(",", ""))).sum();
        assertThat(told).as("the table says the same").isEqualTo(shown);

        WebElement bar = bars.stream().filter(one -> one.getAttribute("aria-label").endsWith("events")).reduce((a, b) -> b).orElseThrow();
        long events = number(bar.getAttribute("aria-label"));
        browser.open(java.net.URI.create(server.address()).resolve(bar.getDomAttribute("href")).toString());
        assertThat(browser.all(".rows > li")).as(bar.toString()).hasSize((int) events);
    }

    @Test
    void anAnswerIsDrawnByAColumnOfTheReadersChoice() {
        browser.open(server.address() + "queries/what-was-said-by?by=cue");
        List<WebElement> bars = browser.all("table.bars tbody tr");
        assertThat(bars).isNotEmpty();
        double widest = Double.parseDouble(bars.get(0).findElement(By.tagName("rect")).getAttribute("width"));
        assertThat(widest).isEqualTo(100);
        long counted = bars.stream().mapToLong(row -> Long.parseLong(row.findElement(By.className("number")).getText())).sum();
        assertThat(counted).isPositive().isLessThanOrEqualTo(browser.all(".answers tbody tr").size());
        assertThat(browser.one("a[rel=bookmark]").getAttribute("href")).endsWith("/queries/what-was-said-by?by=cue");
        new org.openqa.selenium.support.ui.Select(browser.one("select[name=by]")).selectByValue("when");
        browser.one(".choose button").click();
        browser.wait.until(ExpectedConditions.urlContains("by=when"));
        assertThat(browser.all("svg.columns rect.bar")).hasSizeGreaterThan(2);
        browser.open(server.address() + "queries/who-attended?place=Nowhereville");
        assertThat(browser.one(".empty").getText()).contains("Try");
    }

    private static long number(String label) {
        return Long.parseLong(label.replaceFirst(".*: ", "").replaceFirst(" .*", "").replace(",", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "search?q=paris", "search?q=xyzzy", "person/etienne-marchand", "country/FR", "place/paris", "role/president",
        "event/summit-paris-2026-03-12", SUMMIT_ARTICLE, "statements", "events", "events?of=country/FR", "map", "map?kind=Summit", "map?since=2200-01-01", "people", "articles", "queries", "queries/who-attended?place=Paris", "queries/what-was-said-by?by=when", "export",
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
