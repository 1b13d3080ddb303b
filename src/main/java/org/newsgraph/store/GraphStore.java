package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.graph.TripleOrder;
import org.newsgraph.identity.Correction;

/**
 * A store on disk: TDB2 with a Lucene index beside it, one named graph per article. One process at a time has it open;
 * within it, many may read while one writes.
 *
 * <p>A batch is one transaction: after a crash every committed batch is there whole and nothing of another. Should the
 * crash fall between the commits of TDB2 and Lucene, the index is made anew when the store is next opened. After a write that
 * the disk refused, the store takes no other until it is opened again.
 *
 * <p>Put a hundred articles or more in a batch: TDB2 copies the pages that it changes, so each commit costs megabytes on
 * the disk whatever its size, until {@link #compact()}.
 */
public final class GraphStore implements AutoCloseable {

    private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

    private final StoreDirectory directory;
    private final Path key;
    private final Storage storage;
    private final DatasetGraph dataset;
    private final Provenance provenance;
    private final Naming naming;

    private GraphStore(StoreDirectory directory, Path key) {
        this.directory = directory;
        this.key = key;
        this.storage = Storage.open(directory);
        this.dataset = storage.dataset();
        this.provenance = new Provenance(directory.iris());
        this.naming = new Naming(dataset, directory.iris());
    }

    /** Opens a store that is there; throws {@link StoreException} where there is none, {@link StoreInUseException} where it is open elsewhere. */
    public static GraphStore open(Path path) {
        return open(StoreDirectory.existing(path));
    }

    /** Opens a store, or makes one in a directory that is absent or empty; the base IRI has to be the store's own. */
    public static GraphStore openOrCreate(Path path, Iris iris) {
        return open(StoreDirectory.existingOrNew(path, iris));
    }

    private static GraphStore open(StoreDirectory directory) {
        Path key;
        try {
            key = directory.path().toRealPath();
        } catch (IOException e) {
            throw new StoreException("can't open store " + directory.path() + ": " + e.getMessage(), e);
        }
        if (!OPEN_HERE.add(key)) {
            throw new StoreInUseException(directory.path(), ProcessHandle.current().pid(), null);
        }
        try {
            return new GraphStore(directory, key);
        } catch (RuntimeException e) {
            OPEN_HERE.remove(key);
            throw e;
        }
    }

    /** The dataset to query: the default graph is the union of all graphs, {@code text:query} works. Write through this class only. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /**
     * Names what the transaction under way sees: another name after every write, the same one as long as nothing is written.
     * What was worked out from the whole store may be kept under it.
     */
    public String version() {
        return storage.version();
    }

    /** Tells an observer of each write and compaction that begins from now on. */
    public void observe(WriteObserver observer) {
        storage.observe(observer);
    }

    /** Tells an observer nothing more. */
    public void leave(WriteObserver observer) {
        storage.leave(observer);
    }

    /**
     * Counts and lists over the whole store, inside a transaction.
     *
     * @param beat called every few thousand entries: what it throws ends the reading
     */
    public Survey survey(Runnable beat) {
        return new Survey(storage.database(), beat);
    }

    /** How this store names things. */
    public Iris iris() {
        return directory.iris();
    }

    public Path path() {
        return directory.path();
    }

    /**
     * Stores graphs, each in place of the article's former one, all in one transaction, under the names that all articles
     * together give; others are renamed where that changes something. A graph that breaks the shapes
     * makes it refuse them all ({@link NonConformingGraphException} names the article): nothing is stored then.
     */
    public void put(Collection<ArticleGraph> graphs, Reading reading) {
        putChecked(graphs.stream().map(CheckedGraph::of).toList(), reading);
    }

    /** The same with graphs that were checked before. */
    public void putChecked(Collection<CheckedGraph> checked, Reading reading) {
        List<ArticleGraph> graphs = checked.stream().map(CheckedGraph::graph).toList();
        storage.write(() -> {
            for (ArticleGraph graph : graphs) {
                Node name = iris().article(graph.articleId());
                if (!name.getURI().equals(graph.iri())) {
                    throw new StoreException("graph " + graph.iri() + " was made with another --base than store " + path()
                            + " has (" + iris().base() + ")");
                }
                removeReading(graph.articleId());
                provenance.of(graph, reading).forEach(triple -> add(iris().provenanceGraph(), triple));
            }
            naming.replace(List.of(), graphs);
        });
    }

    /** Replaces a graph that belongs to no article: reference or identity. Does nothing where it is the same already. */
    public void putGraph(Node name, Collection<Triple> triples) {
        List<Triple> sorted = TripleOrder.sorted(triples);
        if (sorted.equals(triples(name))) {
            return;
        }
        storage.write(() -> {
            dataset.removeGraph(name);
            sorted.forEach(triple -> add(name, triple));
        });
    }

    /** Lets these corrections hold, and no others, now and for all articles to come. */
    public void correct(Collection<Correction> corrections) {
        storage.write(() -> naming.correct(corrections));
    }

    /** The corrections that hold. */
    public List<Correction> corrections() {
        return Txn.calculateRead(dataset, naming::corrections);
    }

    /** Those of them that match nothing that is stored. */
    public List<Correction> unmatchedCorrections() {
        return Txn.calculateRead(dataset, naming::unmatched);
    }

    /** Replaces a graph that belongs to no article, unless it has been written in this version before. */
    public void putGraph(Node name, String version, Supplier<List<Triple>> triples) {
        Triple written = Triple.create(name, NG.fingerprint, NodeFactory.createLiteralString(version));
        Node provenanceGraph = iris().provenanceGraph();
        if (Txn.calculateRead(dataset, () -> dataset.contains(provenanceGraph, written.getSubject(), written.getPredicate(), written.getObject()))) {
            return;
        }
        List<Triple> fresh = triples.get();
        storage.write(() -> {
            dataset.removeGraph(name);
            fresh.forEach(triple -> add(name, triple));
            dataset.deleteAny(provenanceGraph, name, NG.fingerprint, Node.ANY);
            add(provenanceGraph, written);
        });
    }

    /** Why a person, organisation, place, event or article is one with others, as far as names, facts and texts decided it. */
    public Explanation why(String iri) {
        return Txn.calculateRead(dataset, () -> naming.explanation(iri));
    }

    /** Removes articles and what is known of their reading, in one transaction. Returns the ids that were there. */
    public SortedSet<String> remove(Collection<String> articleIds) {
        SortedSet<String> found = new TreeSet<>(articleIds);
        found.removeIf(id -> fingerprint(id).isEmpty());
        if (!found.isEmpty()) {
            storage.write(() -> {
                found.forEach(this::removeReading);
                naming.replace(found, List.of());
            });
        }
        return found;
    }

    /** The fingerprint ({@link Reading#fingerprint}) of every stored article, by its id: what is unchanged need not be read again. */
    public SortedMap<String, String> fingerprints() {
        return Txn.calculateRead(dataset, () -> {
            Node graph = iris().provenanceGraph();
            Map<Node, String> byActivity = new HashMap<>();
            dataset.find(graph, Node.ANY, NG.fingerprint, Node.ANY)
                    .forEachRemaining(quad -> byActivity.put(quad.getSubject(), quad.getObject().getLiteralLexicalForm()));
            SortedMap<String, String> byId = new TreeMap<>();
            dataset.find(graph, Node.ANY, Reused.wasGeneratedBy, Node.ANY)
                    .forEachRemaining(quad -> byId.put(iris().articleId(quad.getSubject().getURI()), byActivity.get(quad.getObject())));
            return byId;
        });
    }

    public Optional<String> fingerprint(String articleId) {
        return Txn.calculateRead(dataset, () -> {
            var found = dataset.find(iris().provenanceGraph(), iris().activity(articleId), NG.fingerprint, Node.ANY);
            return found.hasNext() ? Optional.of(found.next().getObject().getLiteralLexicalForm()) : Optional.empty();
        });
    }

    /** How many articles are stored. */
    public long articleCount() {
        return Txn.calculateRead(dataset, () -> Iter.count(dataset.find(iris().provenanceGraph(), Node.ANY, Reused.wasGeneratedBy, Node.ANY)));
    }

    /** The ids of all stored articles, sorted. */
    public SortedSet<String> articleIds() {
        return new TreeSet<>(fingerprints().keySet());
    }

    /** A graph's triples in the order of {@link TripleOrder}; empty where there is no such graph. */
    public List<Triple> triples(Node graph) {
        return Txn.calculateRead(dataset, () -> {
            List<Triple> triples = new ArrayList<>();
            dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> triples.add(quad.asTriple()));
            return TripleOrder.sorted(triples);
        });
    }

    /** An article's graph as the article by itself gives it, whatever others say. */
    List<Triple> own(String articleId) {
        return Txn.calculateRead(dataset, () -> naming.own(iris().article(articleId)).triples());
    }

    /** {@link #compact(Duration)} with a minute's patience. */
    public boolean compact() {
        return compact(Duration.ofMinutes(1));
    }

    /**
     * Gives back the space that replaced pages took. Readers may go on while the data is copied, writers wait. Then the copy
     * takes the place of the data at a moment without readers; new ones wait up to two seconds for the old ones to end.
     *
     * @param patience how long to wait for such a moment
     * @return false where there was none, as with a reader that never ends; then all is as it was
     */
    public boolean compact(Duration patience) {
        return storage.compact(patience);
    }

    /** Whether the disk has room for the copy that {@link #compact()} makes. */
    public boolean hasRoomToCompact() {
        return storage.hasRoomToCompact();
    }

    /** Bytes that the store takes on the disk. */
    public long bytesOnDisk() {
        return Folders.bytesOnDisk(directory.path());
    }

    /** Lets other processes in. Nobody may use the dataset after it. */
    @Override
    public void close() {
        if (OPEN_HERE.remove(key)) {
            storage.close();
        }
    }

    private void removeReading(String articleId) {
        Node graph = iris().provenanceGraph();
        dataset.deleteAny(graph, iris().activity(articleId), Node.ANY, Node.ANY);
        dataset.deleteAny(graph, iris().article(articleId), Node.ANY, Node.ANY);
    }

    private void add(Node graph, Triple triple) {
        dataset.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }
}
