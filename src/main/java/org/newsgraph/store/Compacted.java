package org.newsgraph.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What a compaction did.
 *
 * @param done   false where readers didn't leave it a moment; then nothing is changed
 * @param before bytes that the store took on the disk
 * @param after  bytes that it takes now
 */
public record Compacted(boolean done, long before, long after) {

    static Compacted now(GraphStore store) {
        long before = store.bytesOnDisk();
        boolean done = store.compact();
        return new Compacted(done, before, store.bytesOnDisk());
    }

    /** Compacts a store; where another process has it open for a build or as a server, that does it. */
    public static Compacted of(Path path) {
        try (GraphStore store = GraphStore.open(path)) {
            return now(store);
        } catch (StoreInUseException e) {
            try (InputStream in = StoreControl.ask(path, StoreControl.COMPACT, e)) {
                String[] told = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine().split(" ");
                return new Compacted(Boolean.parseBoolean(told[0]), Long.parseLong(told[1]), Long.parseLong(told[2]));
            } catch (IOException broken) {
                throw StoreFailures.explained("compact store " + path, path, broken);
            }
        }
    }
}
