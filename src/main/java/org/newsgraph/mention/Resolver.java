package org.newsgraph.mention;

import java.util.List;
import org.newsgraph.model.ParsedArticle;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.TimeExpression;

/** Finds mentions and decides which refer to the same entity. Thread-safe. */
public interface Resolver {

    ResolvedArticle resolve(ParsedArticle parsed, List<TimeExpression> times);
}
