package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.CopyDSG;
import org.apache.jena.tdb2.sys.StoreConnection;

/**
 * Copies a database's data without the pages that are no longer used: aside, beside readers; then, at a moment without
 * transactions, puts the copy in its place and deletes the former data. A kill on the way leaves the former data or the copy.
 *
 * <p>Jena's own {@code DatabaseMgr.compact} lets readers in while it changes the data; one that is under way then goes on with
 * the new data outside any transaction, and its end is never noted, so that the compaction waits for it for ever.
 */
final class Compaction {

    private final StoreDirectory directory;
    private final DatasetGraphSwitchable database;
    private final GatedDataset dataset;

    Compaction(StoreDirectory directory, DatasetGraph database, GatedDataset dataset) {
        this.directory = directory;
        this.database = (DatasetGraphSwitchable) database;
        this.dataset = dataset;
    }

    boolean hasRoom() {
        return StoreFailures.usable(directory.path()) > Folders.bytesOnDisk(directory.database());
    }

    /**
     * To be called while nobody writes.
     *
     * @return false where readers outlasted the patience; then all is as it was
     */
    boolean run(Duration patience) throws IOException, InterruptedException {
        if (!hasRoom()) {
            throw new StoreException("can't compact store " + directory.path() + ": its disk has "
                    + StoreFailures.megabytes(StoreFailures.usable(directory.path())) + " left, and the copy may take "
                    + StoreFailures.megabytes(Folders.bytesOnDisk(directory.database())));
        }
        DatasetGraphTDB former = (DatasetGraphTDB) database.get();
        Path formerFolder = Path.of(former.getLocation().getDirectoryPath());
        int number = Integer.parseInt(formerFolder.getFileName().toString().substring("Data-".length())) + 1;
        Path next = directory.database().resolve(String.format("Data-%04d", number));
        Path aside = next.resolveSibling(next.getFileName() + "-tmp"); // TDB2 deletes folders of this name when it opens a database
        try {
            Folders.delete(aside);
            Files.createDirectories(aside);
            copy(former, Location.create(aside));
            if (!dataset.shut(patience)) {
                return false;
            }
            try {
                Folders.rename(aside, next);
                exchange(former, next);
                StoreConnection.release(former.getLocation());
                Folders.delete(formerFolder);
            } finally {
                dataset.open();
            }
            return true;
        } finally {
            Folders.delete(aside);
        }
    }

    private static void copy(DatasetGraphTDB from, Location to) {
        try {
            CopyDSG.copy(from, StoreConnection.connectCreate(to).getDatasetGraphTDB());
        } finally {
            StoreConnection.internalExpel(to, true);
        }
    }

    private void exchange(DatasetGraphTDB former, Path next) {
        DatasetGraphTDB compacted = StoreConnection.connectCreate(Location.create(next)).getDatasetGraphTDB();
        TransactionCoordinator from = former.getTxnSystem().getTxnMgr();
        TransactionCoordinator to = compacted.getTxnSystem().getTxnMgr();
        to.execExclusive(() -> {
            to.takeOverFrom(from);
            to.modifyConfigDirect(() -> from.listExternals().forEach(to::addExternal)); // the text index
        });
        if (!database.change(former, compacted)) {
            throw new IllegalStateException("somebody else exchanged the data of store " + directory.path());
        }
    }
}
