package org.newsgraph.syntax;

/**
 * A word as the tokenizer cuts it, in UTF-16 units of the text that it was given.
 *
 * @param spaceBefore whether white space, or nothing at all, stands before it
 */
record Word(int begin, int end, String form, boolean spaceBefore) {

    boolean is(String... forms) {
        for (String other : forms) {
            if (form.equals(other)) {
                return true;
            }
        }
        return false;
    }

    boolean isLowerCase() {
        return Character.isLowerCase(form.codePointAt(0));
    }

    boolean isUpperCase() {
        int first = form.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /** "eHow", "iPhone": a name that may begin a sentence all the same. */
    boolean isCamelCase() {
        return isLowerCase() && form.chars().anyMatch(Character::isUpperCase);
    }

    boolean isLetterOrDigit() {
        return Character.isLetterOrDigit(form.codePointAt(0));
    }
}
