package org.newsgraph.mention;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.phrase.RolePhrases;

/**
 * Links "they" and "it" to the body, country or group that the text goes on about: the subject of the pronoun's own clause
 * for "its" and "their", of the clause that reports or is continued, or else of the sentence before. Anything else stays
 * open: "it" may be any thing just told.
 */
final class TopicPronouns {

    static final Set<String> PLURAL = Set.of("they", "them", "their", "theirs", "themselves");
    static final Set<String> THING = Set.of("it", "its", "itself");

    private final Clusters clusters;
    private final QuoteMap quotes;

    TopicPronouns(Clusters clusters, QuoteMap quotes) {
        this.clusters = clusters;
        this.quotes = quotes;
    }

    Optional<Cluster> find(Sentence sentence, Token pronoun) {
        boolean plural = PLURAL.contains(pronoun.form().toLowerCase(Locale.ROOT));
        boolean owner = pronoun.isRelation("nmod:poss");
        boolean office = owner && PersonNouns.english().isOffice(RolePhrases.lemma(sentence, sentence.token(pronoun.head())));
        if (pronoun.isRoot() || !plural && isEmpty(sentence, pronoun)) {
            return Optional.empty();
        }
        boolean reflexive = pronoun.form().toLowerCase(Locale.ROOT).matches("itself|themselves");
        if (!owner && !reflexive && !pronoun.isRelation("nsubj")) {
            return Optional.empty();
        }
        DependencyTree tree = sentence.tree();
        Token clause = owner || reflexive ? null : sentence.token(pronoun.head());
        for (Token above : clause == null ? tree.ancestors(pronoun) : tree.ancestors(clause)) {
            if (clause != null && !clause.isRelation("ccomp", "conj", "parataxis") && !(plural && clause.isRelation("advcl"))) {
                return Optional.empty(); // "if it …", "which it …": may be any thing just told
            }
            Optional<Token> object = objectBefore(tree, above, pronoun, plural);
            if (object.isPresent()) {
                return clusters.at(sentence, object.get().index()).filter(cluster -> fits(sentence, cluster, object.get(), plural, office));
            }
            Optional<Token> subject = tree.child(above, "nsubj");
            if (subject.isPresent()) {
                boolean isItself = subject.get().equals(pronoun) || tree.isBelow(pronoun, subject.get());
                if (!isItself) {
                    return clusters.at(sentence, subject.get().index()).filter(cluster -> fits(sentence, cluster, subject.get(), plural, office));
                }
            }
            clause = clause == null ? null : above;
        }
        if (sentence.index() == 0 || quotes.isQuoted(sentence, pronoun.index())) {
            return Optional.empty();
        }
        return subjectBefore(sentence, plural, office);
    }

    /** "forced the bank to lower its prices": who does the lowering; "thanked the workers for their help": the plural that stands nearer. */
    private static Optional<Token> objectBefore(DependencyTree tree, Token verb, Token pronoun, boolean plural) {
        return tree.child(verb, "obj").filter(object -> object.index() < pronoun.index() && !tree.isBelow(pronoun, object)
                && pronoun.isRelation("nmod:poss") && (plural ? NounPhrases.isPlural(object)
                        : tree.children(verb, "xcomp").stream().anyMatch(clause -> clause.index() > object.index() && tree.isBelow(pronoun, clause))));
    }

    /** The subject of the last sentence's main clause, where it is such a thing. */
    private Optional<Cluster> subjectBefore(Sentence sentence, boolean plural, boolean office) {
        for (Cluster cluster : clusters.all()) {
            for (Cluster.Draft draft : cluster.mentions) {
                Token head = draft.sentence().token(draft.head());
                if (draft.sentence().index() == sentence.index() - 1 && head.isRelation("nsubj")
                        && draft.sentence().token(head.head()).isRoot() && fits(draft.sentence(), cluster, head, plural, office)) {
                    return Optional.of(cluster);
                }
            }
        }
        return Optional.empty();
    }

    /** @param office whether the pronoun owns an office, as places do: "its mayor" */
    private static boolean fits(Sentence sentence, Cluster cluster, Token head, boolean plural, boolean office) {
        if (plural) {
            return cluster.kind == Kind.GROUP && (NounPhrases.isPlural(head) || PLURAL.contains(head.form().toLowerCase(Locale.ROOT))
                    || head.isLemma("police", "people", "who")) || cluster.kind == Kind.ORGANIZATION;
        }
        return cluster.kind == Kind.ORGANIZATION || cluster.kind == Kind.COUNTRY || cluster.kind == Kind.PLACE && office
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
