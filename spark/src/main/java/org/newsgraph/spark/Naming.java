package org.newsgraph.spark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Triple;
import org.apache.spark.sql.Row;
import org.newsgraph.identity.Corrections;
import org.newsgraph.identity.Decision;
import org.newsgraph.identity.EntityKind;
import org.newsgraph.identity.NameClass;
import org.newsgraph.identity.Renaming;

/** An article's graph under the names that all articles together give. */
record Naming(Settings settings, Corrections corrections) {

    /** A row is a decision on a name, {@code local} and {@code decision}, or an event's name, {@code local} and {@code iri}. */
    List<Triple> of(ArticleRow article, List<Row> decided, boolean withEvents) {
        Map<NameClass, Decision> names = new HashMap<>();
        Map<String, String> events = new HashMap<>();
        for (Row row : decided) {
            String local = row.getAs("local");
            if (row.getAs("decision") != null) {
                // what a class is beyond its name is of no interest any more
                names.put(new NameClass(EntityKind.PERSON, local, "", new TreeSet<>(), new TreeSet<>(), new TreeSet<>()), Decision.decoded(row.getAs("decision")));
            } else if (withEvents) {
                events.put(local, row.getAs("iri"));
            }
        }
        return new Renaming(article.id(), names, events, settings.iris()).of(article.graph(settings).triples(), corrections);
    }
}
