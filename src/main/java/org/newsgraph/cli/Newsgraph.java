package org.newsgraph.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.newsgraph.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code newsgraph VERB …}. */
@Command(name = "newsgraph",
        description = "News articles in, a knowledge graph with evidence out.",
        footer = {"", "Example: newsgraph run seeds", "Each verb has its own --help."},
        mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "VERB", commandListHeading = "%nVerbs:%n",
        subcommands = {RunCommand.class, BuildCommand.class, ServeCommand.class, QueryCommand.class, ExplainCommand.class,
            ExportCommand.class, ValidateCommand.class, RemoveCommand.class,
            BackupCommand.class, RestoreCommand.class, LoadCommand.class, CompactCommand.class,
            CorrectionCommand.class, WhyCommand.class, DiffCommand.class})
public final class Newsgraph {

    private Newsgraph() {
    }

    public static void main(String[] arguments) {
        // UTF-8 whatever the locale, and no system call for every line of a long answer
        System.setOut(new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        Logging.start(Logging.Level.WARN, Logging.Format.TEXT);
        int code = commandLine().execute(arguments);
        System.out.flush();
        System.exit(code);
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Newsgraph());
        commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        commandLine.setExecutionExceptionHandler(Newsgraph::failed);
        commandLine.setAbbreviatedOptionsAllowed(false);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        return commandLine;
    }

    /** A user's mistake gets its message; anything else is ours and shows where it happened. */
    private static int failed(Exception problem, CommandLine verb, CommandLine.ParseResult arguments) {
        if (problem instanceof UserError error) {
            verb.getErr().println("newsgraph: " + error.getMessage());
            return error.exitCode();
        }
        if (problem instanceof StoreException) {
            verb.getErr().println("newsgraph: " + problem.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        problem.printStackTrace(verb.getErr());
        return CommandLine.ExitCode.SOFTWARE;
    }
}
