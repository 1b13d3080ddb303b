package org.newsgraph.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.graph.NG;
import org.newsgraph.query.QueryCatalogue;

/** Lists to look through for who doesn't know what to search for. */
final class ListPage {

    private static final int PER_PAGE = 60;

    /** A list: the path's last part, its heading and its class. */
    enum Listed {
        PEOPLE("people", "People", NG.Person.getURI()), ORGANISATIONS("organizations", "Organisations", NG.Organization.getURI()),
        COUNTRIES("countries", "Countries", NG.Country.getURI()), PLACES("places", "Places", NG.Place.getURI()),
        GROUPS("groups", "Groups", NG.Group.getURI()), ROLES("roles", "Roles", NG.Role.getURI());

        private final String path;
        private final String heading;
        private final String type;

        Listed(String path, String heading, String type) {
            this.path = path;
            this.heading = heading;
            this.type = type;
        }

        static Optional<Listed> of(String path) {
            return Arrays.stream(values()).filter(listed -> ("/" + listed.path).equals(path)).findFirst();
        }
    }

    private ListPage() {
    }

    static Map<String, Object> model(StoreView view, Listed listed, int page) {
        List<Line> things = view.ask(QueryCatalogue.page("things"), Map.of("class", listed.type), (page - 1L) * PER_PAGE, PER_PAGE + 1L);
        Map<String, Object> model = new HashMap<>();
        model.put("heading", listed.heading);
        model.put("lists", Arrays.stream(Listed.values()).map(other -> Map.of("path", "/" + other.path, "heading", other.heading,
                "here", other == listed)).toList());
        paged(model, things, page, "/" + listed.path, PER_PAGE);
        return model;
    }

    /** All articles, or with {@code of}, the path of a resource, those that mention it. */
    static Map<String, Object> articles(StoreView view, PageRequest request) {
        int page = request.number("page");
        String of = request.parameter("of");
        Node named = view.links().resource("/" + of);
        List<Line> articles = of.isEmpty() ? view.ask(QueryCatalogue.page("articles"), Map.of(), (page - 1L) * PER_PAGE, PER_PAGE + 1L)
                : view.ask(QueryCatalogue.page("articles-mentioning"), Map.of("who", named.getURI()), (page - 1L) * PER_PAGE, PER_PAGE + 1L).stream()
                        .filter(line -> line.terms().containsKey("article")).toList();
        Map<String, Object> model = new HashMap<>();
        paged(model, articles, page, "/articles" + (of.isEmpty() ? "" : "?of=" + URLEncoder.encode(of, StandardCharsets.UTF_8)), PER_PAGE);
        model.put("articles", articles.stream().limit(PER_PAGE)
                .map(line -> view.article(NodeFactory.createURI(line.code("article")))).toList());
        if (!of.isEmpty()) {
            model.put("of", view.term(named));
        }
        return model;
    }

    static void paged(Map<String, Object> model, List<Line> lines, int page, String path, int perPage) {
        model.put("lines", lines.subList(0, Math.min(perPage, lines.size())));
        model.put("page", page);
        model.put("more", lines.size() > perPage);
        model.put("path", path + (path.contains("?") ? "&" : "?"));
    }
}
