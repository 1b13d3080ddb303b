package org.newsgraph.article;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a WARC, which is a file or a stretch of one. A packed WARC is read member by member, so that what is
 * broken in one member, its length above all, can't reach into the next. Behind damage the next member, or in an unpacked
 * file the next line that opens a record, is looked for: one bad record costs itself alone.
 */
final class WarcRecords {

    /** No crawler writes more before a record's content. */
    private static final int LARGEST_HEAD = 1 << 20;
    /** How many beginnings that are none are tried in a row before the rest is given up. */
    private static final int MOST_TRIES = 1000;
    private static final byte[] PACKED = {0x1f, (byte) 0x8b, 8};
    private static final byte[] PLAIN = "WARC/1.".getBytes(StandardCharsets.US_ASCII);

    private final FileChannel file;
    private final long end;
    /** How long a record may be so that it is worth reading over. */
    private final long longest;
    private final boolean packed;
    /** Where the next member begins. */
    private long at;
    private Head head;
    private GzipCompressorInputStream member;
    private WarcReader reader;
    private WarcRecord record;
    private int number;
    private int triesInVain;
    /** Whether damage was told of and nothing has been read since. */
    private boolean told;

    WarcRecords(FileChannel file, long begin, long end, long largestRecord, int recordsBefore) throws IOException {
        this.file = file;
        this.at = begin;
        this.end = end;
        this.longest = largestRecord * 20;
        this.number = recordsBefore;
        this.packed = startsWith(begin, PACKED);
    }

    /** How many records there were so far, the damaged ones among them. */
    int number() {
        return number;
    }

    /** The next record; what was before it can't be read any more. Damage is thrown once, then the records behind it come. */
    Optional<WarcRecord> next() throws RejectedInput, IOException {
        while (reader != null || at < end) {
            try {
                if (reader == null) {
                    openMember();
                } else if (record != null) {
                    readOver();
                }
                head.left = LARGEST_HEAD;
                Optional<WarcRecord> next = reader.next();
                if (next.isPresent()) {
                    head.left = Long.MAX_VALUE;
                    record = next.get();
                    number++;
                    told = false;
                    triesInVain = 0;
                    return next;
                }
                at = packed ? at + Math.max(1, member.getCompressedCount()) : end;
                closeMember();
            } catch (IOException | RuntimeException e) { // a library's own surprise at hostile bytes is damage too
                RejectedInput damage = damage(e);
                if (!told) {
                    told = true;
                    throw damage;
                }
            }
        }
        return Optional.empty();
    }

    /** The byte of the file at which reading may begin so that the record that came last comes first. */
    long position() {
        return packed ? at : at + reader.position();
    }

    /** The content of the record that came last; empty where it is larger than the limit, which the caller reports. */
    Optional<byte[]> content(long limit) throws RejectedInput, IOException {
        try {
            long size = record.body().size();
            if (size > limit) {
                told = true; // the caller says so; that it may be too long to be read over is no news
                return Optional.empty();
            }
            byte[] bytes = record.body().stream().readNBytes((int) size);
            if (bytes.length < size) {
                throw new EOFException("it ends too early");
            }
            return Optional.of(bytes);
        } catch (IOException | RuntimeException e) {
            told = true;
            throw damage(e);
        }
    }

    private void openMember() throws IOException {
        InputStream raw = new BufferedInputStream(new Stretch(file, at, end), 1 << 15);
        record = null;
        member = null;
        head = new Head(raw);
        if (packed) {
            member = new GzipCompressorInputStream(raw, false);
            head = new Head(member);
        }
        head.left = LARGEST_HEAD;
        reader = new WarcReader(head);
    }

    private void closeMember() {
        reader = null;
        record = null;
    }

    private void readOver() throws IOException {
        if (record.body().size() > longest) {
            throw new IOException("it claims " + record.body().size() + " bytes");
        }
        record.body().consume();
    }

    /** Goes to where reading may go on. */
    private RejectedInput damage(Exception e) throws IOException {
        long begun = packed || reader == null ? at : at + reader.position();
        number += record == null && !told ? 1 : 0;
        String what = e.getMessage() == null || e.getMessage().isBlank() ? "it ends too early" : e.getMessage().replaceAll("\\s+", " ");
        closeMember();
        at = ++triesInVain > MOST_TRIES ? end : following(begun + 1);
        return new RejectedInput(number, "is damaged at byte " + begun + ": " + FrontMatter.shorten(what)
                + (at < end ? " (what follows is read; download the file again)" : " (nothing behind it can be read; download the file again)"));
    }

    /** Where the next member, or the next record of an unpacked file, seems to begin. */
    private long following(long from) throws IOException {
        byte[] mark = packed ? PACKED : PLAIN;
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        for (long place = from; place < end; place += buffer.limit() - mark.length + 1) {
            buffer.clear();
            buffer.limit((int) Math.min(buffer.capacity(), end - place));
            readFully(buffer, place);
            for (int i = 0; i + mark.length <= buffer.limit(); i++) {
                if (matches(buffer, i, mark) && (packed || place + i == 0 || startsWith(place + i - 1, new byte[] {'\n'}))) {
                    return place + i;
                }
            }
            if (buffer.limit() < mark.length) {
                break;
            }
        }
        return end;
    }

    private boolean startsWith(long place, byte[] mark) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(mark.length);
        buffer.limit((int) Math.max(0, Math.min(mark.length, end - place)));
        readFully(buffer, place);
        return buffer.limit() == mark.length && matches(buffer, 0, mark);
    }

    private static boolean matches(ByteBuffer buffer, int begin, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (buffer.get(begin + i) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private void readFully(ByteBuffer buffer, long place) throws IOException {
        while (buffer.hasRemaining()) {
            int read = file.read(buffer, place + buffer.position());
            if (read < 0) {
                buffer.limit(buffer.position());
            }
        }
    }

    /** Refuses to go on where a record's head has no end. */
    private static final class Head extends FilterInputStream {
        private long left;

        Head(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                throw new IOException("its head has no end");
            }
            int read = in.read(bytes, offset, (int) Math.min(length, Math.max(left, 1)));
            left -= left == Long.MAX_VALUE ? 0 : Math.max(read, 0);
            return read;
        }
    }

    /** A part of a file as a stream of its own. */
    private static final class Stretch extends InputStream {
        private final FileChannel file;
        private final long end;
        private long at;

        Stretch(FileChannel file, long begin, long end) {
            this.file = file;
            this.at = begin;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (at >= end || length == 0) {
                return length == 0 ? 0 : -1;
            }
            int read = file.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(length, end - at)), at);
            at += Math.max(read, 0);
            return read;
        }
    }
}
