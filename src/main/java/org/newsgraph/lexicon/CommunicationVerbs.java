package org.newsgraph.lexicon;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The verbs of saying, thinking and showing, by lemma. Source and choice: head of the table. */
public final class CommunicationVerbs {

    private static final String TABLE = "lexicon/en/communication-verbs.tsv";

    private final Map<String, CommunicationVerb> byLemma;

    private CommunicationVerbs(Map<String, CommunicationVerb> byLemma) {
        this.byLemma = Collections.unmodifiableMap(byLemma);
    }

    public static CommunicationVerbs load() {
        TsvTable table = TsvTable.load(TABLE, "verb", "act", "clause", "infinitive", "object", "prepositions");
        Map<String, CommunicationVerb> byLemma = new HashMap<>();
        for (TsvTable.Row row : table.rows()) {
            try {
                CommunicationVerb verb = new CommunicationVerb(row.get(0), SpeechAct.valueOf(row.get(1)), yes(row.get(2)),
                        CommunicationVerb.Control.valueOf(named(row.get(3))), CommunicationVerb.ObjectRole.valueOf(named(row.get(4))),
                        row.get(5).equals("-") ? Set.of() : Set.of(row.get(5).split(" ")));
                if (byLemma.put(verb.lemma(), verb) != null) {
                    throw new IllegalArgumentException("\"" + verb.lemma() + "\" stands here twice");
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(TABLE + ":" + row.line() + ": " + e.getMessage(), e);
            }
        }
        return new CommunicationVerbs(byLemma);
    }

    private static boolean yes(String cell) {
        if (!cell.equals("yes") && !cell.equals("no")) {
            throw new IllegalArgumentException("\"" + cell + "\" is neither yes nor no");
        }
        return cell.equals("yes");
    }

    private static String named(String cell) {
        return cell.equals("-") ? "NONE" : cell.toUpperCase(Locale.ROOT);
    }

    public Optional<CommunicationVerb> find(String lemma) {
        return Optional.ofNullable(byLemma.get(lemma));
    }
}
