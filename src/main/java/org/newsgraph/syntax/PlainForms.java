package org.newsgraph.syntax;

/**
 * Words as the models know them: straight quotation marks and apostrophes, no invisible signs, no blanks. Training and
 * reading both go through here.
 */
public final class PlainForms {

    private PlainForms() {
    }

    /** Never empty: a form of nothing but invisible signs stays as it is. */
    public static String of(String form) {
        StringBuilder plain = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            switch (c) {
                case '’', '‘', '‛', '`', '´' -> plain.append('\'');
                case '“', '”', '„', '«', '»' -> plain.append('"');
                case '…' -> plain.append("...");
                case '\u2010', '\u2011' -> plain.append('-');
                case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> { }
                default -> plain.append(Character.isWhitespace(c) || Character.isSpaceChar(c) ? '_' : c);
            }
        }
        String value = plain.toString();
        return value.equals("''") || value.equals("``") ? "\"" : value.isEmpty() ? form : value;
    }
}
