package org.newsgraph.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;

/** A page's subject for search engines and reading programs: schema.org in JSON-LD, to stand inside a page. */
final class StructuredData {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> TYPES = Map.of("person", "Person", "organisation", "Organization", "group", "Organization",
            "country", "Country", "place", "Place", "event", "Event", "article", "NewsArticle");

    private StructuredData() {
    }

    /** Empty for what schema.org has no class for. The text has no {@code <} in it, so that nothing in it can end the script element. */
    static Optional<String> of(StoreView view, Node resource) {
        Term term = view.term(resource);
        String type = TYPES.get(term.kind());
        if (type == null) {
            return Optional.empty();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", type);
        data.put("@id", resource.getURI());
        data.put(type.equals("NewsArticle") ? "headline" : "name", term.text());
        put(data, "alternateName", texts(view, resource, Reused.altLabel));
        put(data, "sameAs", texts(view, resource, Reused.sameAs));
        put(data, "datePublished", texts(view, resource, Reused.issued));
        put(data, "author", texts(view, resource, Reused.author));
        put(data, "publisher", texts(view, resource, Reused.publisher));
        put(data, "url", texts(view, resource, Reused.url).stream().filter(url -> Links.web(url).isPresent()).toList());
        if (type.equals("Event")) {
            put(data, "startDate", texts(view, resource, NG.date).isEmpty() ? texts(view, resource, NG.beginDate) : texts(view, resource, NG.date));
            put(data, "endDate", texts(view, resource, NG.endDate));
            put(data, "location", named(view, resource, NG.location));
            put(data, "organizer", named(view, resource, NG.organizer));
            put(data, "attendee", named(view, resource, NG.attendee));
        }
        try {
            return Optional.of(JSON.writeValueAsString(data).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(Map<String, Object> data, String name, List<?> values) {
        if (!values.isEmpty()) {
            data.put(name, values.size() == 1 ? values.get(0) : values);
        }
    }

    private static List<String> texts(StoreView view, Node subject, Node property) {
        return view.values(subject, property).stream().map(node -> node.isLiteral() ? Words.visible(node.getLiteralLexicalForm()) : node.getURI()).toList();
    }

    private static List<Map<String, String>> named(StoreView view, Node subject, Node property) {
        return view.values(subject, property).stream().map(node -> {
            Map<String, String> named = new LinkedHashMap<>();
            String type = TYPES.get(view.term(node).kind());
            if (type != null) {
                named.put("@type", type);
            }
            named.put("@id", node.toString());
            named.put("name", view.term(node).text());
            return named;
        }).toList();
    }
}
