package org.newsgraph.mention;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Gender;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.NounPhrases;

/**
 * Links pronouns to what was spoken of before. Antecedents are weighed by recency, grammatical role and number of
 * mentions, after agreement and binding have ruled some out (Lappin and Leass 1994, "An Algorithm for Pronominal Anaphora
 * Resolution"; weights set by hand). "It" and "they" are linked only to the subject that the text goes on about.
 */
final class PronounLinker {

    private static final Map<String, Gender> PERSONAL = Map.of("he", Gender.MALE, "him", Gender.MALE, "his", Gender.MALE,
            "himself", Gender.MALE, "she", Gender.FEMALE, "her", Gender.FEMALE, "hers", Gender.FEMALE, "herself", Gender.FEMALE);
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "theirs", "themselves");
    private static final Set<String> THING = Set.of("it", "its", "itself");
    private static final Set<String> RELATIVE = Set.of("who", "whom", "whose", "which", "that");
    /** Sentences that an antecedent may lie back. */
    private static final int REACH = 3;

    private final Clusters clusters;
    private final QuoteMap quotes;

    PronounLinker(Clusters clusters, QuoteMap quotes) {
        this.clusters = clusters;
        this.quotes = quotes;
    }

    void link(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            String form = token.form().toLowerCase(Locale.ROOT);
            if (!token.is(Upos.PRON, Upos.DET, Upos.SCONJ)) {
                continue;
            }
            Optional<Cluster> found = PERSONAL.containsKey(form) ? person(sentence, token, PERSONAL.get(form))
                    : RELATIVE.contains(form) ? relative(sentence, token)
                    : PLURAL.contains(form) ? topic(sentence, token, true)
                    : THING.contains(form) && !isEmpty(sentence, token) ? topic(sentence, token, false) : Optional.empty();
            found.ifPresent(cluster -> cluster.add(
                    new Cluster.Draft(sentence, token.span(), token.index(), Cluster.Form.PRONOUN, RELATIVE.contains(form) ? 0.95 : 0.8)));
        }
    }

    private Optional<Cluster> person(Sentence sentence, Token pronoun, Gender gender) {
        Cluster best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Cluster person : clusters.of(Kind.PERSON)) {
            if (person.gender != Gender.UNKNOWN && person.gender != gender) {
                continue;
            }
            double score = score(sentence, pronoun, person) + (person.gender == gender ? 4 : 0);
            if (score > bestScore) {
                best = person;
                bestScore = score;
            }
        }
        if (best != null && best.gender == Gender.UNKNOWN) {
            best.gender = gender;
        }
        return Optional.ofNullable(best);
    }

    /** Minus infinity where the cluster can't be meant. */
    private double score(Sentence sentence, Token pronoun, Cluster cluster) {
        double best = Double.NEGATIVE_INFINITY;
        for (Cluster.Draft draft : cluster.mentions) {
            int back = sentence.index() - draft.sentence().index();
            if (draft.span().begin() >= pronoun.span().begin() || back > REACH || back < 0 || back == 0 && isBound(sentence, pronoun, draft)) {
                continue;
            }
            Token head = draft.sentence().token(draft.head());
            double score = -6.0 * back;
            score += switch (draft.form()) {
                case NAME -> 1;
                case PRONOUN -> 1.5;
                case NOMINAL -> 0;
            };
            Token first = draft.sentence().tree().firstConjunct(head);
            if (head.isRelation("nsubj")) {
                score += 6;
                Token verb = draft.sentence().token(head.head());
                score += verb.isRoot() ? 2 : 0;
                score += back == 0 && holds(sentence, verb, pronoun) ? 3 : 0;
            } else if (first.isRelation("nsubj")) {
                score += 2;
            } else if (head.isRelation("obj", "iobj", "obl:agent")) {
                score += 2;
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
            if (inside && !wasInside && isSpeaker(draft.sentence(), head)) {
                score -= 6; // who speaks says "I"
            }
            best = Math.max(best, score);
        }
        return best == Double.NEGATIVE_INFINITY ? best : best + Math.min(4, 0.5 * cluster.mentions.size());
    }

    private static boolean isSpeaker(Sentence sentence, Token head) {
        return head.isRelation("nsubj") && !head.isRoot() && sentence.tree().has(sentence.token(head.head()), "ccomp", "parataxis");
    }

    /** "Macron met him": a plain pronoun is not its own clause's other argument (principle B); nor what it stands in. */
    private static boolean isBound(Sentence sentence, Token pronoun, Cluster.Draft draft) {
        if (draft.span().contains(pronoun.span())) {
            return true;
        }
        boolean reflexive = pronoun.form().toLowerCase(Locale.ROOT).endsWith("self");
        Token candidate = sentence.token(draft.head());
        if (reflexive || pronoun.isRelation("nmod:poss")) {
            // "Macron and his wife": fine; "his" inside the candidate's own phrase is not
            return sentence.tree().isBelow(candidate, pronoun);
        }
        Token one = sentence.tree().firstConjunct(pronoun);
        Token other = sentence.tree().firstConjunct(candidate);
        return !one.isRoot() && one.head() == other.head() || sentence.tree().isBelow(pronoun, candidate)
                && !isInClause(sentence, pronoun, candidate);
    }

    /** Whether a clause stands between: "the man who said he …". */
    private static boolean isInClause(Sentence sentence, Token below, Token above) {
        return sentence.tree().ancestors(below).stream().takeWhile(token -> !token.equals(above))
                .anyMatch(token -> token.isRelation("acl", "ccomp", "advcl", "parataxis"));
    }

    private static boolean holds(Sentence sentence, Token verb, Token pronoun) {
        return sentence.tree().isBelow(pronoun, verb);
    }

    /** "who", "which", "that" of a relative clause: the noun that the clause hangs on. */
    private Optional<Cluster> relative(Sentence sentence, Token pronoun) {
        DependencyTree tree = sentence.tree();
        for (Token above : tree.ancestors(pronoun)) {
            if (above.isRelation("acl:relcl")) {
                Token noun = sentence.token(above.head());
                Optional<Cluster> direct = clusters.at(sentence, noun.index());
                return direct.isPresent() ? direct : nameHolding(sentence, noun);
            }
            if (above.isRelation("ccomp", "advcl")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Cluster> nameHolding(Sentence sentence, Token token) {
        return NounPhrases.nameOver(sentence, token)
                .flatMap(name -> clusters.at(sentence, NounPhrases.headOf(sentence, name.begin(), name.end()).index()));
    }

    /**
     * The body, country or (plural) group that the text goes on about: the subject of the pronoun's own clause for "its"
     * and "their", of the clause that reports or is continued, or else of the sentence before.
     */
    private Optional<Cluster> topic(Sentence sentence, Token pronoun, boolean plural) {
        boolean owner = pronoun.isRelation("nmod:poss");
        if (!owner && !pronoun.isRelation("nsubj") || pronoun.isRoot()) {
            return Optional.empty();
        }
        DependencyTree tree = sentence.tree();
        Token clause = owner ? null : sentence.token(pronoun.head());
        for (Token above : owner ? tree.ancestors(pronoun) : tree.ancestors(clause)) {
            if (!owner && !clause.isRelation("ccomp", "conj", "parataxis")) {
                return Optional.empty(); // "if it …", "which it …": may be any thing just told
            }
            Optional<Token> subject = tree.child(above, "nsubj");
            if (subject.isPresent()) {
                boolean isItself = subject.get().equals(pronoun) || tree.isBelow(pronoun, subject.get());
                if (!isItself) {
                    return clusters.at(sentence, subject.get().index()).filter(cluster -> fits(sentence, cluster, subject.get(), plural));
                }
            }
            clause = above;
        }
        if (sentence.index() == 0 || quotes.isQuoted(sentence, pronoun.index())) {
            return Optional.empty();
        }
        return subjectBefore(sentence, plural);
    }

    /** The subject of the last sentence's main clause, where it is such a thing. */
    private Optional<Cluster> subjectBefore(Sentence sentence, boolean plural) {
        for (Cluster cluster : clusters.all()) {
            for (Cluster.Draft draft : cluster.mentions) {
                Token head = draft.sentence().token(draft.head());
                if (draft.sentence().index() == sentence.index() - 1 && head.isRelation("nsubj")
                        && draft.sentence().token(head.head()).isRoot() && fits(draft.sentence(), cluster, head, plural)) {
                    return Optional.of(cluster);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Sentence sentence, Cluster cluster, Token head, boolean plural) {
        if (plural) {
            return cluster.kind == Kind.GROUP && (NounPhrases.isPlural(head) || PLURAL.contains(head.form().toLowerCase(Locale.ROOT))
                    || head.isLemma("police", "people", "who")) || cluster.kind == Kind.ORGANIZATION;
        }
        return cluster.kind == Kind.ORGANIZATION || cluster.kind == Kind.COUNTRY
                || cluster.kind == Kind.GROUP && head.is(Upos.NOUN) && !NounPhrases.isPlural(head) && GroupFinder.isBody(sentence, head);
    }

    /** "It is likely that …", "it remained to be seen", "it rained": refers to nothing. */
    private static boolean isEmpty(Sentence sentence, Token token) {
        if (token.isRelation("expl")) {
            return true;
        }
        if (token.isRelation("nmod:poss") || token.isRoot()) {
            return false;
        }
        Token verb = sentence.token(token.head());
        return sentence.tree().has(verb, "csubj") || verb.isLemma("seem", "appear", "rain", "snow", "remain", "take", "turn")
                || (verb.is(Upos.ADJ, Upos.NOUN) || verb.isLemma("be")) && sentence.tree().has(verb, "ccomp", "advcl", "csubj", "xcomp", "acl");
    }
}
