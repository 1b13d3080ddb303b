package org.newsgraph.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads {@code .wacz}: a zip file of WARCs with a list of the pages that were visited. Nothing is unpacked to the disk, so no
 * name in it can lead anywhere; WARCs lie in it as they are and are read in place, as the format wants it, so that none
 * can grow.
 */
final class Wacz {

    private static final int MOST_WARCS = 10_000;
    private static final int MOST_PAGES = 1_000_000;
    private static final long LARGEST_LIST = 256L << 20;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_LINE = 4 << 20;

    private Wacz() {
    }

    static Drafts open(InputFile file, ReadingOptions options, PassedOver passedOver) throws IOException, RejectedInput {
        List<WarcArticles.Place> places = new ArrayList<>();
        Set<String> pages = new HashSet<>();
        try (ZipFile zip = ZipFile.builder().setPath(file.file()).get()) {
            List<ZipArchiveEntry> warcs = Collections.list(zip.getEntries()).stream()
                    .filter(entry -> entry.getName().matches("archive/[^/]+\\.warc(\\.gz)?")).sorted(Comparator.comparing(ZipArchiveEntry::getName)).toList();
            if (warcs.isEmpty() || warcs.size() > MOST_WARCS) {
                throw new RejectedInput(warcs.isEmpty() ? "holds no WARC under archive/ (is it a WACZ file?)" : "holds " + warcs.size() + " WARCs, more than are read (split it)");
            }
            for (ZipArchiveEntry warc : warcs) {
                places.add(place(zip, warc, file));
            }
            for (ZipArchiveEntry list : Collections.list(zip.getEntries())) {
                if (list.getName().matches("pages/[^/]+\\.jsonl")) {
                    try (InputStream in = new BombGuard(zip.getInputStream(list), list::getCompressedSize)) {
                        readPages(in, pages);
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            throw new RejectedInput("is a broken zip file: " + e.getMessage() + " (download it again)");
        }
        Predicate<String> wanted = pages.isEmpty() ? url -> true : url -> pages.contains(plain(url));
        return new WarcArticles(FileChannel.open(file.file()), places, wanted, options, passedOver);
    }

    private static WarcArticles.Place place(ZipFile zip, ZipArchiveEntry warc, InputFile file) throws IOException, RejectedInput {
        if (warc.getMethod() != ZipEntry.STORED || warc.getSize() != warc.getCompressedSize()) {
            throw new RejectedInput("has packed the WARC " + FrontMatter.shorten(warc.getName()) + " once more (zip it with -0, as the format wants it)");
        }
        zip.getRawInputStream(warc).close(); // finds out where the data begin
        long begin = warc.getDataOffset();
        long end = begin + warc.getSize();
        if (begin < 0 || end < begin || end > java.nio.file.Files.size(file.file())) {
            throw new RejectedInput("is a broken zip file: " + FrontMatter.shorten(warc.getName()) + " leads out of it (download it again)");
        }
        return new WarcArticles.Place(begin, end);
    }

    /** Lines that are no page say nothing; a list that doesn't end is cut. */
    private static void readPages(InputStream in, Set<String> pages) throws IOException {
        LineReader lines = new LineReader(in, LONGEST_LINE);
        long read = 0;
        for (byte[] line; read < LARGEST_LIST && pages.size() < MOST_PAGES && (line = lines.next()) != null; read += line.length + 1) {
            try {
                String url = JsonArticles.MAPPER.readTree(new String(line, StandardCharsets.UTF_8)).path("url").asText("");
                if (!url.isEmpty() && url.length() <= LONGEST_ADDRESS) {
                    pages.add(plain(url));
                }
            } catch (JsonProcessingException e) {
                continue;
            }
        }
    }

    /** Without the fragment, which is never sent. */
    private static String plain(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }
}
