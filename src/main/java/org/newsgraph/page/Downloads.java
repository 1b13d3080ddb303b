package org.newsgraph.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.newsgraph.export.FollowTheMoney;
import org.newsgraph.export.Nanopublication;
import org.newsgraph.export.Network;
import org.newsgraph.export.Table;
import org.newsgraph.store.Export;
import org.newsgraph.store.ExportFormat;
import org.newsgraph.store.GraphStore;

/** The whole store as a file, written as it is read (a few at a time: each reads everything); one article; one fact. */
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

    Optional<PageReply> reply(String file, PageRequest request) {
        ExportFormat format = RDF.get(file);
        if (format != null) {
            return Optional.of(download(file, TYPES.get(format), out -> Export.write(store, format, Optional.empty(), false, out)));
        }
        Optional<Table> table = Arrays.stream(Table.values()).filter(one -> file.equals(one + ".csv")).findFirst();
        if (table.isPresent()) {
            return Optional.of(download(file, "text/csv; charset=utf-8", out -> table.get().write(store, Optional.empty(), out)));
        }
        return switch (file) {
            case "newsgraph.graphml" -> Optional.of(download(file, "application/xml", out -> Network.graphml.write(store, out)));
            case "newsgraph.gexf" -> Optional.of(download(file, "application/xml", out -> Network.gexf.write(store, out)));
            case "newsgraph.ftm.json" -> Optional.of(download(file, "application/json; charset=utf-8", out -> FollowTheMoney.write(store, out)));
            case "article.html" -> article(store.iris().articleId(request.parameter("iri")));
            case "nanopublication.trig" -> nanopublication(request.parameter("fact"));
            default -> Optional.empty();
        };
    }

    private Optional<PageReply> article(String id) {
        return store.fingerprint(id).map(known -> attached(PageReply.html(200, ArticleFile.of(store, id)), ArticleFile.name(id)));
    }

    private Optional<PageReply> nanopublication(String fact) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return fact.isEmpty() || !Nanopublication.write(store, fact, out) ? Optional.empty()
                : Optional.of(attached(PageReply.of(200, "application/trig", out.toByteArray()), "nanopublication.trig"));
    }

    /** A name that isn't of ASCII alone is told as RFC 6266 has it. */
    private static PageReply attached(PageReply reply, String file) {
        return reply.with("Content-Disposition", "attachment; filename*=UTF-8''" + URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private PageReply download(String file, String type, PageReply.Body body) {
        if (!free.tryAcquire()) {
            return PageReply.of(503, "text/plain; charset=utf-8", "Others are taking the data away just now. Try again in a minute.\n"
                    .getBytes(StandardCharsets.UTF_8)).with("Retry-After", "60");
        }
        AtomicBoolean held = new AtomicBoolean(true);
        return new PageReply(200, type, Map.of("Content-Disposition", "attachment; filename=\"" + file + "\""), new PageReply.Body() {
            @Override
            public void write(OutputStream out) throws IOException {
                body.write(out);
            }

            @Override
            public void done() {
                if (held.getAndSet(false)) {
                    free.release();
                }
            }
        });
    }
}
