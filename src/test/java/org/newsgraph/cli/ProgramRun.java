package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built jar as a process. */
public record ProgramRun(int code, String out, String err) {

    static final Path JAR = Path.of("target", "newsgraph.jar");

    /** Runs a verb to its end. */
    public static ProgramRun of(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("newsgraph-it", ".out");
        Path err = Files.createTempFile("newsgraph-it", ".err");
        try {
            Process process = start(out, err, arguments);
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("no end after five minutes: " + String.join(" ", arguments) + "\n" + Files.readString(err));
            }
            return new ProgramRun(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Starts a verb that goes on. */
    static Process start(Path out, Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    }

    List<String> lines() {
        return out.lines().toList();
    }

    byte[] bytes() {
        return out.getBytes(StandardCharsets.UTF_8);
    }
}
