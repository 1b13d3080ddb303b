package org.newsgraph.graph;

import java.util.stream.Stream;
import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Span;
import org.newsgraph.model.Statement;

/** All spans that a fact names. */
final class Spans {

    private Spans() {
    }

    static Stream<Span> of(Fact fact) {
        Stream<Span> words = Stream.of(fact.evidence().words());
        if (fact instanceof Event event) {
            return Stream.concat(words, event.mentions().stream());
        }
        if (fact instanceof Statement statement) {
            return Stream.of(words, statement.content().stream(), statement.quoted().stream(), statement.speakerMention().stream())
                    .flatMap(spans -> spans);
        }
        return words;
    }
}
