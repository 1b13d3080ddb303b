package org.newsgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Does once, on a made-up article, what the verbs do. {@code bin/newsgraph} runs it after a build under
 * {@code -XX:ArchiveClassesAtExit}, so that later starts find the loaded classes in Java's archive. Prints nothing.
 */
final class Rehearsal {

    private Rehearsal() {
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("newsgraph-rehearsal");
        PrintStream err = System.err;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        System.setErr(System.out);
        int code = 0;
        try {
            Path article = folder.resolve("article.txt");
            Files.writeString(article, "---\ndate: 2026-01-02\n---\nPresident Ana Lima met Prime Minister Jon Berg at a summit in Oslo on Friday.\n"
                    + "\"We will talk again,\" Lima said.\n");
            String store = folder.resolve("store").toString();
            CommandLine program = Newsgraph.commandLine();
            code = program.execute("build", article.toString(), "--store", store)
                    + program.execute("query", "who-attended", "--store", store)
                    + program.execute("query", "who-attended", "--store", store, "--format", "json")
                    + program.execute("explain", article.toString())
                    + program.execute("export", "--store", store, "--format", "nq");
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        if (code != 0) {
            err.println("newsgraph: the rehearsal failed; starts will be slower");
            System.exit(1);
        }
    }
}
