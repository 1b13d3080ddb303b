package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/newsgraph} in a clone of its own, with a Java and a Maven that only write down how they were called. */
class LauncherTest {

    private static final List<String> NEEDED = List.of("sh", "dirname", "readlink", "find", "head", "sed", "grep", "mkdir", "rm", "touch", "cat", "sleep", "uname");

    @TempDir
    private Path clone;
    private Path tools;

    private record Ended(int code, String out, String err) {
    }

    @BeforeEach
    void cloneProject() throws IOException {
        Files.createDirectories(clone.resolve("bin"));
        Files.copy(Path.of("bin", "newsgraph"), clone.resolve("bin").resolve("newsgraph"));
        for (String folder : List.of("src/main", "queries", "ontology", "fuseki-config")) {
            Files.createDirectories(clone.resolve(folder));
        }
        Files.writeString(clone.resolve("pom.xml"), "<project/>");
        tools = Files.createDirectory(clone.resolve("tools"));
        for (String tool : NEEDED) {
            for (String place : List.of("/bin/", "/usr/bin/")) {
                if (Files.exists(Path.of(place + tool)) && !Files.exists(tools.resolve(tool))) {
                    tool(tool, "exec " + place + tool + " \"$@\"");
                }
            }
        }
    }

    @Test
    void buildsOnceAndAgainOnlyWhenASourceIsNewer() throws IOException, InterruptedException {
        java("17.0.9");
        maven("3.8.7");
        Ended first = launch("query", "two words");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out().lines().toList()).last().asString().contains("-jar").endsWith("newsgraph.jar|query|two words");
        launch("query");
        assertThat(builds()).isEqualTo(1);

        Path source = Files.writeString(clone.resolve("queries").resolve("new.rq"), "ASK {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        launch("query");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void twoStartsDontBuildAtOnce() throws IOException, InterruptedException {
        java("21");
        maven("3.9.9");
        Process one = start("a");
        Process two = start("b");
        assertThat(ended(one).code()).isZero();
        assertThat(ended(two).code()).isZero();
        assertThat(builds()).isEqualTo(1);
        assertThat(clone.resolve("target").resolve("build.lock")).doesNotExist();
    }

    @Test
    void whatIsMissingOrTooOldIsNamed() throws IOException, InterruptedException {
        assertThat(launch("x")).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.err()).contains("Java is missing: install a JDK, 17 or newer");
        });
        java("11.0.2");
        assertThat(launch("x").err()).contains("Java 11 is too old");
        java("1.8.0_402");
        assertThat(launch("x").err()).contains("is too old: install a JDK, 17 or newer");
        java("17");
        assertThat(launch("x").err()).contains("Maven is missing: install Maven, 3.8 or newer");
        maven("3.6.3");
        Ended old = launch("x");
        assertThat(old.err()).contains("Maven 3.6 is too old");
        assertThat(old.code()).isEqualTo(2);
        assertThat(old.out()).isEmpty();
    }

    private long builds() throws IOException {
        return Files.readAllLines(clone.resolve("builds")).size();
    }

    /** Answers {@code -version} and lists a compiler; anything else it prints back. */
    private void java(String version) throws IOException {
        tool("java", "case $1 in -version) echo 'openjdk version \"" + version + "\"' >&2 ;; --list-modules) echo jdk.compiler@17 ;; "
                + "*Archive*) ;; *) IFS='|'; echo \"$*\" ;; esac");
    }

    private void maven(String version) throws IOException {
        tool("mvn", "case $1 in -version) echo 'Apache Maven " + version + " (abc)' ;; *) echo build >> builds; sleep 1; mkdir -p target; touch target/newsgraph.jar ;; esac");
    }

    private void tool(String name, String script) throws IOException {
        Path tool = tools.resolve(name);
        Files.writeString(tool, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended launch(String... arguments) throws IOException, InterruptedException {
        return ended(start(arguments));
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of("/bin/sh", clone.resolve("bin").resolve("newsgraph").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(clone.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        return builder.start();
    }

    private static Ended ended(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }
}
