package org.newsgraph.cli;

import picocli.CommandLine;

/** Something that the user can put right; its message is shown as it is. */
final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    private UserError(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Wrong arguments. */
    static UserError usage(String message) {
        return new UserError(message, CommandLine.ExitCode.USAGE);
    }

    /** Right arguments, but what they name can't be used. */
    static UserError input(String message) {
        return new UserError(message, CommandLine.ExitCode.SOFTWARE);
    }

    int exitCode() {
        return exitCode;
    }
}
