package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Says in a user's words why the disk didn't take or give what it should. */
final class StoreFailures {

    /** With less than this left, a write that failed for no reason it could name failed for want of space. */
    private static final long NEARLY_FULL = 1 << 20;

    private StoreFailures() {
    }

    /**
     * An exception with the reason in its message.
     *
     * @param what  what couldn't be done, after "can't"
     * @param place a file or folder on the disk in question
     */
    static StoreException explained(String what, Path place, Throwable e) {
        if (e instanceof StoreException known) {
            return known;
        }
        return new StoreException("can't " + what + ": " + (isDiskFull(place, e)
                ? "no space left on its disk, " + megabytes(usable(place)) + " free (make room, then do the same again; what was reported stored is there)"
                : reason(e)), e);
    }

    /** Whether it came from the disk rather than from the data: then nobody knows how far the write got. */
    static boolean isFromDisk(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof InternalError) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDiskFull(Path place, Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("No space left") || message.contains("quota exceeded")) {
                return true;
            }
        }
        // a page that the disk can't give to a mapped file comes as an InternalError without a reason
        return isFromDisk(e) && usable(place) < NEARLY_FULL;
    }

    /** Bytes free on the disk of a file or folder, which need not be there yet. */
    static long usable(Path place) {
        Path existing = place.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            return Files.getFileStore(existing).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE; // not known, so no reason for anything
        }
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
