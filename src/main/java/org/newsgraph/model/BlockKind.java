package org.newsgraph.model;

/** What a stretch of an article's layout is. */
public enum BlockKind {
    /** The title at the head of the text. */
    HEADLINE,
    /** "PARIS, Jan 6 (Agency) —", a line of a date, or both: where and when the piece was written. */
    DATELINE,
    /** "By Jane Roe". */
    BYLINE,
    /** The credit or caption of a picture. */
    CREDIT,
    /** A heading between paragraphs. */
    HEADING,
    /** Running text. */
    PARAGRAPH,
    /** "Share", "Read more", cookie notes: no part of the article. */
    BOILERPLATE;

    /** Whether the words are the article's own account, from which facts are read. */
    public boolean isBody() {
        return this == PARAGRAPH;
    }
}
