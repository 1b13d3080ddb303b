package org.newsgraph.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream of bytes into lines, of which no more is kept than a limit. */
final class LineReader {

    private final InputStream in;
    private final long limit;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private boolean tooLong;

    LineReader(InputStream in, long limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line without its end, cut at the limit; null at the end. */
    byte[] next() throws IOException {
        if (at == end && !fill()) {
            return null;
        }
        tooLong = false;
        ByteArrayOutputStream parts = null;
        while (true) {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            boolean whole = stop < end;
            if (parts == null && whole && stop - at <= limit) {
                byte[] line = Arrays.copyOfRange(buffer, at, stop);
                at = stop + 1;
                return line;
            }
            parts = parts == null ? new ByteArrayOutputStream(2 * (stop - at) + 16) : parts;
            int kept = (int) Math.min(stop - at, limit - parts.size());
            parts.write(buffer, at, kept);
            tooLong |= kept < stop - at;
            at = whole ? stop + 1 : stop;
            if (whole || !fill()) {
                return parts.toByteArray();
            }
        }
    }

    /** Whether the line that came last was longer than the limit. */
    boolean wasTooLong() {
        return tooLong;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }
}
