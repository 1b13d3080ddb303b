package org.newsgraph.page;

/**
 * A name or a value as a template shows it.
 *
 * @param text what is read: a label, a date in words, a value
 * @param href where a click on it leads; null where nowhere
 * @param kind person, event, article…; empty for values
 * @param code the value or the IRI as it is
 */
public record Term(String text, String href, String kind, String code) {

    /** The last part of a term's IRI, {@code Planned}; the value itself of anything else. */
    public String local() {
        return code.substring(Math.max(code.lastIndexOf('#'), code.lastIndexOf('/')) + 1);
    }

    /** The text, or its beginning where it is far longer than a line. */
    public String shortText() {
        return shortTo(160);
    }

    /** The text, or so many of its first characters and "…". */
    public String shortTo(int points) {
        return Words.shortened(text, points);
    }
}
