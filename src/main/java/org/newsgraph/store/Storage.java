package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * TDB2 and the text index as one: opened together, written in one transaction that either both have or neither. Each
 * transaction has a name, which stands in the notes of the database and in the index's commit; where a crash fell between
 * the two commits, the names differ and the index is made anew.
 */
final class Storage implements AutoCloseable {

    private static final Node STORE = NodeFactory.createURI("urn:newsgraph:store");
    private static final Node TRANSACTION = NodeFactory.createURI("urn:newsgraph:names:transaction");

    private final StoreDirectory directory;
    private final DatasetGraph database;
    private final TextIndexLucene lucene;
    private final SteadyTextIndex textIndex;
    private final GatedDataset dataset;
    private final Compaction compaction;
    /** Held by whoever writes or compacts. */
    private final ReentrantLock writing = new ReentrantLock();
    private final List<WriteObserver> observers = new CopyOnWriteArrayList<>();
    private StoreException failed;

    private Storage(StoreDirectory directory, DatasetGraph database, TextIndexLucene lucene) {
        this.directory = directory;
        this.database = database;
        this.lucene = lucene;
        this.textIndex = new SteadyTextIndex(lucene);
        this.dataset = new GatedDataset(database, textIndex);
        this.compaction = new Compaction(directory, database, dataset);
    }

    static Storage open(StoreDirectory directory) {
        DatasetGraph database = Databases.connect(directory);
        try {
            database.getContext().set(TDB2.symUnionDefaultGraph, true);
            boolean doubtful = Files.exists(directory.unfinishedIndex());
            TextIndexLucene index = TextIndexes.open(directory.textIndex(), database, transaction(directory, database), doubtful);
            Files.deleteIfExists(directory.unfinishedIndex());
            return new Storage(directory, database, index);
        } catch (IOException | RuntimeException | InternalError e) {
            TDBInternal.expel(database, true);
            throw StoreFailures.explained("open store " + directory.path(), directory.path(), e);
        }
    }

    DatasetGraph dataset() {
        return dataset;
    }

    /** The data without the text index, in the same transaction. */
    DatasetGraph database() {
        return database;
    }

    /** The name of the last transaction that the one under way sees; empty where nothing was written but by a bulk loader. */
    String version() {
        return lastTransaction(directory, database).orElse("");
    }

    /** Makes a change as one transaction. Where the disk failed in it, no other is begun: what is on the disk is only known when the store is opened again. */
    void write(Runnable change) {
        writing.lock();
        try {
            checkWritable();
            observed(() -> {
                commit(change);
                return true;
            });
        } finally {
            writing.unlock();
        }
    }

    void observe(WriteObserver observer) {
        observers.add(observer);
    }

    void leave(WriteObserver observer) {
        observers.remove(observer);
    }

    private boolean observed(BooleanSupplier work) {
        List<WriteObserver> told = List.copyOf(observers); // who comes meanwhile is told nothing of it
        told.forEach(WriteObserver::begun);
        try {
            return work.getAsBoolean();
        } finally {
            told.forEach(WriteObserver::ended);
        }
    }

    private void commit(Runnable change) {
        boolean[] committing = {false};
        try {
            Txn.executeWrite(dataset, () -> {
                change.run();
                String transaction = UUID.randomUUID().toString();
                database.deleteAny(directory.iris().namesGraph(), STORE, TRANSACTION, Node.ANY);
                database.add(directory.iris().namesGraph(), STORE, TRANSACTION, NodeFactory.createLiteralString(transaction));
                TextIndexes.mark(lucene, transaction);
                committing[0] = true;
            });
        } catch (RuntimeException | InternalError e) {
            if (committing[0] || StoreFailures.isFromDisk(e) || lucene.getIndexWriter() == null) {
                throw failed("write to store " + directory.path(), e);
            }
            throw e; // rolled back on both sides: nothing is amiss
        }
        if (textIndex.behind() != null) {
            throw failed("write the text index of store " + directory.path(), textIndex.behind());
        }
    }

    /** Gives back the space that replaced pages took; see {@link GraphStore#compact(Duration)}. */
    boolean compact(Duration patience) {
        writing.lock();
        try {
            checkWritable();
            return observed(() -> compacted(patience));
        } finally {
            writing.unlock();
        }
    }

    private boolean compacted(Duration patience) {
        try {
            return compaction.run(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException | RuntimeException | InternalError e) {
            if (e instanceof StoreException) {
                throw (StoreException) e;
            }
            throw failed("compact store " + directory.path(), e);
        }
    }

    private void checkWritable() {
        if (failed != null) {
            throw new StoreException(failed.getMessage() + "; nothing more is written until the store is opened again", failed);
        }
    }

    private StoreException failed(String what, Throwable e) {
        failed = StoreFailures.explained(what, directory.path(), e);
        return failed;
    }

    /** Whether there is room on the disk for the copy that a compaction makes. */
    boolean hasRoomToCompact() {
        return compaction.hasRoom();
    }

    @Override
    public void close() {
        writing.lock(); // what is being written is written to its end
        try {
            if (failed == null) {
                lucene.close();
            } else {
                TextIndexes.discard(lucene);
            }
        } catch (IOException e) {
            throw StoreFailures.explained("close store " + directory.path(), directory.path(), e);
        } finally {
            TDBInternal.expel(database, true);
            writing.unlock();
        }
    }

    private static Optional<String> transaction(StoreDirectory directory, DatasetGraph database) {
        return Txn.calculateRead(database, () -> lastTransaction(directory, database));
    }

    private static Optional<String> lastTransaction(StoreDirectory directory, DatasetGraph database) {
        var found = database.find(directory.iris().namesGraph(), STORE, TRANSACTION, Node.ANY);
        return found.hasNext() ? Optional.of(found.next().getObject().getLiteralLexicalForm()) : Optional.empty();
    }
}
