package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.newsgraph.cli.SeedsStore;
import org.newsgraph.store.GraphStore;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Fuseki's own pages in a real browser: Debian's chromium and chromium-driver, which {@code .ci/run} installs. */
class UserInterfaceIT {

    @Test
    void aQueryIsAskedAndAnsweredInTheBrowser() throws IOException, InterruptedException {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("chromium", "/usr/bin/chromium"));
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1400,1200");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(System.getProperty("chromedriver", "/usr/bin/chromedriver")).toFile()).usingAnyFreePort().build();
        try (GraphStore store = GraphStore.open(SeedsStore.path()); NewsgraphServer server = NewsgraphServer.start(store, "127.0.0.1", 0)) {
            ChromeDriver browser = new ChromeDriver(service, options);
            try {
                WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(60));
                browser.get(server.address() + "fuseki/");
                wait.until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), "/newsgraph"));

                String query = "PREFIX ng: <https://w3id.org/newsgraph/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
                        + "SELECT DISTINCT ?who WHERE { ?e ng:attendee/rdfs:label ?who } ORDER BY ?who";
                browser.get(server.address() + "fuseki/#/dataset/newsgraph/query?query=" + HttpTest.encoded(query).replace("+", "%20"));
                wait.until(ExpectedConditions.presenceOfElementLocated(By.className("CodeMirror")));
                // the editor keeps its text in an object, not in the page
                browser.executeScript("document.querySelector('.CodeMirror').CodeMirror.setValue(arguments[0])", query);
                // while a query runs, and the page starts one of its own, the same button stops it
                wait.pollingEvery(Duration.ofSeconds(2)).until(page -> {
                    if (!page.findElements(By.cssSelector(".yasr_results table tbody tr")).isEmpty()) {
                        return true;
                    }
                    page.findElements(By.cssSelector(".yasqe_queryButton:not(.busy)")).stream().filter(WebElement::isDisplayed).forEach(WebElement::click);
                    return false;
                });
                String rows = browser.findElement(By.className("yasr_results")).getText();
                String expected = HttpTest.query(server, query).body();
                assertThat(expected).contains("\"value\"");
                String first = expected.replaceAll("(?s).*?\"value\": \"([^\"]+)\".*", "$1");
                assertThat(rows).contains(first);
            } finally {
                browser.quit();
            }
        }
    }
}
