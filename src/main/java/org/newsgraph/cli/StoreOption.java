package org.newsgraph.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --store} where there has to be one. */
final class StoreOption {

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store's directory.")
    Path directory;
}
