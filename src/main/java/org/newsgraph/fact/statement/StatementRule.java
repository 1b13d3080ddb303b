package org.newsgraph.fact.statement;

import java.util.List;

/** One way of the language to tell that somebody said something. The class name is the rule's name. */
interface StatementRule {

    /**
     * What this rule finds.
     *
     * @param earlier what the rules before it found; a rule of quotations without a cue builds on them
     */
    List<Draft> find(QuotedArticle article, List<Draft> earlier);

    default String name() {
        return getClass().getSimpleName();
    }
}
