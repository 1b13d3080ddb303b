package org.newsgraph.spark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/** The lines of a file that begin in a range of its unpacked bytes. */
final class Lines implements AutoCloseable {

    private final InputStream in;
    private final long end;
    private final int most;
    private long at;
    private int number;

    /** @param most no more bytes of a line are kept; the rest of it is passed over */
    Lines(Piece piece, int most) throws IOException {
        this.end = piece.end();
        this.most = most;
        this.number = piece.before();
        this.at = Math.max(0, piece.begin() - 1);
        this.in = open(piece.file(), at);
        if (piece.begin() > 0) {
            // the line that is under way belongs to the range before
            int b = in.read();
            at++;
            boolean under = b >= 0 && b != '\n';
            while (under && b >= 0 && b != '\n') {
                b = in.read();
                at++;
            }
            number += under && b >= 0 ? 1 : 0;
        }
    }

    /** The next line without its end; null where the range ends. One that is too long comes one byte longer than is kept. */
    byte[] next() throws IOException {
        if (at >= end) {
            return null;
        }
        int b = in.read();
        at++;
        if (b < 0) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        for (; b >= 0 && b != '\n'; b = in.read(), at++) {
            if (line.size() <= most) {
                line.write(b);
            }
        }
        return line.toByteArray();
    }

    /** The number of the line that was read last, from 1. */
    int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** A file's bytes from one on, unpacked if its first bytes say gzip. */
    static InputStream open(InputFile file, long from) throws IOException {
        FSDataInputStream raw = Storage.of(new Path(file.uri())).open(new Path(file.uri()));
        boolean packed = startsWithGzip(raw);
        if (!packed) {
            raw.seek(from);
            return new BufferedInputStream(raw, 1 << 16);
        }
        raw.seek(0);
        InputStream unpacked = new BufferedInputStream(new GZIPInputStream(new NeverShort(new BufferedInputStream(raw, 1 << 16)), 1 << 16), 1 << 16);
        unpacked.skipNBytes(from);
        return unpacked;
    }

    /** Java's gzip takes a file of several members for ended where a remote stream has nothing at hand just then. */
    private static final class NeverShort extends FilterInputStream {
        NeverShort(InputStream in) {
            super(in);
        }

        @Override
        public int available() throws IOException {
            return Math.max(1, super.available());
        }
    }

    static boolean isPacked(InputFile file) throws IOException {
        try (FSDataInputStream raw = Storage.of(new Path(file.uri())).open(new Path(file.uri()))) {
            return startsWithGzip(raw);
        }
    }

    private static boolean startsWithGzip(FSDataInputStream raw) throws IOException {
        return raw.read() == 0x1f && raw.read() == 0x8b;
    }
}
