package org.newsgraph.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.graph.TripleOrder;
import org.newsgraph.lexicon.TsvTable;

/**
 * As many articles as are wanted, from the graphs of really extracted ones. An article's n-th use has another id and the n-th day of a corpus of a hundred articles a day, and
 * all its dates move with it. Each person, organisation and town keeps its name in some uses and has another in the rest; which, is drawn by Zipf's law, so that a few
 * names are in a large part of the articles and most in a few, and somebody of another name keeps the offices that were told of the first. Every second word of the sentences changes, or else all uses would be one report.
 */
final class VariedArticles {

    private static final Iris IRIS = new Iris();
    private static final int A_DAY = 100;
    private static final double NAMES = 3_000;
    private static final LocalDate BEGIN = LocalDate.of(2010, 1, 1);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final List<ArticleGraph> models;
    private final List<String> given = new ArrayList<>();
    private final List<String> towns = new ArrayList<>();

    VariedArticles(List<ArticleGraph> models) {
        this.models = models;
        TsvTable.load("lexicon/en/given-names.tsv.gz", "name", "gender").rows().forEach(row -> given.add(row.get(0)));
        TsvTable.load("lexicon/en/cities.tsv.gz", "name", "label", "iso", "population", "capital", "latitude", "longitude").rows().stream().map(row -> row.get(0))
                .filter(name -> name.matches("\\p{L}{4,9}")).forEach(towns::add);
    }

    /** The n-th article: always the same. */
    ArticleGraph article(int n) {
        ArticleGraph model = models.get((int) (n * 7919L % models.size()));
        Random random = new Random(n);
        LocalDate issued = model.triples().stream().filter(triple -> triple.getPredicate().equals(Reused.issued)).findFirst()
                .map(triple -> LocalDate.parse(triple.getObject().getLiteralLexicalForm())).orElse(BEGIN);
        Variation variation = new Variation(model, n, ChronoUnit.DAYS.between(issued, BEGIN.plusDays(n / A_DAY)), random);
        List<Triple> triples = new ArrayList<>();
        for (Triple triple : model.triples()) {
            triples.add(Triple.create(variation.moved(triple.getSubject()), triple.getPredicate(), variation.value(triple)));
        }
        return new ArticleGraph(variation.iri, model.articleId() + "-" + n, model.contentHash(), TripleOrder.sorted(triples));
    }

    private final class Variation {
        private final ArticleGraph model;
        private final String iri;
        private final String suffix;
        private final long days;
        private final Random random;
        private final Map<String, String> words = new HashMap<>();
        private final Map<String, String> iris = new HashMap<>();

        private Variation(ArticleGraph model, int n, long days, Random random) {
            this.model = model;
            this.suffix = "-" + n;
            this.iri = model.iri() + suffix;
            this.days = days;
            this.random = random;
            for (Triple triple : model.triples()) {
                if (triple.getPredicate().equals(Reused.label)) {
                    rename(triple.getSubject().getURI(), triple.getObject().getLiteralLexicalForm());
                }
            }
        }

        private void rename(String entity, String label) {
            String kind = List.of("person", "organization", "place").stream().filter(path -> entity.startsWith(IRIS.base() + path + "/")).findFirst().orElse("");
            int which = (int) Math.exp(random.nextDouble() * Math.log(NAMES)) - 1;
            if (kind.isEmpty() || which == 0) {
                return;
            }
            String last = label.substring(label.lastIndexOf(' ') + 1);
            Random name = new Random(31L * label.hashCode() + which);
            String family = towns.get((int) (towns.size() * Math.pow(name.nextDouble(), 2)));
            String other = switch (kind) {
                case "person" -> last.equals(label) ? family : given.get((int) (given.size() * Math.pow(name.nextDouble(), 2))) + " " + family;
                case "organization" -> last.equals(label) ? label : family + " " + last;
                default -> family;
            };
            words.put(label, other);
            if (kind.equals("person")) {
                words.put(last, family);
            }
            iris.put(entity, IRIS.named(kind, other).getURI());
        }

        private Node value(Triple triple) {
            Node object = triple.getObject();
            if (object.isURI()) {
                return moved(object);
            }
            if (object.getLiteralDatatypeURI().equals(Reused.XSD + "date")) {
                return NodeFactory.createLiteralDT(shifted(object.getLiteralLexicalForm()), object.getLiteralDatatype());
            }
            if (!object.getLiteralDatatypeURI().equals(Reused.XSD + "string") || triple.getPredicate().equals(NG.contentHash)) {
                return object;
            }
            String text = object.getLiteralLexicalForm();
            if (triple.getPredicate().equals(Reused.anchorOf) && text.length() > 60) {
                text = Arrays.stream(text.split(" ")).map(word -> random.nextBoolean() ? towns.get(random.nextInt(towns.size())) : word)
                        .collect(Collectors.joining(" "));
            }
            for (Map.Entry<String, String> word : words.entrySet()) {
                text = text.replace(word.getKey(), word.getValue());
            }
            return NodeFactory.createLiteralString(text);
        }

        private Node moved(Node node) {
            String from = node.getURI();
            if (iris.containsKey(from)) {
                return NodeFactory.createURI(iris.get(from));
            }
            if (from.equals(model.iri()) || from.startsWith(model.iri() + "#")) {
                return NodeFactory.createURI(iri + from.substring(model.iri().length()));
            }
            if (!from.startsWith(IRIS.base() + "event/")) {
                return node;
            }
            if (from.contains("/event/" + model.articleId() + "/")) {
                return NodeFactory.createURI(from.replace(model.articleId(), model.articleId() + suffix));
            }
            // kind, place and day make the name: another place or another day, another name
            Optional<String> places = iris.entrySet().stream().filter(entry -> entry.getKey().contains("/place/")).map(Map.Entry::getValue).sorted()
                    .reduce((one, other) -> one + other);
            String mark = places.map(all -> "-" + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 6)).orElse("");
            return NodeFactory.createURI(shifted(from) + mark);
        }

        private String shifted(String text) {
            Matcher day = DAY.matcher(text);
            return day.replaceAll(found -> LocalDate.parse(found.group()).plusDays(days).toString());
        }
    }
}
