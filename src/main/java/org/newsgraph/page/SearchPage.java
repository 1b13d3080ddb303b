package org.newsgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;

/** What is named by some words, and the sentences that have them. */
final class SearchPage {

    private static final int MOST_OF_A_KIND = 12;
    private static final int MOST_SENTENCES = 20;
    private static final List<String> BEST = List.of("person", "organisation", "country", "place");
    private static final List<String> ORDER = List.of("person", "organisation", "country", "place", "event", "role", "article", "group");

    /**
     * Something that was found.
     *
     * @param graphs how many names in graphs were found; once counted, how many articles tell of it
     */
    public record Hit(Term term, int graphs, double score) {

        private Hit counted(StoreView view) {
            return new Hit(term, view.articlesOf(NodeFactory.createURI(term.code())), score);
        }
    }

    /** A sentence that was found, cut where the words are. */
    public record Found(List<Words.Piece> pieces, ArticleRef article, String href) {
    }

    private SearchPage() {
    }

    static Map<String, Object> model(StoreView view, String text) {
        Map<String, Object> model = new HashMap<>();
        model.put("q", text);
        String query = Words.search(text);
        Map<String, List<Hit>> hits = new LinkedHashMap<>();
        List<Found> sentences = new ArrayList<>();
        if (!query.isEmpty()) {
            List<Hit> named = hits(view, text);
            named.stream().findFirst().filter(hit -> BEST.contains(hit.term().kind()) && hit.term().href() != null).ifPresent(hit -> best(view, model, hit.counted(view)));
            named.forEach(hit -> hits.computeIfAbsent(hit.term().kind(), kind -> new ArrayList<>()).add(hit));
            // an index entry is a name in a graph, and a graph may hold several names of one: what is shown is counted by articles
            hits.replaceAll((kind, all) -> all.stream().limit(MOST_OF_A_KIND).map(hit -> hit.counted(view)).toList());
            List<String> words = Words.of(text);
            List<Line> found = Line.joined(view.ask("search-sentences", Map.of("words", query)), "sentence");
            for (Line line : found.subList(0, Math.min(MOST_SENTENCES, found.size()))) {
                sentences.add(new Found(Words.marked(line.text("words"), words),
                        view.article(NodeFactory.createURI(line.code("article"))), line.terms().get("sentence").href()));
            }
        }
        Map<String, List<Hit>> sorted = new LinkedHashMap<>();
        ORDER.stream().filter(hits::containsKey).forEach(kind -> sorted.put(kind, hits.get(kind)));
        model.put("hits", sorted);
        model.put("sentences", sentences);
        return model;
    }

    /** What is most likely meant, with a line that tells who or what it is. */
    private static void best(StoreView view, Map<String, Object> model, Hit hit) {
        model.put("best", hit);
        if (hit.term().kind().equals("person")) {
            model.put("bestRoles", EntityPage.roles(Line.joined(view.ask("roles-held", Map.of("who", hit.term().code())), "role", "in", "former")).stream().limit(2).toList());
        }
    }

    /** Everything of a known kind that is named so, the best first: the whole name, then what most graphs tell of. */
    static List<Hit> hits(StoreView view, String text) {
        String query = Words.search(text);
        if (query.isEmpty()) {
            return List.of();
        }
        String asked = String.join(" ", Words.of(text));
        List<Hit> hits = new ArrayList<>();
        for (Line line : view.ask("search-names", Map.of("words", query))) {
            Term term = line.terms().get("thing");
            if (ORDER.contains(term.kind())) {
                // the reference graph names every country and capital, also those that no article tells of
                int graphs = Integer.parseInt(line.code("graphs")) - (view.inReference(term.code()) ? 1 : 0);
                String name = String.join(" ", Words.of(term.text()));
                double closeness = name.equals(asked) ? 4 : name.startsWith(asked) ? 2 : (" " + name + " ").contains(" " + asked + " ") ? 1 : 0;
                hits.add(new Hit(term, graphs, closeness + Math.log(1 + graphs)));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(hit -> hit.term().text()).thenComparing(hit -> hit.term().code()));
        return hits;
    }
}
