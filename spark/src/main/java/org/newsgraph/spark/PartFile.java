package org.newsgraph.spark;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A file of {@link ArticleRow}s that is there whole or not at all: a task that dies, or one that runs twice, leaves no half of one. */
final class PartFile {

    private PartFile() {
    }

    /** Writes a file's bytes. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Writes beside and renames; where another attempt was quicker its file, which has the same bytes, stays. */
    static void write(Path file, Writing writing) throws IOException {
        FileSystem files = Storage.of(file);
        Path part = new Path(file.getParent(), "." + file.getName() + "." + UUID.randomUUID());
        try (OutputStream out = new BufferedOutputStream(files.create(part, true), 1 << 16)) {
            writing.to(out);
        } catch (IOException | RuntimeException | Error e) {
            files.delete(part, false);
            throw e;
        }
        if (!files.rename(part, file)) {
            files.delete(part, false);
            if (!files.exists(file)) {
                throw new IOException("can't rename " + part + " to " + file);
            }
        }
    }

    static void writeRows(Path file, Iterator<ArticleRow> rows) throws IOException {
        write(file, out -> {
            DataOutputStream data = new DataOutputStream(new ZstdOutputStream(out, 3));
            while (rows.hasNext()) {
                rows.next().write(data);
            }
            data.writeByte(0);
            data.close();
        });
    }

    /** The rows, one at a time; the file closes with the last one. */
    static Iterator<ArticleRow> rows(Path file) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new ZstdInputStream(Storage.of(file).open(file)), 1 << 16));
        return new Iterator<>() {
            private ArticleRow next = read();

            private ArticleRow read() {
                try {
                    ArticleRow row = ArticleRow.read(in);
                    if (row == null) {
                        in.close();
                    }
                    return row;
                } catch (IOException e) {
                    throw new UncheckedIOException(file + ": " + e.getMessage(), e);
                }
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public ArticleRow next() {
                if (next == null) {
                    throw new NoSuchElementException();
                }
                ArticleRow row = next;
                next = read();
                return row;
            }
        };
    }
}
