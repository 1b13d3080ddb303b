package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.graph.ArticleGraph;

/** The articles of {@code seeds/}, in a real store. */
class OrderIT {

    @TempDir
    Path stores;

    @Test
    void oneByOneInAnotherOrderGivesTheBytesOfAllAtOnce() throws IOException {
        List<ArticleGraph> graphs = OwnGraphs.read(Path.of("seeds"));
        assertThat(graphs).hasSizeGreaterThan(15);
        assertThat(OrderCheck.oneByOne(graphs, stores.resolve("one-by-one"), 1)).hasSameBinaryContentAs(OrderCheck.atOnce(graphs, stores.resolve("at-once")));
    }
}
