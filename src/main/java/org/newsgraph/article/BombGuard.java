package org.newsgraph.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Stops unpacking what grows as no text does. Deflate can make a thousand bytes of one; pages and JSON come to twenty or
 * thirty, lines that repeat themselves to a hundred.
 */
final class BombGuard extends FilterInputStream {

    /** Is thrown in place of bytes. */
    static final class Bomb extends IOException {
        private static final long serialVersionUID = 1L;

        Bomb() {
            super("unpacks to more than " + MOST_GROWTH + " times its size, which no text does: a bomb (it is not read any further)");
        }
    }

    private static final int MOST_GROWTH = 400;
    private static final long ALWAYS_FINE = 64L << 20;

    private final LongSupplier packed;
    private long unpacked;

    /** @param packed how many bytes have been taken in so far */
    BombGuard(InputStream in, LongSupplier packed) {
        super(in);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        unpacked += Math.max(0, read);
        if (unpacked > ALWAYS_FINE && unpacked > MOST_GROWTH * packed.getAsLong()) {
            throw new Bomb();
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Counts what is taken in. */
    static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
