package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class UsageTest {

    static Set<String> verbs() {
        return Newsgraph.commandLine().getSubcommands().keySet();
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void helpShowsALineThatWorks(String verb) {
        String help = Newsgraph.commandLine().getSubcommands().get(verb).getUsageMessage();
        Matcher example = Pattern.compile("(?m)^Example: newsgraph (.*)$").matcher(help);
        assertThat(example.find()).as(help).isTrue();
        String[] arguments = example.group(1).strip().split(" ");
        assertThat(arguments[0]).isEqualTo(verb);
        // throws where the line is not understood
        assertThat(Newsgraph.commandLine().parseArgs(arguments).subcommand()).isNotNull();
        for (String argument : arguments) {
            if (argument.startsWith("seeds")) {
                assertThat(Path.of(argument)).exists();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "build no-such-folder --store x", "build pom.xml --store x --threads 0", "build pom.xml --store x --base nowhere",
        "build pom.xml --store x --field nonsense=y", "run no-such-folder --store x", "serve", "query who-attended", "query", "query no-such-query --store x",
        "query who-attended --store x --endpoint y", "query who-attended --store x --param nonsense=y", "query who-attended --store x --format ttl",
        "explain no-such-file", "export --store x", "export --store x --format doc", "export --store x --format csv", "export --store x --format nanopub", "export --store x --format html",
        "export --store x --format gexf --article a", "export --store x --format nq --fact f", "remove --store x", "nonsense", ""})
    void wrongUsageIsExitTwoSaysWhatIsWrongAndTouchesNothing(String arguments) {
        StringWriter err = new StringWriter();
        StringWriter out = new StringWriter();
        CommandLine program = Newsgraph.commandLine();
        for (CommandLine verb : program.getSubcommands().values()) {
            verb.setErr(new PrintWriter(err, true)).setOut(new PrintWriter(out, true));
        }
        program.setErr(new PrintWriter(err, true)).setOut(new PrintWriter(out, true));
        int code = arguments.isEmpty() ? program.execute() : program.execute(arguments.split(" "));
        assertThat(code).as(err.toString()).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
        assertThat(Path.of("x")).doesNotExist();
    }
}
