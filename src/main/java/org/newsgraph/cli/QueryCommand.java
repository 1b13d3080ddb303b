package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.QueryCatalogue;
import org.newsgraph.query.ResultFormat;
import org.newsgraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph query FILE.rq|NAME|- (--store DIR | --endpoint URL)}. */
@Command(name = "query", description = "Ask a store or a running server.",
        footer = {"", "Example: newsgraph query who-attended --store my-store --param place=Paris"},
        mixinStandardHelpOptions = true, sortOptions = false)
final class QueryCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "FILE.rq|NAME|-", description = "A file, one of the queries that come with the program (--list), or stdin.")
    private String source;

    @Option(names = "--store", paramLabel = "DIR", description = "The store's directory.")
    private Path store;

    @Option(names = "--endpoint", paramLabel = "URL", description = "A SPARQL endpoint, as http://127.0.0.1:3030/newsgraph.")
    private String endpoint;

    @Option(names = "--format", paramLabel = "F", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private ResultFormat format = ResultFormat.table;

    @Option(names = "--param", paramLabel = "K=V", description = "Sets ?_K; may be given several times.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--list", description = "List the queries that come with the program, and their parameters.")
    private boolean list;

    @Override
    public Integer call() throws IOException {
        if (list) {
            list();
            return 0;
        }
        if (source == null) {
            throw UserError.usage("which query? A file, a name (newsgraph query --list shows them), or - for stdin");
        }
        if ((store == null) == (endpoint == null)) {
            throw UserError.usage("give one of --store DIR and --endpoint URL");
        }
        Query query = read();
        if (!format.fits(query)) {
            throw UserError.usage("--format " + format + " doesn't fit this query: rows come as table, json, csv, tsv or xml, graphs as ttl or json");
        }
        long found = endpoint == null ? askStore(query) : askEndpoint(query);
        System.out.flush();
        if (found == 0) {
            System.err.println("nothing found");
        }
        return 0;
    }

    private Query read() throws IOException {
        NamedQuery named = null;
        try {
            if (source.equals("-")) {
                named = NamedQuery.parse("-", new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
            } else if (Files.isRegularFile(Path.of(source))) {
                named = NamedQuery.parse(source, Files.readString(Path.of(source)));
            } else {
                named = QueryCatalogue.find(source).orElseThrow(() ->
                        UserError.usage("no file and no query called " + source + " (newsgraph query --list shows them)"));
            }
            return named.with(parameters);
        } catch (QueryParseException e) {
            throw UserError.input(source + ":" + Math.max(1, e.getLine()) + ": not SPARQL: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw UserError.usage((named == null ? "" : "--param ") + e.getMessage());
        }
    }

    private long askStore(Query query) {
        try (GraphStore opened = GraphStore.open(store)) {
            return Txn.calculateRead(opened.dataset(), () -> {
                try (QueryExec execution = QueryExec.dataset(opened.dataset()).query(query).build()) {
                    return format.write(execution, query, System.out);
                }
            });
        }
    }

    private long askEndpoint(Query query) {
        try (QueryExec execution = QueryExec.service(endpoint).query(query).build()) {
            return format.write(execution, query, System.out);
        } catch (QueryExceptionHTTP | HttpException e) {
            throw UserError.input(endpoint + ": " + e.getMessage());
        }
    }

    private static void list() {
        for (NamedQuery query : QueryCatalogue.all()) {
            System.out.printf("%-24s %s%s%n", query.name(), query.summary(), query.parameters().isEmpty() ? ""
                    : query.parameters().stream().map(parameter -> "--param " + parameter.name() + "=…").collect(Collectors.joining(" ", "  [", "]")));
        }
    }
}
