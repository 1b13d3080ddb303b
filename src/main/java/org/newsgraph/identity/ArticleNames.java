package org.newsgraph.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.lexicon.Organizations;

/** What one article calls people, organisations and places, and what it tells that says which ones they are. */
public final class ArticleNames {

    private static final Map<EntityKind, Node> CLASSES = Map.of(EntityKind.PERSON, NG.Person, EntityKind.ORGANIZATION, NG.Organization,
            EntityKind.PLACE, NG.Place);
    /** More than a newspaper page names; what lies beyond adds nothing. */
    private static final int CONTEXT = 40;

    private final ArticleView article;
    private final Node articleIri;
    private final PersonEvidence people;
    private final SortedSet<String> around;

    private ArticleNames(ArticleView article, Node articleIri) {
        this.article = article;
        this.articleIri = articleIri;
        this.people = new PersonEvidence(article, article.text(articleIri, Reused.issued));
        this.around = around();
    }

    /** One class for each person, organisation and place, sorted; {@code graph} has the names that its article alone gives. */
    public static List<NameClass> of(ArticleGraph graph, Node articleIri, Corrections corrections) {
        ArticleView view = new ArticleView(Dropping.of(graph.triples(), node -> corrections.drops(graph.articleId(), node)));
        ArticleNames names = new ArticleNames(view, articleIri);
        List<NameClass> classes = new ArrayList<>();
        for (EntityKind kind : EntityKind.values()) {
            for (Node entity : names.article.ofType(CLASSES.get(kind))) {
                if (!names.article.isA(entity, NG.Country)) {
                    NameClass name = names.classOf(kind, entity);
                    SortedSet<String> evidence = new TreeSet<>(name.evidence());
                    names.article.objects(entity, Reused.sameAs).forEach(known -> evidence.add("w:" + local(known)));
                    evidence.addAll(corrections.evidence(name.local()));
                    corrections.assigned(graph.articleId(), name.local()).ifPresent(iri -> evidence.add("=:" + iri));
                    classes.add(new NameClass(kind, name.local(), name.label(), name.aliases(), evidence, name.context()));
                }
            }
        }
        classes.sort(Comparator.comparing(NameClass::encoded));
        return classes;
    }

    private NameClass classOf(EntityKind kind, Node entity) {
        String label = article.texts(entity, Reused.label).stream()
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder())).orElseThrow();
        SortedSet<String> evidence = switch (kind) {
            case PERSON -> people.of(entity);
            case ORGANIZATION -> ofOrganization(entity, label);
            case PLACE -> ofPlace(entity);
        };
        boolean isShort = NameClass.isShort(kind, label, evidence);
        return new NameClass(kind, entity.getURI(), label, aliases(kind, entity, label), evidence, isShort ? around : new TreeSet<>());
    }

    /** Those that the label doesn't give by itself. */
    private SortedSet<String> aliases(EntityKind kind, Node entity, String label) {
        SortedSet<String> aliases = new TreeSet<>(article.texts(entity, Reused.altLabel));
        aliases.addAll(article.texts(entity, Reused.label));
        aliases.remove(label);
        // what finds no other article's name only multiplies classes
        if (kind == EntityKind.PERSON) {
            String plain = Spelling.plain(label);
            aliases.removeIf(alias -> alias.indexOf(' ') >= 0
                    || PersonName.of(alias).map(name -> name.isSurnameAlone() && plain.endsWith(name.surname())).orElse(true));
        } else if (kind == EntityKind.ORGANIZATION) {
            Set<String> keys = new HashSet<>(Set.of(OrganizationName.of(label).key()));
            aliases.removeIf(alias -> !keys.add(OrganizationName.of(alias).key()));
        }
        return aliases;
    }

    private SortedSet<String> ofOrganization(Node organization, String label) {
        SortedSet<String> evidence = new TreeSet<>();
        OrganizationName name = OrganizationName.of(label);
        name.country().ifPresent(code -> evidence.add("c:" + code));
        // what is international stands beside many countries
        if (evidence.isEmpty() && !name.acronym() && Organizations.world().fullName(label).isEmpty()) {
            Set<String> beside = Neighbours.countriesBeside(article, organization, name.general(), this::country);
            if (beside.size() == 1) {
                evidence.add("c:" + beside.iterator().next());
            }
        }
        if (evidence.isEmpty() && name.general()) {
            List<String> countries = around.stream().filter(atom -> atom.startsWith("c:")).toList();
            if (countries.size() == 1) {
                evidence.add(countries.get(0));
            }
        }
        return evidence;
    }

    private SortedSet<String> ofPlace(Node place) {
        SortedSet<String> evidence = new TreeSet<>();
        article.object(place, NG.inCountry).ifPresent(country -> evidence.add("c:" + code(country)));
        return evidence;
    }

    private SortedSet<String> around() {
        SortedSet<String> around = new TreeSet<>();
        article.ofType(NG.Place).stream().flatMap(place -> country(place).stream()).forEach(code -> around.add("c:" + code));
        for (Node organization : article.ofType(NG.Organization)) {
            if (around.size() < CONTEXT) {
                around.add("o:" + local(organization));
            }
        }
        return around;
    }

    /** A country's code, or that of the country that a place lies in. */
    private Optional<String> country(Node place) {
        return article.country(place);
    }

    private static String code(Node country) {
        return local(country);
    }

    private static String local(Node node) {
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    }
}
