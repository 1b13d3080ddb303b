package org.newsgraph.store;

import java.io.IOException;
import java.util.TreeMap;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.system.Txn;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;

/** Whether a store's text index has an entry for each word-bearing triple of its data, and no other. */
final class IndexCheck {

    private IndexCheck() {
    }

    /** Some of what differs; empty where nothing does. */
    static String difference(GraphStore store) throws IOException {
        EntityDefinition definition = ((DatasetGraphText) store.dataset()).getTextIndex().getDocDef();
        TreeMap<String, Integer> entries = new TreeMap<>();
        Txn.executeRead(store.dataset(), () -> store.dataset().find().forEachRemaining(quad -> {
            Entity entity = TextQueryFuncs.entityFromQuad(definition, quad);
            if (entity != null) {
                entity.getMap().forEach((field, value) -> entries.merge(entity.getChecksum(field, (String) value), 1, Integer::sum));
            }
        }));
        int wanted = entries.size();
        int found = 0;
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(store.path().resolve("text")))) {
            Bits live = MultiBits.getLiveDocs(reader);
            for (int i = 0; i < reader.maxDoc(); i++) {
                if (live == null || live.get(i)) {
                    Document document = reader.storedFields().document(i);
                    entries.merge(document.get(definition.getUidField()), -1, Integer::sum);
                    found++;
                }
            }
        }
        entries.values().removeIf(count -> count == 0);
        return entries.isEmpty() ? "" : entries.size() + " of " + wanted + " entries, " + found + " found";
    }
}
