package org.newsgraph.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.identity.Correction;
import org.newsgraph.store.Explanation;
import org.newsgraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newsgraph why IRI --store DIR}. */
@Command(name = "why", description = "Show which names, facts and texts made a person, organisation, place, event or article one across articles, and how sure that is.",
        footer = {"", "Example: newsgraph why person/ana-lima --store my-store"}, mixinStandardHelpOptions = true, sortOptions = false)
final class WhyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "IRI", description = "With or without the base.")
    private String iri;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() {
        try (GraphStore opened = GraphStore.open(store.directory)) {
            String whole = iri.startsWith(opened.iris().base()) || iri.contains("://") ? iri : opened.iris().base() + iri;
            Explanation why = opened.why(whole);
            if (why.isEmpty()) {
                throw UserError.input("store " + opened.path() + " has no joined names, events or reports for " + whole);
            }
            print(why, whole, System.out);
            return 0;
        }
    }

    private static void print(Explanation why, String asked, PrintStream out) {
        out.println(why.iri() + (why.iri().equals(asked) ? "" : "  (asked for as " + asked + ")"));
        for (Explanation.Name name : why.names()) {
            out.println("  " + name.label() + (name.told().isEmpty() ? "" : ", told as " + name.told()) + ": " + articles(name.articles(), name.some()));
            if (!name.because().isEmpty()) {
                out.println("    because " + name.because());
            }
        }
        for (Explanation.Told event : why.events()) {
            out.println("  " + event.label() + (event.when().isEmpty() ? "" : ", " + event.when()) + ": " + event.article());
            if (!event.because().isEmpty()) {
                out.println("    because " + event.because());
            }
        }
        if (!why.candidates().isEmpty()) {
            out.println("  left apart, it could be any of:");
            why.candidates().forEach(candidate -> out.println("    " + candidate));
        }
        if (!why.report().isEmpty()) {
            out.println("  one report, printed as:");
            why.report().forEach(article -> out.println("    " + article));
        }
        for (Correction correction : why.corrections()) {
            out.println("  corrected by " + correction.by() + ": " + correction.words() + (correction.note().isEmpty() ? "" : " (" + correction.note() + ")"));
        }
    }

    private static String articles(int count, List<String> some) {
        String ids = String.join(", ", some);
        return count == 1 ? ids : count + " articles (" + ids + (count > some.size() ? ", …)" : ")");
    }
}
