package org.newsgraph.article;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** What the file system's refusals mean to a user. */
final class ReadFailures {

    private ReadFailures() {
    }

    static String describe(IOException e) {
        if (e instanceof BombGuard.Bomb) {
            return e.getMessage();
        }
        if (e instanceof AccessDeniedException) {
            return "can't be read: permission denied (check its rights)";
        }
        if (e instanceof NoSuchFileException) {
            return "can't be read: it is no longer there";
        }
        if (e instanceof FileSystemLoopException || e instanceof FileSystemException system
                && system.getReason() != null && system.getReason().contains("symbolic links")) {
            return "is a link that leads back to itself: a loop (remove the link)";
        }
        return "can't be read: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }
}
