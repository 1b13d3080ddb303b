package org.newsgraph.article;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file's bytes, unpacked, and their way into text. */
final class InputBytes {

    private InputBytes() {
    }

    /** Opens a file and unpacks it if its first bytes say gzip. */
    static InputStream open(InputFile file) throws IOException, RejectedInput {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file.file()), 1 << 16);
        try {
            raw.mark(2);
            boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            if (packed) {
                BombGuard.Counted taken = new BombGuard.Counted(raw);
                return new BombGuard(new GZIPInputStream(taken, 1 << 16), taken::count);
            }
            if (file.namedGzip()) {
                throw new RejectedInput("is named .gz but is no gzip file (pack it again, or rename it)");
            }
            return raw;
        } catch (EOFException | ZipException e) {
            raw.close();
            throw brokenGzip(e);
        } catch (IOException | RejectedInput e) {
            raw.close();
            throw e;
        }
    }

    /** All bytes of a file that holds a single article. */
    static byte[] readAll(InputFile file, long limit) throws IOException, RejectedInput {
        byte[] bytes;
        try (InputStream in = open(file)) {
            bytes = in.readNBytes((int) limit + 1);
        } catch (EOFException | ZipException e) {
            throw brokenGzip(e);
        } catch (BombGuard.Bomb e) {
            throw new RejectedInput(e.getMessage());
        }
        if (bytes.length > limit) {
            throw new RejectedInput("is larger than " + megabytes(limit) + " (split it)");
        }
        if (bytes.length == 0) {
            throw new RejectedInput("is empty (nothing to read)");
        }
        refuseBinary(bytes);
        return bytes;
    }

    static RejectedInput brokenGzip(IOException e) {
        return new RejectedInput("is a broken gzip file: " + (e instanceof EOFException ? "it ends too early" : e.getMessage())
                + " (download or pack it again)");
    }

    static String megabytes(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }

    private static void refuseBinary(byte[] bytes) throws RejectedInput {
        String kind = startsWith(bytes, "%PDF") ? "a PDF" : startsWith(bytes, "PK\u0003\u0004") ? "a zip or Office file"
                : startsWith(bytes, "\u0089PNG") || startsWith(bytes, "\u00ff\u00d8\u00ff") || startsWith(bytes, "GIF8") ? "a picture" : null;
        if (kind == null && byteOrderMark(bytes).isEmpty()) {
            int control = 0;
            int seen = Math.min(bytes.length, 1 << 16);
            for (int i = 0; i < seen; i++) {
                int b = bytes[i];
                if (b == 0) {
                    control = seen;
                } else if (b > 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 27) {
                    control++;
                }
            }
            kind = control * 20 > seen ? "binary" : null;
        }
        if (kind != null) {
            throw new RejectedInput("is " + kind + ", not text (save the article as text or HTML)");
        }
    }

    private static boolean startsWith(byte[] bytes, String head) {
        byte[] wanted = head.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length && java.util.Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }

    /** The charset that a byte-order mark names. */
    static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, "\u00ef\u00bb\u00bf")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, "\u00fe\u00ff")) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, "\u00ff\u00fe")) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    /**
     * Decodes strictly: by the byte-order mark, else as declared, else as UTF-8. The mark is no part of the result.
     *
     * @param line line number of the first byte, from 1
     */
    static String decode(byte[] bytes, Optional<Charset> declared, int line) throws RejectedInput {
        Charset charset = byteOrderMark(bytes).or(() -> declared).orElse(StandardCharsets.UTF_8);
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int at = in.position();
            for (int i = 0; i < at; i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new RejectedInput(line, String.format("is not %s: byte 0x%02X%s", charset.name(), bytes[at] & 0xff,
                    declared.isPresent() ? " (the declared charset is wrong)" : " (convert it: iconv -f WINDOWS-1252 -t UTF-8)"));
        }
        decoder.flush(out);
        out.flip();
        String text = out.toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
