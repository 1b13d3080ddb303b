package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every command of the tutorials does what is said there, with the built program. Of their fenced blocks, {@code sh} is run;
 * {@code python}, {@code r} and {@code sparql} are files whose first line is their name; {@code text} is what the command
 * before it answers, in which {@code …} stands for anything and blanks are as wide as they like; {@code console} is shown only.
 */
class TutorialIT {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:3030[^\\s)>]*");

    @TempDir
    private static Path folder;

    /** Before the folder goes, or else JUnit says that a link leads out of it. */
    @AfterAll
    static void unlink() throws IOException {
        Files.deleteIfExists(folder.resolve("target/newsgraph.jar"));
    }

    private record Block(String language, String content, String proseAfter) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"tutorial-journalist", "tutorial-data", "tutorial-rdf"})
    void whatATutorialSaysIsTrue(String name) throws IOException, InterruptedException {
        workplace();
        List<Block> blocks = blocks(Files.readString(Path.of("docs", name + ".md")));
        assertThat(blocks).hasSizeGreaterThan(5);
        Optional<String> answer = Optional.empty();
        for (Block block : blocks) {
            switch (block.language()) {
                case "sh" -> answer = block.content().contains(" serve ") ? served(block) : run(block.content());
                case "text" -> assertThat(answer.orElseThrow()).as("%s: the answer before\n%s", name, block.content())
                        .matches(text -> matches(block.content(), text));
                case "python", "r", "sparql" -> write(block);
                case "console" -> assertThat(block.content()).contains("not run here");
                default -> throw new AssertionError(name + " has a block of an unknown kind: " + block.language());
            }
        }
    }

    /** A folder with what a clone of the program has, and what it makes. */
    private static void workplace() throws IOException {
        if (Files.exists(folder.resolve("bin"))) {
            return;
        }
        Files.createDirectory(folder.resolve("bin"));
        Files.createDirectory(folder.resolve("target"));
        Files.createSymbolicLink(folder.resolve("target/newsgraph.jar"), ProgramRun.JAR.toAbsolutePath());
        Files.createDirectory(folder.resolve("seeds"));
        try (Stream<Path> articles = Files.list(Path.of("seeds"))) {
            for (Path article : articles.toList()) {
                Files.copy(article, folder.resolve("seeds").resolve(article.getFileName()));
            }
        }
        Path launcher = Files.writeString(folder.resolve("bin/newsgraph"), "#!/bin/sh\nexec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar '"
                + ProgramRun.JAR.toAbsolutePath() + "' \"$@\"\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
    }

    private static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        List<int[]> bounds = new ArrayList<>();
        while (matcher.find()) {
            bounds.add(new int[] {matcher.start(), matcher.end()});
            blocks.add(new Block(matcher.group(1), matcher.group(2), ""));
        }
        List<Block> whole = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            int next = i + 1 < blocks.size() ? bounds.get(i + 1)[0] : text.length();
            whole.add(new Block(blocks.get(i).language(), blocks.get(i).content(), text.substring(bounds.get(i)[1], next)));
        }
        return whole;
    }

    private static void write(Block block) throws IOException {
        String file = block.content().lines().findFirst().orElseThrow().replaceAll("^# +", "");
        assertThat(file).as("the first line names the file").matches("[a-z_-]+\\.(py|R|rq)");
        Files.writeString(folder.resolve(file), block.content());
        if (block.language().equals("sparql")) {
            QueryFactory.create(block.content());
        }
    }

    /** Runs commands; what they print, or nothing where they ask for a program that need not be there. */
    private static Optional<String> run(String commands) throws IOException, InterruptedException {
        if (commands.startsWith("Rscript ") && !isInstalled("Rscript")) {
            return Optional.empty();
        }
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = shell(commands).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("no end of " + commands);
        }
        assertThat(process.exitValue()).as("%s\n%s", commands, Files.readString(err)).isZero();
        return Optional.of(Files.readString(out));
    }

    /** Starts the server on a free port, and asks for every address that is named after the command. */
    private static Optional<String> served(Block block) throws IOException, InterruptedException {
        Path out = folder.resolve("server.txt");
        Process process = shell("exec " + block.content().strip() + " --port 0").redirectErrorStream(true).redirectOutput(out.toFile()).start();
        try {
            Matcher address = Pattern.compile("http://127\\.0\\.0\\.1:\\d+").matcher("");
            while (!address.reset(Files.readString(out)).find()) {
                assertThat(process.isAlive()).as(Files.readString(out)).isTrue();
                Thread.sleep(100);
            }
            List<String> links = LINK.matcher(block.proseAfter()).results().map(link -> link.group()).toList();
            assertThat(links).isNotEmpty();
            for (String link : links) {
                HttpResponse<String> page = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(link.replace("http://127.0.0.1:3030", address.group())))
                        .header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
                assertThat(page.statusCode()).as(link).isEqualTo(200);
            }
        } finally {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
        return Optional.empty();
    }

    private static ProcessBuilder shell(String commands) {
        ProcessBuilder builder = new ProcessBuilder("sh", "-e", "-c", commands).directory(folder.toFile());
        builder.environment().put("PATH", Path.of(System.getProperty("java.home"), "bin") + File.pathSeparator + System.getenv("PATH"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private static boolean isInstalled(String program) throws IOException, InterruptedException {
        return shell("command -v " + program).start().waitFor() == 0;
    }

    /** Whether an answer has the expected lines; {@code …} alone stands for any number of lines, within a line for anything. */
    private static boolean matches(String expected, String answer) {
        List<String> lines = lines(answer);
        int at = 0;
        boolean skipping = false;
        for (String line : lines(expected)) {
            if (line.equals("…")) {
                skipping = true;
                continue;
            }
            Pattern pattern = Pattern.compile(Pattern.compile("…").splitAsStream(line + " ").map(Pattern::quote).collect(Collectors.joining(".*")));
            while (skipping && at < lines.size() && !pattern.matcher(lines.get(at) + " ").matches()) {
                at++;
            }
            if (at == lines.size() || !pattern.matcher(lines.get(at++) + " ").matches()) {
                return false;
            }
            skipping = false;
        }
        return skipping || at == lines.size();
    }

    /** With one blank for several, and none at the ends. */
    private static List<String> lines(String text) {
        return text.strip().lines().map(line -> line.strip().replaceAll("\\s+", " ")).toList();
    }
}
