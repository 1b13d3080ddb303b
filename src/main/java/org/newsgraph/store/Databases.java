package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.ChannelManager;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntry;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntryType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Opens TDB2, whatever a process that was killed left there, and says in a user's words why it can't. TDB2 itself recovers
 * committed transactions from its journal and deletes a half-made compaction; mended here is what it would stumble over: a
 * database that was half made, and a journal that ends in the middle of an entry.
 */
final class Databases {

    private static final Pattern HOLDER = Pattern.compile("held by process (\\d+)");
    private static final Pattern GENERATION = Pattern.compile("Data-\\d+");

    private Databases() {
    }

    static DatasetGraph connect(StoreDirectory directory) {
        Path container = directory.database();
        try {
            Files.createDirectories(container);
            ProcessFileLock lock = DatabaseConnection.lockForLocation(Location.create(container));
            try {
                lock.lockEx();
                prepare(container);
            } finally {
                ProcessFileLock.release(lock);
            }
        } catch (IOException | RuntimeException e) {
            throw refused(directory, e);
        }
        DatasetGraph database;
        try {
            database = DatabaseMgr.connectDatasetGraph(container.toString());
        } catch (RuntimeException e) {
            release(container);
            throw refused(directory, e);
        }
        try {
            List<Path> generations = generations(container);
            for (Path former : generations.subList(0, generations.size() - 1)) {
                Folders.delete(former); // compacted, but killed before it was deleted
            }
        } catch (IOException e) {
            TDBInternal.expel(database, true);
            throw refused(directory, e);
        }
        return database;
    }

    /** Throws {@link StoreInUseException} where another process has the database open. */
    static void refuseHeld(StoreDirectory directory) {
        if (Files.exists(directory.database())) {
            ProcessFileLock lock = DatabaseConnection.lockForLocation(Location.create(directory.database()));
            try {
                lock.lockEx();
            } catch (RuntimeException e) {
                throw refused(directory, e);
            } finally {
                ProcessFileLock.release(lock);
            }
        }
    }

    /** The folders in which TDB2 keeps the data, the current one last. */
    private static List<Path> generations(Path container) throws IOException {
        try (Stream<Path> inside = Files.list(container)) {
            return inside.filter(path -> GENERATION.matcher(path.getFileName().toString()).matches())
                    .sorted(Comparator.comparingInt(path -> Integer.parseInt(path.getFileName().toString().substring("Data-".length()))))
                    .toList();
        }
    }

    /** To be called under the container's lock. */
    private static void prepare(Path container) throws IOException {
        List<Path> generations = generations(container);
        if (generations.isEmpty()) {
            create(container);
        } else {
            cutJournal(generations.get(generations.size() - 1));
        }
    }

    /** Makes a database aside and moves it here: of its thirty files, none may be missing. */
    private static void create(Path container) throws IOException {
        Path aside = Folders.aside(container);
        Folders.delete(aside);
        Files.createDirectories(aside);
        try {
            TDBInternal.expel(DatabaseMgr.connectDatasetGraph(aside.toString()), true);
        } catch (RuntimeException e) {
            release(aside);
            throw e;
        }
        for (Path generation : generations(aside)) {
            Folders.rename(generation, container.resolve(generation.getFileName()));
        }
        Folders.delete(aside);
    }

    /**
     * Cuts off what follows the last commit: a transaction that a kill or a full disk ended while it was written down was
     * never reported, and TDB2 refuses a journal with half an entry.
     */
    static void cutJournal(Path generation) {
        Location location = Location.create(generation);
        if (!Journal.exists(location)) {
            return;
        }
        Journal journal = Journal.create(location);
        try {
            if (journal.isEmpty()) {
                return;
            }
            long committed = 0;
            try {
                for (Iterator<JournalEntry> entries = journal.entries(); entries.hasNext(); ) {
                    JournalEntry entry = entries.next();
                    if (entry.getType() == JournalEntryType.COMMIT) {
                        committed = journal.position(); // behind the entry just read
                    }
                }
            } catch (TransactionException half) {
                // the entry breaks off here, and so does the transaction
            }
            if (committed < journal.size()) {
                journal.truncate(committed);
                journal.sync();
            }
        } finally {
            journal.close();
        }
    }

    /** Gives up the locks and the journal that a failed connection leaves behind, so that this process may try again. */
    private static void release(Path container) {
        ChannelManager.releaseAll(container.toAbsolutePath().toString());
        try {
            for (Path generation : generations(container)) {
                ProcessFileLock.release(DatabaseConnection.lockForLocation(Location.create(generation)));
            }
            ProcessFileLock.release(DatabaseConnection.lockForLocation(Location.create(container)));
        } catch (IOException e) {
            throw new StoreException("can't unlock " + container + ": " + e.getMessage(), e);
        }
    }

    private static StoreException refused(StoreDirectory directory, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            Matcher holder = HOLDER.matcher(String.valueOf(cause.getMessage()));
            if (holder.find()) {
                return new StoreInUseException(directory.path(), Long.parseLong(holder.group(1)), e);
            }
        }
        return StoreFailures.explained("open store " + directory.path(), directory.path(), e);
    }
}
