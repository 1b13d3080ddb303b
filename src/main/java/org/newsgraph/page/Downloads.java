package org.newsgraph.page;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.newsgraph.export.FollowTheMoney;
import org.newsgraph.export.GraphMl;
import org.newsgraph.export.Table;
import org.newsgraph.store.Export;
import org.newsgraph.store.ExportFormat;
import org.newsgraph.store.GraphStore;

/** The whole store as a file, written as it is read. A few at a time: each reads everything. */
final class Downloads {

    private static final int AT_A_TIME = 2;
    private static final Map<String, ExportFormat> RDF = Map.of("newsgraph.ttl", ExportFormat.TTL, "newsgraph.nt", ExportFormat.NT,
            "newsgraph.trig", ExportFormat.TRIG, "newsgraph.nq", ExportFormat.NQ, "newsgraph.jsonld", ExportFormat.JSONLD);
    private static final Map<ExportFormat, String> TYPES = Map.of(ExportFormat.TTL, "text/turtle; charset=utf-8", ExportFormat.NT, "application/n-triples",
            ExportFormat.TRIG, "application/trig", ExportFormat.NQ, "application/n-quads", ExportFormat.JSONLD, "application/ld+json");

    private final GraphStore store;
    private final Semaphore free = new Semaphore(AT_A_TIME);

    Downloads(GraphStore store) {
        this.store = store;
    }

    Optional<PageReply> reply(String file) {
        ExportFormat format = RDF.get(file);
        if (format != null) {
            return Optional.of(download(file, TYPES.get(format), out -> Export.write(store, format, Optional.empty(), false, out)));
        }
        Optional<Table> table = Arrays.stream(Table.values()).filter(one -> file.equals(one + ".csv")).findFirst();
        if (table.isPresent()) {
            return Optional.of(download(file, "text/csv; charset=utf-8", out -> table.get().write(store, Optional.empty(), out)));
        }
        return switch (file) {
            case "newsgraph.graphml" -> Optional.of(download(file, "application/xml", out -> GraphMl.write(store, out)));
            case "newsgraph.ftm.json" -> Optional.of(download(file, "application/json; charset=utf-8", out -> FollowTheMoney.write(store, out)));
            default -> Optional.empty();
        };
    }

    private PageReply download(String file, String type, PageReply.Body body) {
        if (free.availablePermits() == 0) {
            return PageReply.of(503, "text/plain; charset=utf-8", "Others are taking the data away just now. Try again in a minute.\n"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)).with("Retry-After", "60");
        }
        return new PageReply(200, type, Map.of("Content-Disposition", "attachment; filename=\"" + file + "\""), out -> {
            free.acquireUninterruptibly();
            try {
                body.write(out);
            } finally {
                free.release();
            }
        });
    }
}
