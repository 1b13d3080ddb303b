package org.newsgraph.fact;

import java.util.List;
import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.ResolvedArticle;

/** One phenomenon of the language that tells facts. Its class name is the rule's name, which every fact of it carries. */
public interface FactRule {

    /**
     * The facts of this kind in an article.
     *
     * @param events those already found in it; empty for the rules that find events
     */
    List<Fact> find(ResolvedArticle article, List<Event> events);

    default String name() {
        return getClass().getSimpleName();
    }
}
