package org.newsgraph.model;

import java.util.List;

/** Everything that was found in an article. */
public record ArticleFacts(ResolvedArticle article, List<Fact> facts) {

    public ArticleFacts {
        facts = List.copyOf(facts);
    }
}
