package org.newsgraph.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Gender;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.phrase.RolePhrases;

/**
 * Links "he" and "she" to a person who was spoken of. Antecedents are weighed by recency, grammatical role and number of
 * mentions, after agreement and binding have ruled some out (Lappin and Leass 1994, "An Algorithm for Pronominal Anaphora
 * Resolution"; weights set by hand). People who are only described ("his father", "a dancer") are weighed too: where one of
 * them wins who is no entity, the pronoun stays open.
 */
final class PersonalPronouns {

    static final Map<String, Gender> FORMS = Map.of("he", Gender.MALE, "him", Gender.MALE, "his", Gender.MALE, "himself", Gender.MALE,
            "she", Gender.FEMALE, "her", Gender.FEMALE, "hers", Gender.FEMALE, "herself", Gender.FEMALE);
    private static final Set<String> SOMEBODY = Set.of("someone", "somebody", "anyone", "anybody", "everyone", "everybody", "nobody");
    /** What gender known from elsewhere is worth. */
    private static final double SAME_GENDER = 2;
    /** What the logarithm of the number of mentions is worth. */
    private static final double SALIENCE = 2.5;
    /** What it takes off that somebody is only described. */
    private static final double DESCRIBED = 2;
    /** How far the best must be ahead of the next to be taken. */
    private static final double MARGIN = 1;
    /** Who is less at hand than this is left open, even if nobody else is there. */
    private static final double LEAST = -8;

    private final Clusters clusters;
    private final PronounBinding binding;
    private final Salience salience;
    private final FirstPerson speakers;
    private final List<Unnamed> unnamed = new ArrayList<>();

    /** Somebody whom a noun describes and who is no entity. */
    private record Unnamed(Cluster.Draft draft, Gender gender) {
    }

    PersonalPronouns(Clusters clusters, QuoteMap quotes, FirstPerson speakers) {
        this.clusters = clusters;
        this.binding = new PronounBinding(quotes);
        this.salience = new Salience(quotes);
        this.speakers = speakers;
    }

    /** Takes note of a noun that no name and no entity is linked to. */
    void meet(Sentence sentence, Token noun) {
        String lemma = RolePhrases.lemma(sentence, noun);
        DependencyTree tree = sentence.tree();
        if (SOMEBODY.contains(lemma)) {
            unnamed.add(new Unnamed(new Cluster.Draft(sentence, noun.span(), noun.index(), Cluster.Form.NOMINAL, 0), Gender.UNKNOWN));
            return;
        }
        boolean person = PersonNouns.english().isOffice(lemma) || PersonNouns.english().isKin(lemma) || GenderedNouns.of(lemma) != Gender.UNKNOWN
                || PersonNouns.english().isPerson(lemma) && (noun.isRelation("nsubj") || tree.has(noun, "acl:relcl"));
        // "the ambassador, Anna Keller, said"
        person &= tree.children(noun, "nmod:poss").stream().anyMatch(owner -> owner.is(org.newsgraph.model.Upos.PRON)) || tree.children(noun, "appos").stream().noneMatch(name -> name.is(org.newsgraph.model.Upos.PROPN) && NounPhrases.nameOver(sentence, name).isPresent());
        if (person && !NounPhrases.isPlural(noun) && !tree.has(noun, "cop") && NounPhrases.nameOver(sentence, noun).isEmpty()
                && noun.isRelation("nsubj", "obj", "iobj", "obl", "nmod") && !tree.preposition(noun).equals("as")
                && (tree.has(noun, "det", "nmod:poss", "amod") || tree.has(noun, "acl:relcl"))) {
            unnamed.add(new Unnamed(new Cluster.Draft(sentence, noun.span(), noun.index(), Cluster.Form.NOMINAL, 0), GenderedNouns.of(lemma)));
        }
    }

    Optional<Cluster> find(Sentence sentence, Token pronoun, Gender gender) {
        Optional<Cluster> speaker = speakers.speakerOver(sentence, pronoun);
        Cluster best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        double next = Double.NEGATIVE_INFINITY;
        List<Cluster> candidates = new ArrayList<>(clusters.of(Kind.PERSON));
        clusters.of(Kind.GROUP).stream().filter(group -> group.single).forEach(candidates::add);
        for (Cluster person : candidates) {
            boolean speaks = speaker.isPresent() && speaker.get() == person; // who speaks says "I"
            if (speaks || person.gender != Gender.UNKNOWN && person.gender != gender || binding.excludes(sentence, pronoun, gender, person)) {
                continue;
            }
            double score = score(sentence, pronoun, person) + (person.gender == gender ? SAME_GENDER : person.leaning(gender));
            if (score > bestScore) {
                next = bestScore;
                bestScore = score;
                best = person;
            } else {
                next = Math.max(next, score);
            }
        }
        for (Unnamed person : unnamed) {
            if (person.gender() == Gender.UNKNOWN || person.gender() == gender) {
                double score = salience.of(sentence, pronoun, person.draft()) + (person.gender() == gender ? SAME_GENDER : 0);
                next = Math.max(next, score - DESCRIBED);
            }
        }
        if (best == null || bestScore - next < MARGIN || bestScore < LEAST) {
            return Optional.empty();
        }
        best.lean(gender);
        return Optional.of(best);
    }

    /** Minus infinity where the cluster can't be meant. */
    private double score(Sentence sentence, Token pronoun, Cluster cluster) {
        double best = cluster.mentions.stream().mapToDouble(draft -> salience.of(sentence, pronoun, draft)).max().orElse(Double.NEGATIVE_INFINITY);
        return best == Double.NEGATIVE_INFINITY ? best
                : best + SALIENCE * Math.log(1 + cluster.mentions.size()) - (cluster.kind == Kind.GROUP ? DESCRIBED : 0);
    }
}
