package org.newsgraph.graph;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Country;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Evidence;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Group;
import org.newsgraph.model.Organization;
import org.newsgraph.model.Person;
import org.newsgraph.model.Place;

/** Writes one article: what is told about it, its text, its entities, its facts. */
final class ArticleWriter {

    private final Iris iris;
    private final boolean withText;
    private final ArticleFacts facts;
    private final Article article;
    private final Triples triples = new Triples();

    ArticleWriter(Iris iris, boolean withText, ArticleFacts facts) {
        this.iris = iris;
        this.withText = withText;
        this.facts = facts;
        this.article = facts.article().article();
    }

    ArticleGraph write() {
        facts.facts().forEach(this::check);
        Node subject = iris.article(article.id());
        about(subject);
        TextWriter text = new TextWriter(iris, facts.article(), triples);
        FactWriter writer = new FactWriter(iris, facts, text, triples);
        text.mentions();
        Set<Entity> entities = new LinkedHashSet<>(facts.article().entities());
        entities.addAll(writer.write());
        WikidataLinks links = new WikidataLinks(facts);
        entities.forEach(entity -> entity(entity, links));
        text.sentences();
        return new ArticleGraph(subject.getURI(), article.id(), article.contentHash(), triples.sorted());
    }

    /** No evidence, no fact; and nothing that the text doesn't say. */
    private void check(Fact fact) {
        Evidence evidence = fact.evidence();
        if (evidence == null) {
            throw new UnsupportedFactException("article " + article.id() + ": a fact without evidence: " + fact);
        }
        String where = "article " + article.id() + ": rule " + evidence.rule() + ": ";
        for (int sentence : evidence.sentences()) {
            if (sentence < 0 || sentence >= facts.article().sentences().size()) {
                throw new UnsupportedFactException(where + "the evidence is sentence " + sentence + ", the article has "
                        + facts.article().sentences().size());
            }
        }
        if (!(fact.confidence() >= 0 && fact.confidence() <= 1)) {
            throw new UnsupportedFactException(where + "a confidence of " + fact.confidence() + ", not between 0 and 1");
        }
        Spans.of(fact).forEach(span -> {
            if (span.end() > article.text().length()) {
                throw new UnsupportedFactException(where + "words " + span + " lie outside the text of "
                        + article.text().length() + " code points");
            }
        });
    }

    private void about(Node subject) {
        triples.type(subject, NG.Article)
                .add(subject, Reused.identifier, article.id())
                .add(subject, Reused.title, article.title())
                .add(subject, Reused.publisher, article.publisher())
                .add(subject, Reused.author, article.author())
                .add(subject, Reused.dateline, article.datelinePlace())
                .add(subject, Reused.url, article.url())
                .add(subject, Reused.language, article.language())
                .add(subject, NG.sourcePath, article.path())
                .add(subject, NG.contentHash, article.contentHash());
        article.issued().ifPresent(day -> triples.add(subject, Reused.issued, Triples.day(day)));
        if (withText) {
            triples.add(subject, Reused.isString, article.text().value());
        }
    }

    private void entity(Entity entity, WikidataLinks links) {
        Node subject = iris.entity(entity);
        links.of(entity).ifPresent(id -> triples.add(subject, Reused.sameAs, Iris.wikidata(id)));
        triples.type(subject, type(entity)).add(subject, Reused.label, entity.label());
        entity.aliases().stream().filter(alias -> !alias.equals(entity.label()))
                .forEach(alias -> triples.add(subject, Reused.altLabel, alias));
        if (entity instanceof Person person && person.partialName()) {
            triples.add(subject, NG.partialName, Triples.yes());
        }
        if (entity instanceof Country country) {
            triples.add(subject, NG.isoCode, country.isoCode());
        }
        if (entity instanceof Place place) {
            place.countryCode().ifPresent(code -> triples.add(subject, NG.inCountry, iris.country(code)));
        }
    }

    private static Node type(Entity entity) {
        if (entity instanceof Person) {
            return NG.Person;
        }
        if (entity instanceof Organization) {
            return NG.Organization;
        }
        if (entity instanceof Group) {
            return NG.Group;
        }
        if (entity instanceof Country) {
            return NG.Country;
        }
        if (entity instanceof Place) {
            return NG.Place;
        }
        throw new IllegalArgumentException("no class for " + entity.getClass());
    }
}
