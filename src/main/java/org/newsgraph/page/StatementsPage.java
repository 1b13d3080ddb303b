package org.newsgraph.page;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.export.Csv;
import org.newsgraph.query.QueryCatalogue;

/** Statements by speaker, subject, words, kind, verb and day. */
final class StatementsPage {

    private static final int PER_PAGE = 40;
    /** Where neither speaker nor subject nor words are given, no more articles than these are looked at, the newest first. */
    private static final int MOST_ARTICLES = 1000;
    private static final int MOST_IN_TABLE = 20_000;
    private static final int MOST_NAMESAKES = 8;
    private static final Set<String> SPEAKERS = Set.of("person", "organisation", "country", "group");
    private static final List<String> FIELDS = List.of("who", "about", "words", "kind", "cue", "since", "until");

    /** What was found, and whether everything was looked at. */
    private record Found(List<Line> statements, boolean all) {
    }

    private StatementsPage() {
    }

    static Map<String, Object> model(StoreView view, PageRequest request) {
        Map<String, Object> model = new HashMap<>();
        Map<String, String> asked = asked(request);
        int page = request.number("page");
        Found found = found(view, asked, page * PER_PAGE + 1);
        List<Line> rest = found.statements().subList(Math.min((page - 1) * PER_PAGE, found.statements().size()), found.statements().size());
        String query = "?" + asked.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .reduce((a, b) -> a + "&" + b).orElse("");
        ListPage.paged(model, rest, page, "/statements" + (query.length() > 1 ? query : ""), PER_PAGE);
        model.put("asked", asked);
        model.put("all", found.all());
        model.put("filtered", asked.values().stream().anyMatch(value -> !value.isEmpty()));
        model.put("csv", "/statements.csv" + (query.length() > 1 ? query : ""));
        return model;
    }

    /** The same as a table, as far as the page would go. */
    static void csv(StoreView view, PageRequest request, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        List<String> columns = List.of("speaker", "said", "kind", "cue", "when", "medium", "rule", "confidence");
        List<String> head = new ArrayList<>(columns);
        head.addAll(List.of("statement", "article", "title", "publisher", "sentence"));
        csv.row(head);
        for (Line line : found(view, asked(request), MOST_IN_TABLE).statements()) {
            List<String> cells = new ArrayList<>(columns.stream().map(column -> column.equals("kind") ? line.terms().get("kind").local()
                    : column.equals("when") ? line.code(column) : line.text(column)).toList());
            Source source = line.sources().get(0);
            cells.addAll(List.of(line.code("fact"), line.code("article"), source.article().title(), source.article().publisher(), source.sentence()));
            csv.row(cells);
        }
        csv.flush();
    }

    private static Map<String, String> asked(PageRequest request) {
        Map<String, String> asked = new LinkedHashMap<>();
        FIELDS.forEach(field -> asked.put(field, request.parameter(field)));
        return asked;
    }

    /** The newest that fit; of one name's, as many rows are looked at as the page needs and its other fields may leave out. */
    private static Found found(StoreView view, Map<String, String> asked, int wanted) {
        List<Line> lines = new ArrayList<>();
        boolean all = true;
        long rows = Math.max(StoreView.MOST_ROWS, 3L * wanted);
        Set<String> speakers = named(view, asked.get("who"));
        Set<String> subjects = named(view, asked.get("about"));
        if (speakers != null || subjects != null) {
            for (String name : speakers != null ? speakers : subjects) {
                List<Line> found = ask(view, asked, speakers != null ? "statements-by" : "statements-about", speakers != null ? "who" : "about", name, rows);
                all &= found.size() < rows;
                lines.addAll(found);
            }
        } else if (!Words.search(asked.get("words")).isEmpty()) {
            lines.addAll(ask(view, asked, "statements-with-words", "words", Words.search(asked.get("words")), rows));
            all = lines.size() < StoreView.MOST_ROWS;
        } else {
            List<Line> articles = view.ask(QueryCatalogue.page("articles"), Map.of(), 0, MOST_ARTICLES + 1L);
            all = articles.size() <= MOST_ARTICLES;
            for (Line article : articles.subList(0, Math.min(MOST_ARTICLES, articles.size()))) {
                view.ask("statements-in", Map.of("article", article.code("article"))).stream().filter(line -> fits(line, asked)).forEach(lines::add);
                if (lines.size() >= wanted) {
                    break;
                }
            }
        }
        Set<String> about = speakers == null || subjects == null ? null : new HashSet<>();
        if (about != null) {
            subjects.forEach(subject -> ask(view, asked, "statements-about", "about", subject, rows).forEach(line -> about.add(line.code("fact"))));
        }
        List<Line> fitting = lines.stream().filter(line -> about == null || about.contains(line.code("fact"))).filter(line -> fits(line, asked)).toList();
        return new Found(EntityPage.newest(Line.joined(fitting, "fact"), "when"), all);
    }

    private static List<Line> ask(StoreView view, Map<String, String> asked, String query, String parameter, String value, long rows) {
        Map<String, String> parameters = new HashMap<>(Map.of(parameter, value));
        List.of("kind", "cue", "since", "until").stream().filter(field -> !asked.get(field).isEmpty()).forEach(field -> parameters.put(field, asked.get(field)));
        return view.ask(QueryCatalogue.page(query), parameters, 0, rows);
    }

    private static boolean fits(Line line, Map<String, String> asked) {
        String when = line.code("when");
        List<String> said = Words.of(line.text("said"));
        return (asked.get("kind").isEmpty() || line.terms().get("kind").local().equals(asked.get("kind")))
                && (asked.get("cue").isEmpty() || line.text("cue").equalsIgnoreCase(asked.get("cue")))
                && (asked.get("since").isEmpty() || when.compareTo(asked.get("since")) >= 0)
                && (asked.get("until").isEmpty() || !when.isEmpty() && when.compareTo(asked.get("until")) <= 0)
                && Words.of(asked.get("words")).stream().allMatch(word -> said.stream().anyMatch(one -> one.startsWith(word)));
    }

    /** Those whom some words name; null where there are no words. */
    private static Set<String> named(StoreView view, String words) {
        if (Words.of(words).isEmpty()) {
            return null;
        }
        List<SearchPage.Hit> hits = SearchPage.hits(view, words);
        return new LinkedHashSet<>(hits.stream().filter(hit -> SPEAKERS.contains(hit.term().kind()) || hit.term().kind().equals("place")
                || hit.term().kind().equals("event")).limit(MOST_NAMESAKES).map(hit -> hit.term().code()).toList());
    }
}
