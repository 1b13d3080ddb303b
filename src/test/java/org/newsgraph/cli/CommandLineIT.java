package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar as a process: output, error text, exit code. */
class CommandLineIT {

    private static final String ARTICLE = """
            ---
            date: 2026-03-04
            publisher: Coast Gazette
            ---
            Norwegian Prime Minister Ingrid Solheim met Portuguese President Rui Tavares at a summit in Bergen on Tuesday.

            "We agreed on the cable," Solheim said.
            """;

    @TempDir
    private Path folder;

    @Test
    void buildSumsUpWhatItDid() throws IOException, InterruptedException {
        ProgramRun build = SeedsStore.build();
        assertThat(build.code()).isZero();
        assertThat(build.out()).containsPattern("articles: (\\d+) read, \\1 new, 0 changed, 0 unchanged, 0 rejected")
                .containsPattern("facts: \\d+ events, .*\\d+ statements").containsPattern("time: [0-9.]+ s, [0-9.]+ articles/s");
    }

    @Test
    void theSameArticlesGiveTheSameBytesWhateverThreadsAndOrder() throws IOException, InterruptedException {
        Path seeds = Path.of("seeds");
        List<String> files;
        try (var listed = Files.list(seeds)) {
            files = listed.map(Path::toString).sorted(java.util.Comparator.reverseOrder()).toList();
        }
        // SeedsStore was built from the folder, with as many threads as there are cores
        List<String> reversed = new java.util.ArrayList<>(List.of("build", "--threads", "1", "--store", folder.resolve("store").toString()));
        reversed.addAll(files);
        assertThat(ProgramRun.of(reversed.toArray(String[]::new)).code()).isZero();
        String one = export(SeedsStore.path());
        String two = export(folder.resolve("store"));
        assertThat(one).isNotEmpty().isEqualTo(two);
    }

    private String export(Path store) throws IOException, InterruptedException {
        Path file = folder.resolve(store.getFileName() + ".nq");
        assertThat(ProgramRun.of("export", "--store", store.toString(), "--format", "nq", "-o", file.toString()).code()).isZero();
        return Files.readString(file);
    }

    /** One store through its life: made, built again, changed, asked, checked, emptied. */
    @Test
    void anArticleIsReadOnceAndAgainWhenItChanges() throws IOException, InterruptedException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Path good = Files.writeString(articles.resolve("bergen.txt"), ARTICLE);
        Files.write(articles.resolve("broken.txt"), new byte[] {'a', (byte) 0xC3, '(', 'b'});
        String store = folder.resolve("store").toString();

        ProgramRun first = ProgramRun.of("build", articles.toString(), "--store", store);
        assertThat(first.code()).isEqualTo(1);
        assertThat(first.out()).contains("articles: 2 read, 1 new, 0 changed, 0 unchanged, 1 rejected");
        assertThat(first.err()).contains("rejected: ").contains("broken.txt");

        Files.delete(articles.resolve("broken.txt"));
        ProgramRun second = ProgramRun.of("build", articles.toString(), "--store", store);
        assertThat(second.code()).isZero();
        assertThat(second.out()).contains("articles: 1 read, 0 new, 0 changed, 1 unchanged, 0 rejected").doesNotContain("facts:");

        Files.writeString(good, ARTICLE.replace("agreed on the cable", "agreed on nothing"));
        assertThat(ProgramRun.of("build", articles.toString(), "--store", store).out()).contains("0 new, 1 changed, 0 unchanged");

        ProgramRun said = ProgramRun.of("query", "what-was-said-by", "--store", store, "--param", "who=solheim", "--format", "csv");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("agreed on nothing").doesNotContain("cable");

        ProgramRun valid = ProgramRun.of("validate", "--store", store);
        assertThat(valid.code()).isZero();
        assertThat(valid.out()).contains("2 graphs, 0 violations");

        ProgramRun turtle = ProgramRun.of("export", "--store", store, "--format", "ttl", "--article", "bergen");
        assertThat(turtle.out()).contains("PREFIX ng:").contains("Ingrid Solheim");

        ProgramRun removed = ProgramRun.of("remove", "bergen", "no-such-article", "--store", store);
        assertThat(removed.code()).isEqualTo(1);
        assertThat(removed.out()).isEqualTo("removed bergen\n");
        assertThat(removed.err()).contains("no article no-such-article");
        assertThat(ProgramRun.of("export", "--store", store, "--format", "nq", "--article", "bergen").err()).contains("has no article bergen");
    }

    @Test
    void explainShowsTheWayFromTheSentenceToTheFact() throws IOException, InterruptedException {
        Path article = Files.writeString(folder.resolve("bergen.txt"), ARTICLE);
        ProgramRun explained = ProgramRun.of("explain", article.toString());
        assertThat(explained.code()).isZero();
        assertThat(explained.err()).isEmpty();
        assertThat(explained.out()).contains("[0] Norwegian Prime Minister").contains("mention  Ingrid Solheim → Ingrid Solheim (Person")
                .containsPattern("\\d+ met +meet +VERB").contains("time     Tuesday = DATE 2026-03-03")
                .containsPattern("FACT     statement: Ingrid Solheim \\| say \\| .*We agreed on the cable").containsPattern("by \\w+, [01]\\.\\d\\d, from \"");
    }

    @Test
    void answersComeInEveryForm() throws IOException, InterruptedException {
        String store = SeedsStore.path().toString();
        Path ask = Files.writeString(folder.resolve("ask.rq"), "ASK { ?s ?p ?o }");
        Path construct = Files.writeString(folder.resolve("construct.rq"),
                "PREFIX ng: <https://w3id.org/newsgraph/ontology#> CONSTRUCT { ?e ng:attendee ?who } WHERE { ?e ng:attendee ?who }");
        assertThat(ProgramRun.of("query", "who-attended", "--store", store).lines()).hasSizeGreaterThan(3).first().asString().startsWith("event");
        assertThat(ProgramRun.of("query", "who-attended", "--store", store, "--format", "json").out()).contains("\"bindings\"");
        assertThat(ProgramRun.of("query", ask.toString(), "--store", store).out()).isEqualTo("yes\n");
        assertThat(ProgramRun.of("query", construct.toString(), "--store", store, "--format", "ttl").out()).contains("ng:attendee");
        ProgramRun wrong = ProgramRun.of("query", ask.toString(), "--store", store, "--format", "ttl");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("doesn't fit");
        assertThat(ProgramRun.of("query", "--list").out()).contains("who-attended").contains("--param place=…");
    }

    @Test
    void aBrokenQueryIsNamedWithItsLine() throws IOException, InterruptedException {
        Path query = Files.writeString(folder.resolve("broken.rq"), "SELECT *\nWHERE { ?s ?p }\n");
        ProgramRun run = ProgramRun.of("query", query.toString(), "--store", SeedsStore.path().toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("broken.rq:2: not SPARQL").doesNotContain("\tat ");
    }

    @Test
    void helpAndWrongUsageAreToldApart() throws IOException, InterruptedException {
        ProgramRun help = ProgramRun.of("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Example: newsgraph run seeds");
        assertThat(help.err()).isEmpty();
        ProgramRun wrong = ProgramRun.of("build");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains("Missing required").contains("Usage: newsgraph build");
    }

    @Test
    void aStoreThatIsNoneIsAClearFailure() throws IOException, InterruptedException {
        ProgramRun run = ProgramRun.of("validate", "--store", folder.resolve("nowhere").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("no Newsgraph store at").contains("newsgraph build").doesNotContain("\tat ");
    }
}
