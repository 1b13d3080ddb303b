package org.newsgraph.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.newsgraph.article.ArticlePart;
import scala.Tuple2;

/**
 * Shares out the input: lines of a large file by ranges of bytes, small files by the hundred. A first pass counts line ends, because an
 * article without an id or address is named by its line. A packed file is unpacked by each of its tasks from the beginning to their range
 * (a few seconds a gigabyte, where reading the articles of a range takes many minutes).
 */
final class InputPlan {

    private static final int FILES = 200;
    /** No more tasks a packed file. */
    private static final int PACKED_RANGES = 64;

    private InputPlan() {
    }

    static List<Split> of(List<InputFile> files, long splitBytes, JavaSparkContext spark) throws IOException {
        List<Piece> ranges = new ArrayList<>();
        List<Piece> whole = new ArrayList<>();
        for (InputFile file : files) {
            if (!ArticlePart.isOfLines(file.name())) {
                whole.add(new Piece(file, false, 0, file.bytes(), 0));
            } else if (Lines.isPacked(file)) {
                ranges.add(new Piece(file, true, 0, Long.MAX_VALUE, 0));
            } else {
                for (long at = 0; at == 0 || at < file.bytes(); at += splitBytes) {
                    ranges.add(new Piece(file, true, at, Math.min(file.bytes(), at + splitBytes), 0));
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

    private static List<Piece> counted(List<Piece> ranges, long splitBytes, JavaSparkContext spark) {
        if (ranges.isEmpty()) {
            return List.of();
        }
        int tasks = Math.min(ranges.size(), 4 * spark.defaultParallelism());
        List<Tuple2<Piece, long[]>> counts = spark.parallelize(ranges, tasks).map(piece -> new Tuple2<>(piece, count(piece, splitBytes))).collect();
        Map<String, Integer> before = new LinkedHashMap<>();
        List<Piece> counted = new ArrayList<>();
        for (Tuple2<Piece, long[]> one : counts) {
            Piece piece = one._1();
            long[] ends = one._2();
            int together = piece.end() == Long.MAX_VALUE ? Math.max(1, (ends.length + PACKED_RANGES - 1) / PACKED_RANGES) : 1;
            for (int i = 0; i < ends.length; i += together) {
                int newlines = before.getOrDefault(piece.file().uri(), 0);
                long begin = piece.begin() + i * splitBytes;
                boolean last = i + together >= ends.length;
                counted.add(new Piece(piece.file(), true, begin, last ? piece.end() : begin + together * splitBytes, newlines));
                for (int j = i; j < Math.min(ends.length, i + together); j++) {
                    newlines += (int) ends[j];
                }
                before.put(piece.file().uri(), newlines);
            }
        }
        return counted;
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
