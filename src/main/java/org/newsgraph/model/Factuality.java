package org.newsgraph.model;

/** Whether the article says that something happened (after Saurí and Pustejovsky 2009, reduced to what news readers ask). */
public enum Factuality {
    /** Told as having happened or happening. */
    ACTUAL,
    /** Announced or expected. */
    PLANNED,
    /** Proposed, conditional, may. */
    POSSIBLE,
    /** Somebody's claim that the article doesn't make its own. */
    ALLEGED,
    /** Told as not so. */
    DENIED
}
