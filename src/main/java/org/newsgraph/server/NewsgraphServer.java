package org.newsgraph.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
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
import org.newsgraph.page.Site;
import org.newsgraph.query.QueryClock;
import org.newsgraph.store.GraphStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    /** Those who wait for a place or take their answer have a thread each, beside those who are worked for. */
    private static final int THREADS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(NewsgraphServer.class);

    private final GraphStore store;
    private final Admission admission;
    private final FusekiServer fuseki;
    private final QueryClock clock;
    private final Site site;
    private final RunningQueries queries;
    private final Deadlines deadlines;
    private final ServerMetrics metrics;
    private final JettySetup jetty;
    private final String host;

    private NewsgraphServer(GraphStore store, ServerSettings settings) {
        ServerLimits limits = settings.limits();
        Model configuration = configuration();
        configuration.listStatements(null, CONTEXT_NAME, "arq:queryTimeout").toList().forEach(name ->
                name.getSubject().removeAll(CONTEXT_VALUE).addProperty(CONTEXT_VALUE, String.valueOf(limits.queryTime().toMillis())));
        clock = new QueryClock();
        queries = new RunningQueries(limits.memory());
        deadlines = new Deadlines();
        this.store = store;
        admission = new Admission(limits);
        metrics = new ServerMetrics(store, queries, admission);
        site = new Site(store, clock, limits.queryTime(), DATASET);
        boolean local = RequestGuard.isLoopback(settings.host());
        host = local ? "127.0.0.1" : settings.host();
        FusekiServer.Builder builder = FusekiServer.create().parseConfig(configuration);
        builder.getDataServiceBuilder(DATASET).dataset(store.dataset());
        settings.users().ifPresent(users -> builder.passwordFile(users.toString()).auth(AuthScheme.BASIC).realm("Newsgraph")
                .registerOperation(Operation.GSP_RW, new GraphWriting(store, admission, limits, metrics))
                .addEndpoint(DATASET, "data", Operation.GSP_RW, Auth.ANY_USER));
        fuseki = builder
                .port(settings.port())
                .loopback(local)
                .numServerThreads(8, THREADS)
                .registerOperation(Operation.Query, new GuardedQuery(limits, admission, queries, metrics))
                .registerOperation(Operation.GSP_R, new BoundedGraphs(store, admission, limits))
                .enableCors(false)
                .enablePing(true).enableStats(true).enableMetrics(true)
                .addServletAttribute(Fuseki.attrMetricsProvider, metrics.provider())
                .addServlet("/$/server", new ActionServerStatus())
                .addServlet("/$/datasets/*", new DatasetList())
                .addFilter("/*", new AccessLog())
                .addFilter("/*", new RequestLimits(limits, deadlines))
                .addFilter("/*", new RequestGuard(settings))
                .addFilter("/*", new PageFilter(site, admission))
                .staticFileBase(userInterface())
                .fusekiModules(FusekiModules.create())
                .build();
        jetty = new JettySetup(fuseki.getJettyServer(), settings, deadlines);
    }

    /**
     * Starts serving a store on this machine. The server doesn't close it, and the store may be written while it is served.
     *
     * @param port 0 for any free one
     * @throws org.apache.jena.fuseki.FusekiException where the port is taken
     */
    public static NewsgraphServer start(GraphStore store, int port) {
        return start(store, ServerSettings.local(port));
    }

    /** The same with other settings. */
    public static NewsgraphServer start(GraphStore store, ServerSettings settings) {
        NewsgraphServer server = new NewsgraphServer(store, settings);
        try {
            server.fuseki.start();
            store.observe(server.admission);
            server.site.prepare();
        } catch (RuntimeException e) {
            server.closeClocks();
            throw e;
        }
        return server;
    }

    /** Where a browser finds the web interface: {@code http://127.0.0.1:3030/}. */
    public String address() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + fuseki.getPort() + "/";
    }

    /** Where SPARQL queries go. */
    public String endpoint() {
        return address() + DATASET.substring(1);
    }

    /** Tells those who watch the server what a build in this process did: {@code "new"}, 12. */
    public void articlesRead(String outcome, long count) {
        metrics.articles(outcome, count);
    }

    /** Waits until the server is stopped. */
    public void join() {
        fuseki.join();
    }

    /** Takes no more requests, lets those that run come to their end within the time for it, and stops the rest. */
    @Override
    public void close() {
        jetty.stopping(queries::stop);
        try {
            fuseki.stop();
        } catch (FusekiException e) {
            // all is closed nevertheless; some client got no answer or didn't take it
            LOG.warn("stopped before all requests were done: {}", String.valueOf(e.getCause()));
        } finally {
            closeClocks();
        }
    }

    private void closeClocks() {
        store.leave(admission);
        jetty.close();
        site.close();
        clock.close();
        queries.close();
        deadlines.close();
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

    /** How long a query may take, by the configuration file. */
    static Duration configuredQueryTime() {
        Statement name = configuration().listStatements(null, CONTEXT_NAME, "arq:queryTimeout").next();
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
