package org.newsgraph.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.QueryCatalogue;
import org.newsgraph.query.QueryClock;
import org.newsgraph.store.Export;
import org.newsgraph.store.GraphStore;

/**
 * The pages of a store: which path is which page. A page reads in one transaction and is whole before its first byte
 * leaves, so that a problem is told as one.
 */
public final class Site implements AutoCloseable {

    /** What nobody waits for may take so many times as long. */
    private static final int PATIENCE = 20;
    private static final Set<String> RESOURCES = Set.of("person", "organization", "group", "country", "place", "role", "event", "article",
            "graph", "activity", "software");

    private final GraphStore store;
    private final Links links;
    private final QueryClock clock;
    private final Duration limit;
    private final String endpoint;
    private final Templates templates = new Templates();
    private final KeptRows kept = new KeptRows();
    private final Downloads downloads;
    private final FirstPage firstPage;
    private volatile boolean closed;

    /**
     * @param limit    how long all queries of one page may take together
     * @param endpoint the path of the SPARQL endpoint on this server
     */
    public Site(GraphStore store, QueryClock clock, Duration limit, String endpoint) {
        this.store = store;
        this.links = new Links(store.iris());
        this.clock = clock;
        this.limit = limit;
        this.endpoint = endpoint;
        this.downloads = new Downloads(store);
        this.firstPage = new FirstPage(() -> read(limit.multipliedBy(PATIENCE), view -> {
            Map<String, Object> model = HomePage.model(view);
            Counts.triples(view); // kept for who asks what the dataset is
            return new FirstPage.Made(view.version(), model);
        }));
    }

    /** Begins with what takes long in a large store, beside the first requests. */
    public void prepare() {
        firstPage.prepare();
    }

    /** Ends what is made beside requests; the store may be closed after it. */
    @Override
    public void close() {
        closed = true;
        firstPage.close();
    }

    /** The answer to a request to read; empty for a path that isn't one of the pages'. */
    public Optional<PageReply> answer(PageRequest request) {
        String path = request.path();
        if (path.startsWith("/assets/")) {
            return Assets.reply(path.substring(path.lastIndexOf('/') + 1)).or(() -> Optional.of(missing()));
        }
        if (path.equals("/favicon.ico")) {
            return Assets.reply("icon.svg");
        }
        String first = path.substring(1, path.indexOf('/', 1) < 0 ? path.length() : path.indexOf('/', 1));
        try {
            if (RESOURCES.contains(first) && path.length() > first.length() + 2) {
                return Optional.of(resource(request));
            }
            if (first.equals("ontology") || first.equals("ontology.ttl") || first.equals("ontology.jsonld") || first.equals("ontology.nt")) {
                return Optional.of(ontology(request));
            }
            if (first.equals("queries") && path.length() > 9) {
                return Optional.of(question(request, path.substring(9)));
            }
            return listed(request);
        } catch (SlowPageException e) {
            return Optional.of(PageReply.html(503, templates.page("message", Map.of("title", "This took too long",
                    "message", "The page was not ready after " + limit.toSeconds() + " seconds, so the work was stopped. A narrower question may be quicker.")))
                    .with("Retry-After", "10"));
        } catch (IllegalArgumentException e) {
            return Optional.of(PageReply.html(400, templates.page("message", Map.of("title", "That can't be asked", "message", String.valueOf(e.getMessage())))));
        }
    }

    private Optional<PageReply> listed(PageRequest request) {
        String path = request.path();
        if (path.equals("/.well-known/void")) {
            return Optional.of(document(request, view -> {
                Map<String, Long> all = new LinkedHashMap<>(Counts.of(view));
                all.put("", Counts.triples(view));
                return WellKnown.dataset(request, request.origin() + endpoint, store.iris(), all);
            }));
        }
        if (path.equals("/.well-known/sparql-examples")) {
            return Optional.of(document(request, view -> WellKnown.examples(request, request.origin() + endpoint)));
        }
        if (path.startsWith("/export/")) {
            return downloads.reply(path.substring(8), request).or(() -> Optional.of(missing()));
        }
        Optional<ListPage.Listed> list = ListPage.Listed.of(path);
        if (list.isPresent()) {
            return Optional.of(page("list", view -> ListPage.model(view, list.get(), request.number("page"))));
        }
        return switch (path) {
            case "/" -> Optional.of(PageReply.html(200, templates.page("home", firstPage.asOf(Txn.calculateRead(store.dataset(), store::version)))));
            case "/search" -> Optional.of(page("search", view -> SearchPage.model(view, request.parameter("q"))));
            case "/suggest" -> Optional.of(suggestions(request));
            case "/articles" -> Optional.of(page("articles", view -> ListPage.articles(view, request)));
            case "/statements" -> Optional.of(page("statements", view -> StatementsPage.model(view, request)));
            case "/statements.csv" -> Optional.of(csv("statements", (view, out) -> StatementsPage.csv(view, request, out)));
            case "/map" -> Optional.of(page("map", view -> MapPage.model(view, request)));
            case "/events" -> Optional.of(page("events", view -> EventsPage.model(view, request)));
            case "/queries" -> Optional.of(page("queries", view -> Map.of("queries", QueryCatalogue.all())));
            case "/export" -> Optional.of(page("export", view -> Map.of("base", store.iris().base(), "endpoint", endpoint)));
            // whatever else the store has a name for: a reading, a tenure, a correction
            default -> path.length() > 1 && knows(path) ? Optional.of(resource(request)) : Optional.empty();
        };
    }

    private PageReply resource(PageRequest request) {
        Optional<Negotiation> suffix = Negotiation.bySuffix(request.path());
        return read(view -> {
            Node resource = links.resource(request.path());
            Optional<Negotiation> form = Negotiation.byHeader(request.accept());
            if (suffix.isPresent() && !view.knows(resource) && view.graph(resource).isEmpty()) {
                resource = links.resource(request.path().substring(0, request.path().length() - suffix.get().suffix().length()));
                form = suffix;
            }
            if (form.isEmpty()) {
                return PageReply.of(406, "text/plain; charset=utf-8",
                        "There is text/html, text/turtle, application/ld+json and application/n-triples.\n".getBytes(StandardCharsets.UTF_8));
            }
            boolean known = view.knows(resource) || !view.graph(resource).isEmpty();
            if (!known) {
                return missing();
            }
            Node named = resource;
            return (form.get() == Negotiation.HTML ? html(view, named) : rdf(form.get(), Documents.of(view, store.iris(), named)))
                    .with("Vary", "Accept");
        });
    }

    private boolean knows(String path) {
        String name = Negotiation.bySuffix(path).map(form -> path.substring(0, path.length() - form.suffix().length())).orElse(path);
        return read(view -> view.knows(links.resource(path)) || view.knows(links.resource(name)));
    }

    private PageReply html(StoreView view, Node resource) {
        return switch (links.kind(resource)) {
            case "article" -> rendered(view, "article", resource, ArticlePage.model(view, resource));
            case "event" -> rendered(view, "event", resource, EventPage.model(view, resource));
            case "role" -> rendered(view, "role", resource, EntityPage.role(view, resource));
            case "person", "organisation", "group", "country", "place" -> rendered(view, "entity", resource, EntityPage.model(view, resource));
            default -> rendered(view, "resource", resource, ResourcePage.model(view, resource));
        };
    }

    private PageReply rendered(StoreView view, String template, Node resource, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("iri", resource.getURI());
        all.put("leftOut", view.leftOut());
        StructuredData.of(view, resource).ifPresent(json -> all.put("structured", json));
        all.put("here", links.href(resource).orElse("/"));
        return PageReply.html(200, templates.page(template, all));
    }

    private PageReply ontology(PageRequest request) {
        Negotiation form = Negotiation.bySuffix(request.path()).or(() -> Negotiation.byHeader(request.accept())).orElse(Negotiation.TURTLE);
        if (form != Negotiation.HTML) {
            return rdf(form, Documents.ontology()).with("Vary", "Accept");
        }
        return page("ontology", view -> Map.of("classes", Documents.terms(true), "properties", Documents.terms(false))).with("Vary", "Accept");
    }

    private PageReply question(PageRequest request, String name) {
        boolean csv = name.endsWith(".csv");
        Optional<NamedQuery> query = QueryCatalogue.find(csv ? name.substring(0, name.length() - 4) : name);
        if (query.isEmpty()) {
            return missing();
        }
        return csv ? csv(query.get().name(), (view, out) -> QueryPage.csv(view, query.get(), request, out))
                : page("query", view -> {
                    Map<String, Object> model = QueryPage.model(view, query.get(), request);
                    model.put("endpoint", endpoint);
                    return model;
                });
    }

    private PageReply suggestions(PageRequest request) {
        return read(view -> PageReply.of(200, "application/json", Suggestions.json(SearchPage.hits(view, request.parameter("q")))));
    }

    private PageReply document(PageRequest request, Read<List<Triple>> triples) {
        Negotiation form = Negotiation.byHeader(request.accept()).filter(f -> f != Negotiation.HTML).orElse(Negotiation.TURTLE);
        return rdf(form, read(triples)).with("Vary", "Accept");
    }

    private static PageReply rdf(Negotiation form, List<Triple> triples) {
        return new PageReply(200, form.contentType(), Map.of(), out -> Export.document(triples, form.format(), out));
    }

    /** What the SPARQL endpoint can do: the answer to a request to it that asks nothing. */
    public PageReply service(PageRequest request) {
        return document(request, view -> WellKnown.service(request, request.origin() + endpoint, store.iris()));
    }

    /** What a reader gets where the program failed. */
    public PageReply broken() {
        return PageReply.html(500, templates.page("message", Map.of("title", "Something went wrong here",
                "message", "The program failed at this page. What happened stands in its log.")));
    }

    /** What a reader gets whose address can't be read. */
    public PageReply unreadable() {
        return PageReply.html(400, templates.page("message", Map.of("title", "That can't be asked", "message", "The address of this page can't be read.")));
    }

    /** What a reader gets where there is nothing. */
    public PageReply missing() {
        return PageReply.html(404, templates.page("message", Map.of("title", "Nothing of that name",
                "message", "This store holds nothing at this address. Its name may be spelt differently: search for it.")));
    }

    /** Something that is read in one transaction. */
    private interface Read<T> {
        T from(StoreView view);
    }

    /** Something that is written while it is read. */
    private interface Written {
        void write(StoreView view, OutputStream out) throws IOException;
    }

    private <T> T read(Read<T> read) {
        return read(limit, read);
    }

    private <T> T read(Duration atMost, Read<T> read) {
        return Txn.calculateRead(store.dataset(), () -> read.from(new StoreView(store, links, clock, atMost, kept, () -> closed)));
    }

    private PageReply page(String template, Read<Map<String, Object>> model) {
        return PageReply.html(200, read(view -> templates.page(template, model.from(view))));
    }

    /** A table that is whole before it leaves: what is too slow is told as such, and no half of a table looks like all of it. */
    private PageReply csv(String name, Written table) {
        java.io.ByteArrayOutputStream whole = new java.io.ByteArrayOutputStream();
        read(view -> {
            try {
                table.write(view, whole);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return whole;
        });
        return PageReply.of(200, "text/csv; charset=utf-8", whole.toByteArray())
                .with("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    }
}
