package org.newsgraph.page;

/**
 * An article as a line names it.
 *
 * @param title     the id where it has none
 * @param href      its page here
 * @param publisher empty where unknown
 * @param date      its day in words; empty where unknown
 * @param day       its day as it is; empty where unknown
 */
public record ArticleRef(String title, String href, String publisher, String date, String day) {

    /** "Continental Press, 12 March 2026", as far as either is known. */
    public String from() {
        return publisher + (publisher.isEmpty() || date.isEmpty() ? "" : ", ") + date;
    }
}
