package org.newsgraph.cli;

import java.util.concurrent.Callable;
import org.newsgraph.store.GraphStore;
import org.newsgraph.store.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsgraph validate --store DIR}. */
@Command(name = "validate", description = "Check every graph of a store against the shapes (SHACL); exit 1 where one breaks them.",
        footer = {"", "Example: newsgraph validate --store my-store"}, mixinStandardHelpOptions = true, sortOptions = false)
final class ValidateCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() {
        try (GraphStore opened = GraphStore.open(store.directory)) {
            Validation.Report report = Validation.validate(opened);
            report.violations().forEach(violation -> System.out.println(violation.graph() + "\n    " + violation));
            System.out.println(report.graphs() + " graphs, " + report.violations().size() + " violations");
            return report.conforms() ? 0 : 1;
        }
    }
}
