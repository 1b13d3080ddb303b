package org.newsgraph.store;

/** Is told when a store begins to be written or compacted, and when that has ended, well or not; on the thread that writes. */
public interface WriteObserver {

    void begun();

    void ended();
}
