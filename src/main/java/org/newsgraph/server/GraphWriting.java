package org.newsgraph.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.newsgraph.store.GraphStore;

/**
 * Lets users put graphs of their own beside the articles' (notes, links, judgements), by the Graph Store Protocol: whole graphs, in
 * Turtle or N-Triples, under any name that isn't the store's. What articles say is written by {@code build} alone.
 * JSON-LD is left out, since reading it would fetch the contexts that it names.
 */
final class GraphWriting extends BoundedGraphs {

    private static final Map<String, Lang> LANGUAGES = Map.of("text/turtle", Lang.TURTLE, "application/n-triples", Lang.NTRIPLES);
    private static final Set<String> SCHEMES = Set.of("http", "https", "urn", "tag");
    /** Jena's own names for graphs that are none, as the union of all. */
    private static final String JENAS = "urn:x-arq:";

    private final ServerMetrics metrics;
    /** One after the other: adding reads the graph before it writes it. */
    private final Object writing = new Object();

    GraphWriting(GraphStore store, Admission admission, ServerLimits limits, ServerMetrics metrics) {
        super(store, admission, limits);
        this.metrics = metrics;
    }

    @Override
    protected void doPut(HttpAction action) {
        write(action, true);
    }

    @Override
    protected void doPost(HttpAction action) {
        write(action, false);
    }

    @Override
    protected void doDelete(HttpAction action) {
        Node name = name(action);
        synchronized (writing) {
            if (store().triples(name).isEmpty()) {
                ServletOps.errorNotFound("There is no graph of that name.");
            }
            store().putGraph(name, List.of());
        }
        metrics.graphWritten("delete");
        ServletOps.successNoContent(action);
    }

    private void write(HttpAction action, boolean replace) {
        Node name = name(action);
        Graph read = read(action);
        boolean isNew;
        synchronized (writing) {
            List<Triple> before = store().triples(name);
            isNew = before.isEmpty();
            Set<Triple> after = new java.util.LinkedHashSet<>(replace ? List.of() : before);
            read.find().forEachRemaining(after::add);
            store().putGraph(name, new ArrayList<>(after));
        }
        metrics.graphWritten(replace ? "put" : "post");
        if (isNew) {
            ServletOps.successCreated(action);
        } else {
            ServletOps.successNoContent(action);
        }
    }

    private static Graph read(HttpAction action) {
        ContentType type = ActionLib.getContentType(action);
        Lang language = type == null ? null : LANGUAGES.get(type.getContentTypeStr());
        if (language == null) {
            ServletOps.error(415, "Graphs are read as text/turtle or application/n-triples.");
        }
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream body = action.getRequest().getInputStream()) {
            RDFParser.source(body).lang(language).base("urn:newsgraph:upload").errorHandler(ErrorHandlerFactory.errorHandlerSimple()).parse(graph);
        } catch (RiotException e) {
            ServletOps.errorBadRequest("The graph can't be read: " + e.getMessage());
        } catch (StackOverflowError e) {
            ServletOps.errorBadRequest("The graph is too deeply nested.");
        } catch (IOException e) {
            ServletOps.errorBadRequest("The graph didn't come whole: " + e.getMessage());
        }
        return graph;
    }

    private Node name(HttpAction action) {
        String[] names = action.getRequest().getParameterValues("graph");
        if (names == null || names.length != 1) {
            ServletOps.errorBadRequest("Name one graph: ?graph=IRI");
        }
        String name = names[0];
        try {
            String scheme = new URI(name).getScheme();
            if (scheme == null || !SCHEMES.contains(scheme)) {
                ServletOps.errorBadRequest("A graph's name begins with http:, https:, urn: or tag:");
            }
        } catch (URISyntaxException e) {
            ServletOps.errorBadRequest("The graph's name is no IRI: " + e.getMessage());
        }
        if (name.startsWith(store().iris().base()) || name.startsWith(JENAS)) {
            ServletOps.errorForbidden("<" + name + "> is the store's own name: what articles say is written by build and remove alone.");
        }
        return NodeFactory.createURI(name);
    }
}
