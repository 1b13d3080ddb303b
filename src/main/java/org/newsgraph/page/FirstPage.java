package org.newsgraph.page;

import java.util.function.Supplier;

/**
 * The first page looks at all there is, so it is kept until the store is written. Where it takes long, readers see the one
 * before while it is made anew.
 */
final class FirstPage {

    private static final long QUICK_NANOS = 1_000_000_000L;
    /** What takes long is not made anew for every write: most of the time is left to others. */
    private static final int PAUSE = 5;

    /** A page, and the version of the store that it shows. */
    record Made(String version, PageReply page) {
    }

    private final Supplier<Made> making;
    private Made last;
    private long made;
    private long took;
    private boolean inWork;

    FirstPage(Supplier<Made> making) {
        this.making = making;
    }

    /** The page for a store of this version. */
    synchronized PageReply asOf(String version) {
        boolean old = last != null && !version.equals(last.version());
        if (last == null || old && took < QUICK_NANOS) {
            make();
        } else if (old && !inWork && System.nanoTime() - made > PAUSE * took) {
            inWork = true;
            Thread worker = new Thread(this::make, "first page");
            worker.setDaemon(true);
            worker.start();
        }
        return last.page();
    }

    private void make() {
        long begun = System.nanoTime();
        try {
            Made fresh = making.get();
            synchronized (this) {
                last = fresh;
                made = System.nanoTime();
                took = made - begun;
            }
        } finally {
            synchronized (this) {
                inWork = false;
            }
        }
    }
}
