package org.newsgraph.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One convention for the names of all data sets, since their disagreement costs more than their mistakes: no titles,
 * articles or genitive marks inside a name, nationalities and faiths apart from places and organisations, countries
 * always places, names never in lower case.
 */
final class NameConventions {
    private static final Set<String> TITLES = Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.",
            "prof", "prof.", "professor", "sir", "lord", "lady", "dame", "president", "vice", "vice-president", "prime",
            "minister", "premier", "chancellor", "senator", "sen.", "sen", "rep.", "representative", "congressman",
            "congresswoman", "governor", "gov.", "mayor", "judge", "justice", "general", "gen.", "gen", "colonel",
            "col.", "captain", "capt.", "lieutenant", "lt.", "lt", "sergeant", "sgt.", "major", "maj.", "admiral",
            "adm.", "commander", "king", "queen", "prince", "princess", "emperor", "empress", "pope", "cardinal",
            "bishop", "archbishop", "father", "rev.", "reverend", "rabbi", "imam", "sheikh", "shaikh", "ayatollah",
            "sultan", "emir", "secretary", "ambassador", "chairman", "chairwoman", "spokesman", "spokeswoman",
            "attorney", "sheriff", "officer", "deputy", "foreign", "former", "acting", "director", "ceo", "chief",
            "coach", "count", "countess", "duke", "duchess", "earl", "baron", "baroness", "saint", "st.");
    private static final Set<String> EVENT_WORDS = Set.of("war", "wars", "battle", "olympics", "olympic", "games",
            "championship", "championships", "cup", "festival", "conference", "congress", "summit", "revolution",
            "election", "elections", "referendum", "uprising", "massacre", "siege", "crisis", "tournament", "grand",
            "open", "awards", "ceremony", "treaty", "crusade", "rebellion", "league");
    private static final Set<String> ORGANISATION_WORDS = Set.of("Association", "Society", "Institute");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("PER", "PER"), Map.entry("person", "PER"), Map.entry("politician", "PER"),
            Map.entry("scientist", "PER"), Map.entry("musicalartist", "PER"), Map.entry("writer", "PER"),
            Map.entry("researcher", "PER"),
            Map.entry("ORG", "ORG"), Map.entry("organisation", "ORG"), Map.entry("organization", "ORG"),
            Map.entry("politicalparty", "ORG"), Map.entry("university", "ORG"), Map.entry("band", "ORG"),
            Map.entry("magazine", "ORG"),
            Map.entry("LOC", "LOC"), Map.entry("location", "LOC"), Map.entry("country", "LOC"),
            Map.entry("place", "LOC"),
            Map.entry("event", "EVENT"), Map.entry("election", "EVENT"), Map.entry("conference", "EVENT"),
            Map.entry("TIME", "O"), Map.entry("NUM", "O"), Map.entry("time", "O"));

    private final Set<String> demonyms;

    NameConventions(List<String> demonyms) {
        this.demonyms = Set.copyOf(demonyms);
    }

    boolean isDemonym(String word) {
        return demonyms.contains(word)
                || word.length() > 4 && word.endsWith("s") && demonyms.contains(word.substring(0, word.length() - 1));
    }

    /** The labels of a set in ours; labels outside names that are null (not known) stay so. */
    List<String> harmonise(List<String> words, List<String> labels) {
        int n = words.size();
        String[] out = new String[n];
        for (int i = 0; i < n; i++) {
            out[i] = labels.get(i) == null ? null : "O";
        }
        for (int i = 0; i < n; ) {
            String label = labels.get(i);
            if (label == null || label.equals("O")) {
                i++;
                continue;
            }
            String type = label.substring(2);
            int end = i + 1;
            while (end < n && ("I-" + type).equals(labels.get(end))) {
                end++;
            }
            mark(words, i, end, type, out);
            i = end;
        }
        return Arrays.asList(out);
    }

    private void mark(List<String> words, int from, int to, String rawType, String[] out) {
        int begin = from;
        int end = to;
        String type = TYPES.getOrDefault(rawType, "MISC");
        while (begin < end && isArticle(words.get(begin))) {
            begin++;
        }
        while (end > begin && (words.get(end - 1).equals("'s") || words.get(end - 1).equals("’s")
                || words.get(end - 1).equals(","))) {
            end--;
        }
        if (type.equals("PER")) {
            while (begin < end - 1 && TITLES.contains(words.get(begin).toLowerCase())) {
                begin++;
            }
        }
        if (type.equals("PER") && begin < end && words.get(begin).equals("of")) {
            Arrays.fill(out, from, to, null);
            return;
        }
        if (type.equals("EVENT") && ORGANISATION_WORDS.contains(words.get(begin))) {
            type = "ORG";
        }
        if (type.equals("O") || begin >= end || !capitalised(words.subList(begin, end))) {
            return;
        }
        if (end - begin == 1 && isDemonym(words.get(begin)) && !type.equals("PER")) {
            type = "NORP";
        } else if (type.equals("MISC") && isEvent(words.subList(begin, end))) {
            type = "EVENT";
        }
        for (int i = begin; i < end; i++) {
            out[i] = (i == begin ? "B-" : "I-") + type;
        }
    }

    /** Gold names of a test set: our types, and nothing else of our conventions. */
    List<Example> typesOnly(List<Example> sentences) {
        List<Example> out = new ArrayList<>();
        for (Example e : sentences) {
            List<String> labels = e.names().stream().map(l -> l.equals("O") ? l
                    : l.substring(0, 2) + TYPES.getOrDefault(l.substring(2), "MISC")).toList();
            out.add(e.withNames(labels, 1));
        }
        return out;
    }

    static boolean isTitle(String word) {
        return TITLES.contains(word.toLowerCase());
    }

    private static boolean isArticle(String word) {
        return word.equals("the") || word.equals("a") || word.equals("an") || word.equals("The");
    }

    private static boolean isEvent(List<String> words) {
        return words.size() > 1 && words.stream().anyMatch(w -> EVENT_WORDS.contains(w.toLowerCase()));
    }

    static boolean capitalised(List<String> words) {
        return words.stream().anyMatch(w -> w.codePoints().anyMatch(Character::isUpperCase));
    }

    /**
     * For sets that mark persons, organisations and places only: nationalities get their label, and other words with
     * a capital are not known, since they may be names of other kinds.
     */
    List<String> openOtherTypes(List<String> words, List<String> labels) {
        List<String> out = new ArrayList<>(labels);
        for (int i = 0; i < words.size(); i++) {
            if (!"O".equals(labels.get(i))) {
                continue;
            }
            String word = words.get(i);
            if (isDemonym(word)) {
                out.set(i, "B-NORP");
            } else if (i > 0 && word.length() > 1 && Character.isUpperCase(word.codePointAt(0))
                    || word.startsWith("@") || word.startsWith("#")) {
                out.set(i, null);
            }
        }
        return out;
    }
}
