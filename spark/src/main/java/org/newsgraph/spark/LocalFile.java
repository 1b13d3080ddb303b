package org.newsgraph.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/**
 * An input, or a stretch of one, as a file on this machine: itself where it is one, else a copy that goes when it is closed.
 *
 * @param offset where in the input the file's first byte stands
 */
record LocalFile(java.nio.file.Path path, long offset, boolean isCopy) implements AutoCloseable {

    static LocalFile of(InputFile file, long begin, long end) throws IOException {
        Path path = new Path(file.uri());
        if (path.toUri().getScheme() == null || path.toUri().getScheme().equals("file")) {
            return new LocalFile(java.nio.file.Path.of(path.toUri().getPath()), 0, false);
        }
        // a folder of its own, for the name says what kind of file it is
        java.nio.file.Path copy = Files.createTempDirectory("newsgraph").resolve(file.name());
        try (FSDataInputStream in = Storage.of(path).open(path); OutputStream out = Files.newOutputStream(copy)) {
            in.seek(begin);
            copy(in, out, end - begin);
        }
        return new LocalFile(copy, begin, true);
    }

    private static void copy(InputStream in, OutputStream out, long bytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (long left = bytes; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new java.io.EOFException("the input has become shorter");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    @Override
    public void close() throws IOException {
        if (isCopy) {
            Files.deleteIfExists(path);
            Files.deleteIfExists(path.getParent());
        }
    }
}
