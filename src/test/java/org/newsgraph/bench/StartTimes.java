package org.newsgraph.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long {@code bin/newsgraph query} takes from beginning to end, with and without Java's archive of loaded classes, in turn. The argument is a store. */
final class StartTimes {

    private static final int RUNS = 11;

    private StartTimes() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Long> with = new ArrayList<>();
        List<Long> without = new ArrayList<>();
        List<Long> help = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            long first = run("", "query", "who-attended", "--store", arguments[0]);
            long second = run("-Xshare:off", "query", "who-attended", "--store", arguments[0]);
            long third = run("", "--version");
            if (run > 0) { // the first reads files that later ones find in memory
                with.add(first);
                without.add(second);
                help.add(third);
            }
        }
        print("query", with);
        print("query without the archive", without);
        print("--version", help);
        System.exit(0);
    }

    private static void print(String name, List<Long> times) {
        Collections.sort(times);
        System.out.printf(Locale.ROOT, "%-30s median %5d ms, least %5d, most %5d (of %d)%n", name, times.get(RUNS / 2), times.get(0), times.get(RUNS - 1), RUNS);
    }

    private static long run(String options, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bin/newsgraph"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("NEWSGRAPH_JAVA_OPTS", options);
        long begun = System.nanoTime();
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("exit code " + code + " of " + command);
        }
        return (System.nanoTime() - begun) / 1_000_000;
    }
}
