package org.newsgraph.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    /** Sentences that an antecedent may lie back. */
    private static final int REACH = 3;
    /** What gender known from elsewhere is worth, and how far the best must be ahead of the next to be taken. */
    private static final double SAME_GENDER = 2;
    private static final double SALIENCE = 2.5;
    /** What it takes off that somebody is only described. */
    private static final double DESCRIBED = 4;
    private static final double AHEAD = 0.5;

    private final Clusters clusters;
    private final QuoteMap quotes;
    private final FirstPerson speakers;
    private final List<Unnamed> unnamed = new ArrayList<>();

    /** Somebody whom a noun describes and who is no entity. */
    private record Unnamed(Cluster.Draft draft, Gender gender) {
    }

    PersonalPronouns(Clusters clusters, QuoteMap quotes, FirstPerson speakers) {
        this.clusters = clusters;
        this.quotes = quotes;
        this.speakers = speakers;
    }

    /** Takes note of a noun that no name and no entity is linked to. */
    void meet(Sentence sentence, Token noun) {
        String lemma = RolePhrases.lemma(sentence, noun);
        boolean person = PersonNouns.english().isOffice(lemma) || PersonNouns.english().isKin(lemma) || GenderedNouns.of(lemma) != Gender.UNKNOWN;
        DependencyTree tree = sentence.tree();
        if (person && !NounPhrases.isPlural(noun) && !tree.has(noun, "cop") && NounPhrases.nameOver(sentence, noun).isEmpty()
                && noun.isRelation("nsubj", "obj", "iobj", "obl", "nmod") && !tree.preposition(noun).equals("as")
                && (tree.has(noun, "det", "nmod:poss") || tree.has(noun, "acl:relcl"))) {
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
            if (speaks || person.gender != Gender.UNKNOWN && person.gender != gender || isOwned(sentence, pronoun, person)
                    || isCalledOtherwise(sentence, person, gender)) {
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
                double score = score(sentence, pronoun, person.draft()) + (person.gender() == gender ? SAME_GENDER : 0);
                next = Math.max(next, score - DESCRIBED);
            }
        }
        if (best == null || bestScore - next < AHEAD) {
            return Optional.empty();
        }
        best.lean(gender);
        return Optional.of(best);
    }

    /** "his father" is no father's father: nobody is meant who is told to be what the pronoun owns. */
    private static boolean isOwned(Sentence sentence, Token pronoun, Cluster person) {
        if (!pronoun.isRelation("nmod:poss")) {
            return false;
        }
        String lemma = RolePhrases.lemma(sentence, sentence.token(pronoun.head()));
        return PersonNouns.english().isKin(lemma) && (person.kind == Kind.GROUP || person.roles.contains(lemma));
    }

    /** "She was received by Sampaio and his wife": who is "she" here is not "he". */
    private static boolean isCalledOtherwise(Sentence sentence, Cluster person, Gender gender) {
        return person.mentions.stream().anyMatch(draft -> draft.form() == Cluster.Form.PRONOUN && draft.sentence().index() == sentence.index()
                && FORMS.getOrDefault(sentence.token(draft.head()).form().toLowerCase(Locale.ROOT), gender) != gender);
    }

    /** Minus infinity where the cluster can't be meant. */
    private double score(Sentence sentence, Token pronoun, Cluster cluster) {
        double best = Double.NEGATIVE_INFINITY;
        for (Cluster.Draft draft : cluster.mentions) {
            best = Math.max(best, score(sentence, pronoun, draft));
        }
        return best == Double.NEGATIVE_INFINITY ? best
                : best + SALIENCE * Math.log(1 + cluster.mentions.size()) - (cluster.kind == Kind.GROUP ? DESCRIBED : 0);
    }

    private double score(Sentence sentence, Token pronoun, Cluster.Draft draft) {
        int back = sentence.index() - draft.sentence().index();
        if (back > REACH || back < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        boolean ahead = draft.span().begin() >= pronoun.span().begin();
        if (ahead && !isOpened(sentence, pronoun, draft) || back == 0 && isBound(sentence, pronoun, draft)) {
            return Double.NEGATIVE_INFINITY;
        }
        Token head = draft.sentence().token(draft.head());
        double score = -6.0 * back - (ahead ? 3 : 0);
        score += switch (draft.form()) {
            case NAME -> 1;
            case PRONOUN -> 1.5;
            case NOMINAL -> 0;
        };
        Token first = draft.sentence().tree().firstConjunct(head);
        if (back == 0 && pronoun.isRelation("nmod:poss") && sentence.token(pronoun.head()).isRelation("conj")
                && sentence.token(pronoun.head()).head() == draft.head()) {
            score += 9; // "Sampaio and his wife"
        }
        if (head.isRelation("nsubj")) {
            score += 6;
            Token verb = draft.sentence().token(head.head());
            score += verb.isRoot() ? 2 : 0;
            score += back == 0 && sentence.tree().isBelow(pronoun, verb) ? 3 : 0;
        } else if (first.isRelation("nsubj")) {
            score += 2;
        } else if (head.isRelation("obj", "iobj", "obl:agent")) {
            score += back == 0 && isControlled(sentence, pronoun, head) ? 9 : 2;
        } else if (head.isRelation("nmod:poss")) {
            score += 1;
        }
        if (draft.sentence().paragraph() != sentence.paragraph()) {
            score -= 1;
        }
        boolean inside = quotes.isQuoted(sentence, pronoun.index());
        boolean wasInside = quotes.isQuoted(draft.sentence(), draft.head());
        if (inside != wasInside) {
            score -= inside ? 3 : 6;
        }
        return score;
    }

    /** "asked Weber to send her work": who is asked is who does it. */
    private static boolean isControlled(Sentence sentence, Token pronoun, Token object) {
        DependencyTree tree = sentence.tree();
        return object.relation().equals("obj") && tree.children(sentence.token(object.head()), "xcomp").stream()
                .anyMatch(clause -> clause.index() > object.index() && tree.isBelow(pronoun, clause));
    }

    /** "In his speech Macron said", "When he left, Macron said": what comes before the subject may look ahead to its name. */
    private static boolean isOpened(Sentence sentence, Token pronoun, Cluster.Draft draft) {
        Token subject = sentence.token(draft.head());
        if (draft.sentence().index() != sentence.index() || draft.form() != Cluster.Form.NAME || !subject.isRelation("nsubj")) {
            return false;
        }
        DependencyTree tree = sentence.tree();
        Token verb = sentence.token(subject.head());
        return tree.children(verb, "obl", "advcl").stream()
                .anyMatch(child -> child.index() < subject.index() && (child.equals(pronoun) || tree.isBelow(pronoun, child))
                        && !child.equals(pronoun));
    }

    /** "Macron met him": a plain pronoun is not its own clause's other argument (principle B); nor what it stands in. */
    private static boolean isBound(Sentence sentence, Token pronoun, Cluster.Draft draft) {
        if (draft.span().contains(pronoun.span())) {
            return true;
        }
        boolean reflexive = pronoun.form().toLowerCase(Locale.ROOT).endsWith("self");
        Token candidate = sentence.token(draft.head());
        DependencyTree tree = sentence.tree();
        if (reflexive || pronoun.isRelation("nmod:poss")) {
            // "Macron and his wife": fine; "his" inside the candidate's own phrase is not, nor "his father, Johann,"
            return tree.isBelow(candidate, pronoun) || isApposition(tree, pronoun, candidate);
        }
        Token one = tree.firstConjunct(pronoun);
        Token other = tree.firstConjunct(candidate);
        return !one.isRoot() && one.head() == other.head() || tree.isBelow(pronoun, candidate) && !isInClause(sentence, pronoun, candidate);
    }

    /** "his" in "Johann, his father," and "his father, Johann,". */
    private static boolean isApposition(DependencyTree tree, Token owner, Token candidate) {
        Optional<Token> owned = tree.head(owner).filter(noun -> owner.isRelation("nmod:poss"));
        return owned.isPresent() && (candidate.isRelation("appos", "flat", "nmod:desc") && candidate.head() == owned.get().index()
                || owned.get().isRelation("appos", "nmod:desc", "compound", "flat") && owned.get().head() == candidate.index());
    }

    /** Whether a clause stands between: "the man who said he …". */
    private static boolean isInClause(Sentence sentence, Token below, Token above) {
        return sentence.tree().ancestors(below).stream().takeWhile(token -> !token.equals(above))
                .anyMatch(token -> token.isRelation("acl", "ccomp", "advcl", "parataxis"));
    }
}
