package org.newsgraph.fact;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.fact.event.EventRules;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.ResolvedArticle;

/** Reads all facts of an article. Thread-safe. */
public final class FactExtractor {

    private final EventRules eventRules = new EventRules();
    private final Reliability reliability = Reliability.load();
    private final List<FactRule> rules = FactRules.all();

    /** Events first, since statements have occasions and are about events; then the rules of {@link FactRules} in their order. */
    public ArticleFacts extract(ResolvedArticle resolved) {
        EventRules.Found found = eventRules.find(resolved);
        ResolvedArticle article = found.article();
        List<Fact> facts = new ArrayList<>(found.facts());
        List<Event> events = facts.stream().filter(Event.class::isInstance).map(Event.class::cast).toList();
        for (FactRule rule : rules) {
            facts.addAll(rule.find(article, events));
        }
        return new ArticleFacts(article, facts.stream().map(fact -> reliability.rate(article, fact)).toList());
    }
}
