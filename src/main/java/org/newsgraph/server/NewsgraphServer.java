package org.newsgraph.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.assembler.DatasetAssemblerVocab;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.newsgraph.page.Site;
import org.newsgraph.query.QueryClock;
import org.newsgraph.store.GraphStore;

/** Fuseki over one store, the pages at the root, Fuseki's own at {@code /fuseki/}. */
public final class NewsgraphServer implements AutoCloseable {

    static {
        JenaSystem.init();
    }

    /** The path of the dataset. */
    public static final String DATASET = "/newsgraph";

    private static final String CONFIGURATION = "fuseki-config/newsgraph.ttl";
    private static final Property SERVED = ResourceFactory.createProperty("http://jena.apache.org/fuseki#dataset");
    private static final Property CONTEXT_NAME = ResourceFactory.createProperty("http://jena.hpl.hp.com/2005/11/Assembler#cxtName");
    private static final Property CONTEXT_VALUE = ResourceFactory.createProperty("http://jena.hpl.hp.com/2005/11/Assembler#cxtValue");

    /** What is being answered when the server is told to stop may take no longer. */
    private static final Duration STOP = Duration.ofSeconds(15);

    private final FusekiServer fuseki;
    private final QueryClock clock;
    private final String host;

    private NewsgraphServer(FusekiServer fuseki, QueryClock clock, String host) {
        this.fuseki = fuseki;
        this.clock = clock;
        this.host = host;
    }

    /**
     * Starts serving a store. The server doesn't close it, and the store may be written while it is served.
     *
     * @param host {@code 127.0.0.1} to be reached from this machine alone; any other name or address opens the server to
     *             the network, and is the name that it answers to
     * @param port 0 for any free one
     * @throws org.apache.jena.fuseki.FusekiException where the port is taken
     */
    public static NewsgraphServer start(GraphStore store, String host, int port) {
        return start(store, host, port, null);
    }

    /** Starts with another time limit for queries than the configuration's. */
    static NewsgraphServer start(GraphStore store, String host, int port, Duration limit) {
        Model configuration = configuration();
        if (limit != null) {
            Statement old = configuration.listStatements(null, CONTEXT_NAME, "arq:queryTimeout").next();
            old.getSubject().removeAll(CONTEXT_VALUE).addProperty(CONTEXT_VALUE, String.valueOf(limit.toMillis()));
        }
        QueryClock clock = new QueryClock();
        GuardedQuery queries = new GuardedQuery(limit(configuration), clock);
        Site site = new Site(store, clock, limit(configuration), DATASET);
        boolean local = RequestGuard.isLoopback(host);
        FusekiServer.Builder builder = FusekiServer.create().parseConfig(configuration);
        builder.getDataServiceBuilder(DATASET).dataset(store.dataset());
        FusekiServer fuseki = builder
                .port(port)
                .loopback(local)
                .registerOperation(Operation.Query, queries)
                .enableCors(false)
                .enablePing(true).enableStats(true).enableMetrics(true)
                .addServlet("/$/server", new ActionServerStatus())
                .addServlet("/$/datasets/*", new DatasetList())
                .addFilter("/*", new RequestGuard(host))
                .addFilter("/*", new PageFilter(site))
                .staticFileBase(userInterface())
                .fusekiModules(FusekiModules.create())
                .build();
        Server http = fuseki.getJettyServer();
        http.insertHandler(new GracefulHandler());
        http.setStopTimeout(STOP.toMillis());
        try {
            fuseki.start();
        } catch (RuntimeException e) {
            clock.close();
            throw e;
        }
        return new NewsgraphServer(fuseki, clock, local ? "127.0.0.1" : host);
    }

    /** Where a browser finds the web interface: {@code http://127.0.0.1:3030/}. */
    public String address() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + fuseki.getPort() + "/";
    }

    /** Where SPARQL queries go. */
    public String endpoint() {
        return address() + DATASET.substring(1);
    }

    /** Waits until the server is stopped. */
    public void join() {
        fuseki.join();
    }

    /** Takes no more requests, waits for those under way, and stops. */
    @Override
    public void close() {
        fuseki.stop();
        clock.close();
    }

    /** The configuration file with an empty dataset in the place of the file's own, which would be opened a second time. */
    private static Model configuration() {
        Model model = ModelFactory.createDefaultModel();
        try (InputStream in = resource(CONFIGURATION).openStream()) {
            RDFDataMgr.read(model, in, "urn:newsgraph:configuration", Lang.TURTLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Statement served = model.listStatements(null, SERVED, (RDFNode) null).next();
        served.changeObject(model.createResource().addProperty(RDF.type, DatasetAssemblerVocab.tMemoryDataset));
        return model;
    }

    /** How long a query may take, by the configuration. */
    static Duration limit() {
        return limit(configuration());
    }

    private static Duration limit(Model configuration) {
        Statement name = configuration.listStatements(null, CONTEXT_NAME, "arq:queryTimeout").next();
        return Duration.ofMillis(Long.parseLong(name.getSubject().getProperty(CONTEXT_VALUE).getString()));
    }

    /** The folder of Fuseki's own pages, inside its jar or ours. */
    private static String userInterface() {
        String page = resource("webapp/index.html").toString();
        return page.substring(0, page.length() - "index.html".length());
    }

    private static URL resource(String name) {
        URL url = NewsgraphServer.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        return url;
    }
}
