package org.newsgraph.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.newsgraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newsgraph remove ARTICLE… --store DIR}. */
@Command(name = "remove", description = "Remove articles, with all that only they say, from a store.",
        footer = {"", "Example: newsgraph remove paris-summit --store my-store"}, mixinStandardHelpOptions = true, sortOptions = false)
final class RemoveCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "ARTICLE", description = "Ids or IRIs of articles.")
    private List<String> articles;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() {
        try (GraphStore opened = GraphStore.open(store.directory)) {
            String start = opened.iris().base() + "article/";
            Set<String> ids = new LinkedHashSet<>();
            articles.forEach(name -> ids.add(name.startsWith(start) ? opened.iris().articleId(name) : name));
            SortedSet<String> removed = opened.remove(ids);
            removed.forEach(id -> System.out.println("removed " + id));
            ids.removeAll(removed);
            ids.forEach(id -> System.err.println("newsgraph: store " + opened.path() + " has no article " + id));
            return ids.isEmpty() ? 0 : 1;
        }
    }
}
