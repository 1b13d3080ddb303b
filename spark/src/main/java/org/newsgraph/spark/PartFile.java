package org.newsgraph.spark;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A file of rows that is there whole or not at all: a task that dies, or one that runs twice, leaves no half of one. */
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
        written(file, rows, ArticleRow::write);
    }

    /** The rows, one at a time; the file closes with the last one. */
    static Iterator<ArticleRow> rows(Path file) throws IOException {
        return read(file, ArticleRow::read);
    }

    /** Returns how many they were. */
    static long writeCells(Path file, Iterator<String[]> rows) throws IOException {
        return written(file, rows, (row, out) -> {
            out.writeByte(1);
            out.writeInt(row.length);
            for (String cell : row) {
                ArticleRow.text(out, cell);
            }
        });
    }

    static Iterator<String[]> cells(Path file) throws IOException {
        return read(file, in -> {
            if (!ArticleRow.isMore(in)) {
                return null;
            }
            String[] row = new String[in.readInt()];
            for (int i = 0; i < row.length; i++) {
                row[i] = ArticleRow.text(in);
            }
            return row;
        });
    }

    private interface Written<T> {
        void to(T row, DataOutputStream out) throws IOException;
    }

    private interface Read<T> {
        T from(DataInputStream in) throws IOException;
    }

    private static <T> long written(Path file, Iterator<T> rows, Written<T> writing) throws IOException {
        long[] count = {0};
        write(file, out -> {
            DataOutputStream data = new DataOutputStream(new BufferedOutputStream(new ZstdOutputStream(out, 3), 1 << 16));
            while (rows.hasNext()) {
                writing.to(rows.next(), data);
                count[0]++;
            }
            data.writeByte(0);
            data.close();
        });
        return count[0];
    }

    private static <T> Iterator<T> read(Path file, Read<T> reading) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new ZstdInputStream(Storage.of(file).open(file)), 1 << 16));
        return new Until<>(file, () -> reading.from(in), in);
    }
}
