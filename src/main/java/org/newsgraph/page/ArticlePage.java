package org.newsgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.page.ArticleText.Layer;
import org.newsgraph.page.ArticleText.Mark;
import org.newsgraph.page.ArticleText.Sentence;

/** An article: its text with people, places, events and statements marked, and each fact beside the sentence that says it. */
public final class ArticlePage {

    /** A fact's IRI, and that of an event which one article alone tells of, ends with the words that say it. */
    private static final Pattern WORDS = Pattern.compile("-(\\d+)-(\\d+)(-\\d+)?$");

    /**
     * The facts of one sentence.
     *
     * @param number   counted from 1
     * @param fragment of the sentence
     */
    public record Group(int number, String fragment, String sentence, List<ArticleFacts.Fact> facts) {
    }

    private final StoreView view;
    private final Node article;
    private final ArticleFacts facts;

    private ArticlePage(StoreView view, Node article) {
        this.view = view;
        this.article = article;
        this.facts = new ArticleFacts(view, view.graph(article));
    }

    static Map<String, Object> model(StoreView view, Node article) {
        return new ArticlePage(view, article).model();
    }

    private Map<String, Object> model() {
        Map<Node, List<ArticleFacts.Fact>> bySentence = facts.bySentence();
        List<Node> sentences = facts.subjects(Reused.type, Reused.Sentence);
        sentences.sort(Comparator.comparingInt((Node node) -> number(node, Reused.beginIndex)));
        List<Group> groups = new ArrayList<>();
        List<Sentence> spans = new ArrayList<>();
        for (Node sentence : sentences) {
            List<ArticleFacts.Fact> said = bySentence.getOrDefault(sentence, List.of());
            if (!said.isEmpty()) {
                groups.add(new Group(groups.size() + 1, fragment(sentence), Words.visible(facts.text(sentence, Reused.anchorOf)), said));
            }
            spans.add(new Sentence(number(sentence, Reused.beginIndex), number(sentence, Reused.endIndex), fragment(sentence),
                    said.isEmpty() ? 0 : groups.size()));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("article", view.article(article));
        model.put("author", Words.visible(facts.text(article, Reused.author)));
        model.put("dateline", Words.visible(facts.text(article, Reused.dateline)));
        model.put("url", Links.web(facts.text(article, Reused.url)).orElse(null));
        model.put("address", Words.visible(facts.text(article, Reused.url)));
        model.put("file", Words.visible(facts.text(article, NG.sourcePath)));
        model.put("paragraphs", ArticleText.paragraphs(text(sentences), spans, marks()));
        Node first = view.firstOfReport(article);
        model.put("sameReport", Stream.concat(Stream.of(first), view.subjects(NG.sameReportAs, first).stream())
                .filter(other -> !other.equals(article)).map(view::article).toList());
        model.put("groups", groups);
        model.put("named", named());
        model.put("whole", facts.has(article, Reused.isString));
        return model;
    }

    /** The article's code points; where the text isn't stored, its sentences with blank lines between them. */
    private int[] text(List<Node> sentences) {
        String whole = facts.text(article, Reused.isString);
        if (!whole.isEmpty()) {
            return whole.codePoints().toArray();
        }
        int length = sentences.stream().mapToInt(sentence -> number(sentence, Reused.endIndex)).max().orElse(0);
        int[] text = new int[length];
        java.util.Arrays.fill(text, ' ');
        for (Node sentence : sentences) {
            int begin = number(sentence, Reused.beginIndex);
            int[] words = facts.text(sentence, Reused.anchorOf).codePoints().toArray();
            System.arraycopy(words, 0, text, begin, Math.min(words.length, length - begin));
            for (int i = begin - 1, n = 0; i >= 0 && text[i] == ' ' && n < 2; i--, n++) {
                text[i] = '\n';
            }
        }
        return text;
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (Node phrase : facts.subjects(Reused.type, Reused.Phrase)) {
            int begin = number(phrase, Reused.beginIndex);
            int end = number(phrase, Reused.endIndex);
            facts.value(phrase, Reused.taIdentRef).ifPresent(entity -> {
                Term term = view.term(entity);
                marks.add(new Mark(begin, end, Layer.MENTION, term.text(), term.href(), term.kind()));
            });
            if (facts.is(phrase, NG.TimeExpression)) {
                marks.add(new Mark(begin, end, Layer.TIME, Words.date(facts.text(phrase, NG.timeValue)), null, "time"));
            }
        }
        for (Node statement : facts.subjects(Reused.type, NG.Statement)) {
            facts.values(statement, NG.contentSpan).forEach(span ->
                    marks.add(new Mark(number(span, Reused.beginIndex), number(span, Reused.endIndex), Layer.SAID, "", null, "")));
        }
        for (Node event : facts.subjects(Reused.type, NG.Event)) {
            Matcher words = WORDS.matcher(event.getURI());
            if (words.find()) {
                Term term = view.term(event);
                marks.add(new Mark(Integer.parseInt(words.group(1)), Integer.parseInt(words.group(2)), Layer.EVENT, term.text(), term.href(), "event"));
            }
        }
        return marks;
    }

    /** Who and what the article names, by kind, those first that are named most. */
    private Map<String, List<Term>> named() {
        Map<Node, Integer> counts = new HashMap<>();
        facts.subjects(Reused.type, Reused.Phrase).forEach(phrase ->
                facts.value(phrase, Reused.taIdentRef).ifPresent(entity -> counts.merge(entity, 1, Integer::sum)));
        Map<String, List<Term>> named = new TreeMap<>(Comparator.comparingInt(List.of("person", "organisation", "country", "place", "event")::indexOf));
        counts.entrySet().stream()
                .sorted(Map.Entry.<Node, Integer>comparingByValue().reversed().thenComparing(entry -> entry.getKey().toString()))
                .map(entry -> view.term(entry.getKey())).filter(term -> !term.kind().isEmpty() && !term.kind().equals("group"))
                .forEach(term -> named.computeIfAbsent(term.kind(), kind -> new ArrayList<>()).add(term));
        return new LinkedHashMap<>(named);
    }

    private int number(Node span, Node property) {
        String value = facts.text(span, property);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    static String fragment(Node node) {
        String iri = node.getURI();
        return iri.substring(iri.indexOf('#') + 1);
    }
}
