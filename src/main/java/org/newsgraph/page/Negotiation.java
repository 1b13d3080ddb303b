package org.newsgraph.page;

import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.newsgraph.store.ExportFormat;

/** In which form a name's document is wanted: by the end of its path or else by the Accept header. */
enum Negotiation {
    HTML("text/html", "", null),
    TURTLE("text/turtle", ".ttl", ExportFormat.TTL),
    JSON_LD("application/ld+json", ".jsonld", ExportFormat.JSONLD),
    N_TRIPLES("application/n-triples", ".nt", ExportFormat.NT);

    private static final AcceptList OFFER = AcceptList.create("text/html", "application/xhtml+xml", "text/turtle", "application/ld+json",
            "application/json", "application/n-triples");

    private final String type;
    private final String suffix;
    private final ExportFormat format;

    Negotiation(String type, String suffix, ExportFormat format) {
        this.type = type;
        this.suffix = suffix;
        this.format = format;
    }

    String contentType() {
        return type + (this == JSON_LD ? "" : "; charset=utf-8");
    }

    String suffix() {
        return suffix;
    }

    ExportFormat format() {
        return format;
    }

    /** The form that a path's end asks for. */
    static Optional<Negotiation> bySuffix(String path) {
        return List.of(TURTLE, JSON_LD, N_TRIPLES).stream().filter(form -> path.endsWith(form.suffix)).findFirst();
    }

    /** The form that fits an Accept header best; none where nothing does. No header, or one that takes anything, gets the page. */
    static Optional<Negotiation> byHeader(String accept) {
        if (accept.isBlank()) {
            return Optional.of(HTML);
        }
        MediaType match = AcceptList.match(new AcceptList(accept), OFFER);
        if (match == null) {
            return Optional.empty();
        }
        return Optional.of(switch (match.getContentTypeStr()) {
            case "text/turtle" -> TURTLE;
            case "application/ld+json", "application/json" -> JSON_LD;
            case "application/n-triples" -> N_TRIPLES;
            default -> HTML;
        });
    }
}
