package org.newsgraph.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.newsgraph.article.ArticlePart;
import org.newsgraph.article.ReadingOptions;
import scala.Tuple2;

/**
 * Shares out the input: lines of a large file by ranges of bytes, web archives by their records, small files by the hundred. A first pass
 * counts, because an article without an id or address is named by its line or record. A packed file of lines is unpacked by each of its tasks from the beginning to their range
 * (a few seconds a gigabyte, where reading the articles of a range takes many minutes).
 */
final class InputPlan {

    private static final int FILES = 200;
    /** A file is cut into so many ranges at least, lest the last of a few large ones keep a cluster waiting; but none smaller than this. */
    private static final int RANGES = 32;
    private static final int SMALLEST = 1 << 16;
    /** No more tasks a packed file. */
    private static final int PACKED_RANGES = 64;

    private InputPlan() {
    }

    static List<Split> of(List<InputFile> files, long splitBytes, JavaSparkContext spark) throws IOException {
        List<Piece> ranges = new ArrayList<>();
        List<Piece> whole = new ArrayList<>();
        for (InputFile file : files) {
            if (file.bytes() == 0) {
                whole.add(new Piece(file, Piece.Kind.WHOLE, 0, 0, 0)); // who reads it says so
            } else if (ArticlePart.isOfRecords(file.name())) {
                ranges.add(new Piece(file, Piece.Kind.RECORDS, 0, file.bytes(), 0));
            } else if (!ArticlePart.isOfLines(file.name())) {
                whole.add(new Piece(file, Piece.Kind.WHOLE, 0, file.bytes(), 0));
            } else if (Lines.isPacked(file)) {
                ranges.add(new Piece(file, Piece.Kind.LINES, 0, Long.MAX_VALUE, 0));
            } else {
                long length = length(file, splitBytes);
                for (long at = 0; at == 0 || at < file.bytes(); at += length) {
                    ranges.add(new Piece(file, Piece.Kind.LINES, at, Math.min(file.bytes(), at + length), 0));
                }
            }
        }
        List<Split> splits = new ArrayList<>();
        counted(ranges, splitBytes, spark).forEach(piece -> splits.add(Split.of(List.of(piece))));
        List<Piece> together = new ArrayList<>();
        long bytes = 0;
        for (Piece piece : whole) {
            together.add(piece);
            bytes += piece.file().bytes();
            if (together.size() == FILES || bytes >= splitBytes) {
                splits.add(Split.of(together));
                together = new ArrayList<>();
                bytes = 0;
            }
        }
        if (!together.isEmpty()) {
            splits.add(Split.of(together));
        }
        return splits;
    }

    /** Hangs on the file alone, so that its ranges stay what they are when others come. */
    private static long length(InputFile file, long splitBytes) {
        return Math.min(splitBytes, Math.max(SMALLEST, file.bytes() / RANGES));
    }

    private static List<Piece> counted(List<Piece> ranges, long splitBytes, JavaSparkContext spark) {
        if (ranges.isEmpty()) {
            return List.of();
        }
        int tasks = Math.min(ranges.size(), 4 * spark.defaultParallelism());
        List<Tuple2<Piece, ArrayList<Piece>>> found = spark.parallelize(ranges, tasks).map(piece -> new Tuple2<>(piece, parts(piece, splitBytes))).collect();
        Map<String, Integer> before = new HashMap<>();
        List<Piece> counted = new ArrayList<>();
        for (Tuple2<Piece, ArrayList<Piece>> one : found) {
            String file = one._1().file().uri();
            int begun = before.getOrDefault(file, 0);
            for (Piece part : one._2()) {
                if (part.end() > part.begin()) {
                    counted.add(new Piece(part.file(), part.kind(), part.begin(), part.end(), begun + part.before()));
                } else {
                    before.put(file, begun + part.before()); // the mark at the end says how many there were
                }
            }
        }
        return counted;
    }

    /** What a range comes to, each part counted from the range's begin, and at the end an empty part with the whole count. */
    private static ArrayList<Piece> parts(Piece piece, long splitBytes) throws IOException {
        ArrayList<Piece> parts = new ArrayList<>();
        if (piece.kind() == Piece.Kind.RECORDS) {
            try (LocalFile local = LocalFile.of(piece.file(), 0, piece.end())) {
                for (ArticlePart.Stretch stretch : ArticlePart.stretches(local.path(), length(piece.file(), splitBytes), ReadingOptions.defaults())) {
                    parts.add(new Piece(piece.file(), piece.kind(), stretch.begin(), stretch.end(), stretch.recordsBefore()));
                }
            }
            return parts;
        }
        long[] ends = count(piece, splitBytes);
        int together = piece.end() == Long.MAX_VALUE ? Math.max(1, (ends.length + PACKED_RANGES - 1) / PACKED_RANGES) : 1;
        int before = 0;
        for (int i = 0; i < ends.length; i += together) {
            long begin = piece.begin() + i * splitBytes;
            boolean last = i + together >= ends.length;
            parts.add(new Piece(piece.file(), piece.kind(), begin, last ? piece.end() : begin + together * splitBytes, before));
            for (int j = i; j < Math.min(ends.length, i + together); j++) {
                before += (int) ends[j];
            }
        }
        parts.add(new Piece(piece.file(), piece.kind(), piece.end(), piece.end(), before));
        return parts;
    }

    /** Line ends in each stretch of {@code splitBytes} of a range; at least one stretch. */
    private static long[] count(Piece piece, long splitBytes) throws IOException {
        List<Long> counts = new ArrayList<>(List.of(0L));
        byte[] buffer = new byte[1 << 16];
        long read = 0;
        try (InputStream in = Lines.open(piece.file(), piece.begin())) {
            while (piece.begin() + read < piece.end()) {
                int wanted = (int) Math.min(buffer.length, Math.min(piece.end() - piece.begin() - read, splitBytes - read % splitBytes));
                int got = in.readNBytes(buffer, 0, wanted);
                int stretch = (int) (read / splitBytes);
                for (int i = 0; i < got; i++) {
                    if (buffer[i] == '\n') {
                        counts.set(stretch, counts.get(stretch) + 1);
                    }
                }
                read += got;
                if (got < wanted) {
                    break;
                }
                if (read % splitBytes == 0 && piece.begin() + read < piece.end()) {
                    counts.add(0L);
                }
            }
        } catch (java.io.EOFException | java.util.zip.ZipException e) {
            // who reads the file finds the same end and says so
            return counts.stream().mapToLong(Long::longValue).toArray();
        }
        return counts.stream().mapToLong(Long::longValue).toArray();
    }
}
