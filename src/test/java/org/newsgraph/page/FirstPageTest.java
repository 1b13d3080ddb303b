package org.newsgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Nobody waits long for the first page, however long it takes to make. */
class FirstPageTest {

    @Test
    void whatIsSlowIsShownAsOfItsFormerStateUntilItIsMade() throws InterruptedException {
        Semaphore allowed = new Semaphore(0);
        Semaphore made = new Semaphore(0);
        AtomicInteger version = new AtomicInteger(1);
        try (FirstPage page = new FirstPage(() -> {
            String asOf = String.valueOf(version.get());
            allowed.acquireUninterruptibly();
            made.release();
            return new FirstPage.Made(asOf, Map.of("articles", asOf));
        })) {
            page.prepare();
            assertThat(page.asOf("1")).containsOnlyKeys("counting");
            allowed.release();
            made.acquire();
            assertThat(awaited(page, "1")).containsEntry("articles", "1").doesNotContainKey("stateOf");
            version.set(2);
            assertThat(page.asOf("2")).containsEntry("articles", "1").containsKey("stateOf");
            allowed.release(2);
        }
    }

    @Test
    void whatIsQuickIsOfThePresentState() {
        AtomicInteger version = new AtomicInteger();
        try (FirstPage page = new FirstPage(() -> new FirstPage.Made(String.valueOf(version.get()), Map.of("articles", version.get())))) {
            for (int n = 1; n <= 5; n++) {
                version.set(n);
                assertThat(page.asOf(String.valueOf(n))).containsEntry("articles", n).doesNotContainKey("stateOf");
            }
        }
    }

    /** The page once it is there; what was released above is being handed over. */
    private static Map<String, Object> awaited(FirstPage page, String version) throws InterruptedException {
        Map<String, Object> model = page.asOf(version);
        for (int i = 0; i < 100 && model.containsKey("counting"); i++) {
            Thread.sleep(20);
            model = page.asOf(version);
        }
        return model;
    }
}
