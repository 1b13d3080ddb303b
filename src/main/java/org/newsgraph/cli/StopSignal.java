package org.newsgraph.cli;

import java.util.Map;
import org.jline.utils.Signals;

/**
 * Ctrl-C and {@code kill}, so heard that what is under way comes to a good end: the first asks for that, a second ends the
 * program at once, which the store survives.
 */
final class StopSignal {

    /** What a shell expects of a program that a signal ended. */
    private static final Map<String, Integer> CODES = Map.of("INT", 130, "TERM", 143);

    private volatile int code;
    private volatile Runnable reaction;

    private StopSignal() {
    }

    static StopSignal listen(Runnable reaction) {
        StopSignal stop = new StopSignal();
        stop.reaction = reaction;
        CODES.forEach((name, code) -> Signals.register(name, () -> stop.hear(code)));
        return stop;
    }

    /** Lets the first signal do something else from now on; at once where it has come already. */
    void react(Runnable other) {
        synchronized (this) {
            reaction = other;
        }
        if (heard()) {
            other.run();
        }
    }

    boolean heard() {
        return code != 0;
    }

    /** 130 after Ctrl-C, 143 after {@code kill}; 0 where no signal came. */
    int exitCode() {
        return code;
    }

    private void hear(int signal) {
        Runnable first;
        synchronized (this) {
            if (heard()) {
                Runtime.getRuntime().halt(signal);
            }
            code = signal;
            first = reaction;
        }
        first.run();
    }
}
