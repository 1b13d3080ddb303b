package org.newsgraph.spark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.identity.ArticleEvents;
import org.newsgraph.identity.ArticleNames;
import org.newsgraph.identity.Corrections;
import org.newsgraph.identity.Decision;
import org.newsgraph.identity.EntityKind;
import org.newsgraph.identity.EventIdentity;
import org.newsgraph.identity.EventRecord;
import org.newsgraph.identity.NameClass;
import org.newsgraph.identity.Renaming;
import org.newsgraph.store.StoreNotes;

/** An article's graph under the names that all articles together give, and what a store notes of it. */
final class Naming {

    private final Settings settings;
    private final Corrections corrections;
    private final StoreNotes notes;

    Naming(Settings settings) {
        this.settings = settings;
        this.corrections = settings.readersCorrections();
        this.notes = new StoreNotes(settings.iris());
    }

    /** An article with what was decided on it: after part and article a row has a name's IRI and decision, or an event's with its new IRI and the reason. */
    Named of(SortedArticles.Told told) {
        return new Named(told.article(), told.decided());
    }

    /** What an article calls people, organisations and places: each class once. */
    List<String> classes(ArticleRow article) {
        ArticleGraph own = article.graph(settings);
        return ArticleNames.of(own, settings.iris().article(article.id()), corrections).stream().map(NameClass::encoded).distinct().toList();
    }

    final class Named {
        private final ArticleRow article;
        private final ArticleGraph own;
        private final Node iri;
        private final Map<NameClass, Decision> names = new HashMap<>();
        private final Map<String, EventIdentity.Name> joined = new HashMap<>();

        private Named(ArticleRow article, List<String[]> decided) {
            this.article = article;
            this.own = article.graph(settings);
            this.iri = settings.iris().article(article.id());
            for (String[] row : decided) {
                String local = row[2];
                if (row.length == 4) {
                    // what a class is beyond its name is of no interest any more
                    names.put(new NameClass(EntityKind.PERSON, local, "", new TreeSet<>(), new TreeSet<>(), new TreeSet<>()), Decision.decoded(row[3]));
                } else {
                    joined.put(local, new EventIdentity.Name(row[3], row[4]));
                }
            }
        }

        Node iri() {
            return iri;
        }

        private Renaming renaming(Map<String, String> events) {
            return new Renaming(article.id(), names, events, settings.iris());
        }

        /** Its events under the names of people and places, before any of them is joined. */
        List<EventRecord> events() {
            return ArticleEvents.of(renaming(Map.of()).of(own.triples(), corrections), article.id(), iri).stream()
                    .map(event -> EventRecord.decoded(event.encoded())).toList();
        }

        /** As it is stored. */
        List<Triple> stored() {
            Map<String, String> events = new HashMap<>();
            joined.forEach((local, name) -> events.put(local, name.iri()));
            return renaming(events).of(own.triples(), corrections);
        }

        List<Triple> notes(List<Triple> stored) {
            Map<EventRecord, EventIdentity.Name> events = new HashMap<>();
            events().forEach(event -> events.put(event, joined.getOrDefault(event.local(), new EventIdentity.Name(event.local(), ""))));
            return notes.ofArticle(own, stored, ArticleNames.of(own, iri, corrections), events,
                    renaming(Map.of()).dropped(own.triples(), corrections));
        }
    }
}
