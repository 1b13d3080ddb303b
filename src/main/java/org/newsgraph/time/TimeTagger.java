package org.newsgraph.time;

import java.util.List;
import org.newsgraph.model.ParsedArticle;
import org.newsgraph.model.TimeExpression;

/** Finds the time expressions of an article and tells their TIMEX3 values. Thread-safe. */
public interface TimeTagger {

    /** In the order of the text, not overlapping; relative ones are counted from the article's date, and have no value without one. */
    List<TimeExpression> tag(ParsedArticle article);
}
