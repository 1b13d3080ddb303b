package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What pages remember of the whole store is gone with the next write. */
class FreshPagesIT {

    @Test
    void aWriteIsSeenByTheNextRequest() throws Exception {
        try (SampleStore sample = new SampleStore(3); NewsgraphServer server = NewsgraphServer.start(sample.store, 0)) {
            String list = server.address() + "articles";
            String first = HttpTest.get(list).body();
            assertThat(first).contains("sample/a0", "sample/a1", "sample/a2");
            assertThat(HttpTest.get(list).body()).isEqualTo(first);
            assertThat(HttpTest.get(server.address() + "").body()).contains("sample/a1");
            sample.store.remove(List.of("sample/a1"));
            assertThat(HttpTest.get(list).body()).contains("sample/a0").doesNotContain("sample/a1");
            assertThat(HttpTest.get(server.address() + "").body()).contains("sample/a0").doesNotContain("sample/a1");
        }
    }
}
