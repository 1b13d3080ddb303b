package org.newsgraph.training.classic;

/** How forms are written before a model sees them; the same on the way to the parser. */
final class Forms {

    private Forms() {
    }

    static String plain(String form) {
        return org.newsgraph.syntax.PlainForms.of(form);
    }
}
