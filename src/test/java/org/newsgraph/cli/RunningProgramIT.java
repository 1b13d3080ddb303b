package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that run for a while, beside others. */
class RunningProgramIT {

    @TempDir
    private Path folder;

    /** {@code run} on a fresh store, a second process beside it, the server asked by {@code query --endpoint}, then Ctrl-C. */
    @Test
    void runServesUntilItIsStopped() throws IOException, InterruptedException {
        Path article = Files.writeString(folder.resolve("oslo.txt"), "---\ndate: 2026-03-04\n---\n"
                + "Norwegian Prime Minister Ingrid Solheim said the harbour of Narvik would be closed. \"It is a small harbour,\" Solheim said.\n");
        String store = folder.resolve("store").toString();
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process server = ProgramRun.start(out, err, "run", article.toString(), "--store", store, "--port", "0");
        try {
            waitFor(server, () -> read(out).contains("query who-attended"));
            Matcher endpoint = Pattern.compile("endpoint: (http://127\\.0\\.0\\.1:\\d+/newsgraph)").matcher(read(out));
            assertThat(endpoint.find()).as(read(out)).isTrue();

            String example = read(out).substring(read(out).indexOf("PREFIX"), read(out).indexOf("or ask from another terminal"));
            HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(endpoint.group(1)))
                    .header("Content-Type", "application/sparql-query").POST(HttpRequest.BodyPublishers.ofString(example)).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("the example can be pasted").isEqualTo(200);

            ProgramRun asked = ProgramRun.of("query", "what-was-said-by", "--endpoint", endpoint.group(1), "--param", "who=Solheim", "--format", "csv");
            assertThat(asked.code()).as(asked.err()).isZero();
            assertThat(asked.out()).contains("small harbour");

            ProgramRun second = ProgramRun.of("query", "who-attended", "--store", store);
            assertThat(second.code()).isEqualTo(1);
            assertThat(second.err()).contains("is in use by process " + server.pid()).contains("--endpoint").doesNotContain("\tat ");

            ProgramRun backup = ProgramRun.of("backup", store, folder.resolve("backup.nq.gz").toString());
            assertThat(backup.code()).as(backup.err()).isZero();
            assertThat(backup.out()).contains("1 articles");

            ProgramRun elsewhere = ProgramRun.of("query", "who-attended", "--endpoint", endpoint.group(1) + "/nowhere");
            assertThat(elsewhere.code()).isEqualTo(1);
            assertThat(elsewhere.err()).contains("/nowhere").doesNotContain("\tat ");
        } finally {
            server.destroy();
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(server.exitValue()).as(read(err)).isEqualTo(143);
        assertThat(ProgramRun.of("validate", "--store", store).code()).isZero();
    }

    /** A build that is told to stop stores what it has read, says how to go on, and is finished by the next build. */
    @Test
    void aStoppedBuildStoresWhatItHasRead() throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 260; i++) {
            lines.append("{\"id\": \"report-").append(i).append("\", \"title\": \"Report ").append(i).append("\", \"date\": \"2026-03-04\", \"text\": \"")
                    .append("Norwegian Prime Minister Ingrid Solheim said the harbour of Narvik would be closed after report ").append(i).append(".\"}\n");
        }
        Path articles = Files.writeString(folder.resolve("reports.jsonl"), lines);
        String store = folder.resolve("store").toString();
        Process build = ProgramRun.start(folder.resolve("out"), folder.resolve("err"), "build", articles.toString(), "--store", store,
                "--batch", "7", "--print-stored");
        waitFor(build, () -> read(folder.resolve("out")).contains("stored report-"));
        assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(build.pid())).start().waitFor()).isZero();
        assertThat(build.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(build.exitValue()).as(read(folder.resolve("err"))).isEqualTo(130);
        assertThat(read(folder.resolve("err"))).contains("The same command goes on from there");
        Matcher stored = Pattern.compile("\\d+ read, (\\d+) new, 0 changed, 0 unchanged, 0 rejected").matcher(read(folder.resolve("out")));
        assertThat(stored.find()).as(read(folder.resolve("out"))).isTrue();
        assertThat(read(folder.resolve("out")).lines().filter(line -> line.startsWith("stored ")).count()).isEqualTo(Long.parseLong(stored.group(1)))
                .isLessThan(260);

        ProgramRun valid = ProgramRun.of("validate", "--store", store);
        assertThat(valid.code()).as(valid.out() + valid.err()).isZero();
        ProgramRun rest = ProgramRun.of("build", articles.toString(), "--store", store);
        assertThat(rest.code()).as(rest.err()).isZero();
        assertThat(rest.out()).contains(", 0 changed, " + stored.group(1) + " unchanged, 0 rejected");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void waitFor(Process process, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!condition.getAsBoolean()) {
            assertThat(process.isAlive()).as(() -> "ended early:\n" + read(folder.resolve("out")) + read(folder.resolve("err"))).isTrue();
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
            Thread.sleep(100);
        }
    }
}
