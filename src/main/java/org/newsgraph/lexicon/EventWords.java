package org.newsgraph.lexicon;

import java.util.Locale;
import org.newsgraph.model.EventKind;

/** Reads the cells of the word lists about events and refuses a word that is no constant, with file and line. */
final class EventWords {

    private EventWords() {
    }

    static EventKind kind(String resource, int line, String cell) {
        return constant(EventKind.class, resource, line, cell);
    }

    static <E extends Enum<E>> E constant(Class<E> type, String resource, int line, String cell) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(cell.toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        throw new IllegalStateException(resource + ":" + line + ": no " + type.getSimpleName() + " is called " + cell);
    }
}
