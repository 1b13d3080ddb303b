package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.newsgraph.cli.SeedsStore;
import org.newsgraph.store.GraphStore;
import org.openqa.selenium.By;
import org.openqa.selenium.TimeoutException;
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
        try (GraphStore store = GraphStore.open(SeedsStore.path()); NewsgraphServer server = NewsgraphServer.start(store, 0)) {
            ChromeDriver browser = new ChromeDriver(service, options);
            try {
                WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(60));
                browser.get(server.address() + "fuseki/");
                wait.until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), "/newsgraph"));

                String query = "PREFIX ng: <https://w3id.org/newsgraph/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
                        + "SELECT DISTINCT ?who WHERE { ?e ng:attendee/rdfs:label ?who } ORDER BY ?who";
                browser.get(server.address() + "fuseki/#/dataset/newsgraph/query");
                boolean answered = asks(browser, query);
                if (!answered) {
                    System.err.println("no rows; requests: " + browser.executeScript("return performance.getEntriesByType('resource')"
                            + ".map(e => e.name + ' ' + e.responseStatus + ' ' + Math.round(e.duration)).join('\\n')"));
                }
                assertThat(answered).as("rows in the page").isTrue();
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

    /**
     * Puts a query into the editor and asks it; whether rows came. A click is lost while the page still sets itself up, and one on a
     * running query stops it, so it is asked again where nothing comes.
     */
    private static boolean asks(ChromeDriver browser, String query) throws InterruptedException {
        new WebDriverWait(browser, Duration.ofSeconds(60)).until(ExpectedConditions.elementToBeClickable(By.className("yasqe_queryButton")));
        for (int attempt = 1; attempt <= 8; attempt++) {
            Thread.sleep(2000);
            // the editor keeps its text in an object, not in the page
            browser.executeScript("document.querySelector('.CodeMirror').CodeMirror.setValue(arguments[0])", query);
            browser.findElement(By.className("yasqe_queryButton")).click();
            try {
                new WebDriverWait(browser, Duration.ofSeconds(5L * attempt)).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".yasr_results table tbody tr")));
                return true;
            } catch (TimeoutException e) {
                System.err.println("attempt " + attempt + " gave no rows");
            }
        }
        return false;
    }
}
