package org.newsgraph.store;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Another process has the store open: TDB2 lets one process at a time in, readers too. */
public final class StoreInUseException extends StoreException {

    StoreInUseException(Path directory, long process, Throwable cause) {
        super("store " + directory + " is in use by " + holder(process)
                + " (stop it first; while a server runs, ask the server: newsgraph query --endpoint URL)", cause);
    }

    /** The process by its number and, where it can be seen, by what it does: "process 4711, newsgraph serve --store news". */
    private static String holder(long process) {
        String number = (process == ProcessHandle.current().pid() ? "this process " : "process ") + process;
        return ProcessHandle.of(process).flatMap(handle -> handle.info().arguments()).map(Arrays::asList)
                .map(StoreInUseException::verb).filter(verb -> !verb.isEmpty()).map(verb -> number + ", newsgraph " + verb).orElse(number);
    }

    private static String verb(List<String> arguments) {
        for (int i = 0; i < arguments.size() - 1; i++) {
            if (arguments.get(i).endsWith(".jar") && arguments.get(i + 1).matches("[a-z]+") || arguments.get(i).endsWith(".Newsgraph")) {
                return String.join(" ", arguments.subList(i + 1, Math.min(arguments.size(), i + 6)));
            }
        }
        return "";
    }
}
