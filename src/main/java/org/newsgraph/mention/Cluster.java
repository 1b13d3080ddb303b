package org.newsgraph.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.newsgraph.model.Gender;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;

/** Mentions that refer to one thing, while they are being gathered; becomes an entity at the end. */
final class Cluster {

    /** How a mention is worded. */
    enum Form {
        NAME, NOMINAL, PRONOUN
    }

    /** A mention before its entity has a number. {@code head} is a token index of the sentence. */
    record Draft(Sentence sentence, Span span, int head, Form form, double confidence) {
    }

    final Kind kind;
    /** Names met, with how often. */
    final Map<String, Integer> names = new LinkedHashMap<>();
    final List<Draft> mentions = new ArrayList<>();
    /** Lemmas of what a person is said to be: "president". */
    final Set<String> roles = new HashSet<>();
    /** ISO codes of the countries that titles and descriptions tell. */
    final Set<String> countries = new HashSet<>();
    /** Who of a person's family was named, by the noun of kinship: "wife". */
    final Map<String, Cluster> kin = new HashMap<>();
    /** Whether a full name of theirs is told as somebody's relative: "his brother, George Holm". */
    boolean relative;
    /** Age in years as told; 0 where it isn't. */
    int age;
    Gender gender = Gender.UNKNOWN;
    /** How often "she" was linked here, less how often "he" was. */
    private int pronouns;
    /** Fixed label, for countries and groups. */
    String label;
    /** For a country its own code. */
    String isoCode;
    /** For a group: whether it is one person, "a spokesman". */
    boolean single;

    private final BiConsumer<Cluster, Draft> index;

    /** {@code index} is told of every mention. */
    Cluster(Kind kind, BiConsumer<Cluster, Draft> index) {
        this.kind = kind;
        this.index = index;
    }

    void addName(String name) {
        names.merge(name, 1, Integer::sum);
    }

    /** A pronoun of that gender was linked here. */
    void lean(Gender pronoun) {
        pronouns += pronoun == Gender.FEMALE ? 1 : -1;
    }

    /** How much earlier pronouns speak for a gender, from -5 to 5: links are too unsure to settle it. */
    double leaning(Gender pronoun) {
        return Math.max(-5, Math.min(5, pronoun == Gender.FEMALE ? pronouns : -pronouns));
    }

    /** The gender told by title or name, or else the one that two pronouns and more agree on. */
    Gender likelyGender() {
        return gender != Gender.UNKNOWN || Math.abs(pronouns) < 2 ? gender : pronouns > 0 ? Gender.FEMALE : Gender.MALE;
    }

    void add(Draft draft) {
        mentions.add(draft);
        index.accept(this, draft);
    }

    /** The label, or else the name of most words, then the longest, then the first met. */
    String label() {
        if (label != null) {
            return label;
        }
        return names.keySet().stream()
                .max(Comparator.<String>comparingInt(name -> name.split(" ").length).thenComparingInt(String::length))
                .orElseThrow();
    }

    boolean isPartialName() {
        return kind == Kind.PERSON && names.keySet().stream().allMatch(name -> name.indexOf(' ') < 0);
    }

    /** The last mention before a position, or null. */
    Draft lastBefore(int position) {
        Draft last = null;
        for (Draft draft : mentions) {
            if (draft.span().begin() < position && (last == null || draft.span().begin() > last.span().begin())) {
                last = draft;
            }
        }
        return last;
    }

    boolean isAgent() {
        return kind != Kind.PLACE;
    }
}
