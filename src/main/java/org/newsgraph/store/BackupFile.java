package org.newsgraph.store;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/**
 * The file of a backup: N-Quads in gzip, between two comments. The first says which store's it is, the last how many quads
 * there are and what the SHA-256 of all before it is; so a file that broke off or was changed is known.
 */
final class BackupFile {

    private static final String FIRST = "# newsgraph-backup format=1 base=";
    private static final String LAST = "# quads=%019d sha256=%s\n";
    private static final int LAST_LENGTH = String.format(LAST, 0, "0".repeat(64)).length();
    private static final Pattern LAST_LINE = Pattern.compile("# quads=(\\d{19}) sha256=([0-9a-f]{64})\n");

    /**
     * What a backup says of itself.
     *
     * @param sha256 of the quads and the first line, not of the file
     */
    record Content(String base, long quads, String sha256) {
    }

    private BackupFile() {
    }

    static Content write(String base, Iterator<Quad> quads, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 16);
        OutputStream digested = new BufferedOutputStream(new DigestOutputStream(zipped, digest), 1 << 16);
        digested.write((FIRST + base + "\n").getBytes(StandardCharsets.UTF_8));
        StreamRDF lines = StreamRDFWriter.getWriterStream(digested, RDFFormat.NQUADS);
        long count = 0;
        lines.start();
        for (; quads.hasNext(); count++) {
            lines.quad(quads.next());
        }
        lines.finish();
        digested.flush();
        String sum = HexFormat.of().formatHex(digest.digest());
        zipped.write(String.format(LAST, count, sum).getBytes(StandardCharsets.UTF_8));
        zipped.finish();
        out.flush();
        return new Content(base, count, sum);
    }

    /** Reads a backup to its end; throws {@link StoreException} where it isn't one, or isn't whole. */
    static Content verify(Path file) {
        MessageDigest digest = sha256();
        byte[] held = new byte[0];
        try (InputStream in = open(file)) {
            byte[] block = new byte[1 << 16];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                // what may be the last line is held back
                byte[] all = Arrays.copyOf(held, held.length + read);
                System.arraycopy(block, 0, all, held.length, read);
                int known = Math.max(0, all.length - LAST_LENGTH);
                digest.update(all, 0, known);
                held = Arrays.copyOfRange(all, known, all.length);
            }
            Matcher last = LAST_LINE.matcher(new String(held, StandardCharsets.UTF_8));
            if (!last.matches()) {
                throw new StoreException("backup " + file + " is incomplete: its last line is missing (take another)");
            }
            String sum = HexFormat.of().formatHex(digest.digest());
            if (!sum.equals(last.group(2))) {
                throw new StoreException("backup " + file + " was changed since it was made: SHA-256 " + sum + ", not " + last.group(2)
                        + " (take another)");
            }
            return new Content(base(file), Long.parseLong(last.group(1)), sum);
        } catch (EOFException | ZipException e) {
            throw new StoreException("backup " + file + " is incomplete or damaged: " + e.getMessage() + " (take another)", e);
        } catch (IOException e) {
            throw new StoreException("can't read backup " + file + ": " + e.getMessage(), e);
        }
    }

    /** The quads with the comments around them. */
    static InputStream open(Path file) throws IOException {
        return new GZIPInputStream(Files.newInputStream(file), 1 << 16);
    }

    private static String base(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            if (first == null || !first.startsWith(FIRST)) {
                throw new StoreException(file + " is no backup of this version of Newsgraph (they are made by: newsgraph backup STORE FILE)");
            }
            return first.substring(FIRST.length());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
