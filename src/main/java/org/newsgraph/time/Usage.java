package org.newsgraph.time;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.BlockKind;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * How a time expression is used in its sentence.
 *
 * @param tense     of the clause, corrected by the preposition: "since Friday" lies behind, "by Friday" ahead
 * @param direct    whether the expression says when the clause's predicate happens, and isn't a part of a noun phrase
 * @param aside     whether that predicate only describes a noun: "a clause dating from 1998"
 * @param nowadays  whether the clause tells a state of the present: there "today" is these days
 * @param paragraph number of the block
 * @param spokenOn  inside a quotation, the day of speaking where the text tells it
 * @param rangeFrom the day from which a range runs that ends here: "from Monday to Wednesday"
 */
record Usage(Tense tense, boolean direct, boolean aside, boolean nowadays, int paragraph, Optional<LocalDate> spokenOn, Optional<LocalDate> rangeFrom) {

    static Usage of(TimeWords words, Found.Part part, Optional<LocalDate> spokenOn, Optional<LocalDate> rangeFrom) {
        DependencyTree tree = words.sentence().tree();
        Token head = head(words, part);
        Optional<Token> predicate = predicate(words, part);
        Tense tense = predicate.map(p -> words.clauses().tense(p)).orElse(Tense.NONE);
        boolean direct = head.isRelation("obl", "advmod", "nsubj", "root", "parataxis", "ccomp")
                || head.isRelation("conj") && tree.firstConjunct(head).isRelation("obl", "advmod", "nsubj");
        boolean aside = predicate.filter(p -> p.isRelation("acl", "amod")).isPresent();
        boolean nowadays = tense == Tense.PRESENT && words.sentence().block() != BlockKind.HEADLINE && predicate.filter(p -> words.clauses().tellsState(p)).isPresent();
        if (tense == Tense.PRESENT) {
            // a headline tells in the present what has happened, the text in the present what is on the calendar
            tense = words.sentence().block() == BlockKind.HEADLINE ? Tense.PAST : tense;
        }
        boolean ifEver = predicate.filter(p -> tree.children(p, "mark").stream().anyMatch(mark -> mark.isLemma("if", "unless"))).isPresent(); // "if it was not paid by Friday"
        int before = words.is(part.begin() - 1, "the") ? part.begin() - 2 : part.begin() - 1;
        if (words.is(before, "since")) {
            tense = Tense.PAST;
        } else if (words.is(before, "for") || words.is(before, "by") && (ifEver || !tense.isPast()) || words.is(before, "of") && words.is(before - 1, "ahead")) {
            tense = Tense.FUTURE;
        }
        return new Usage(tense, direct || words.is(before, "since", "by", "for"), aside, nowadays, words.sentence().paragraph(), spokenOn, rangeFrom);
    }

    /**
     * The predicate whose time the expression tells. A verb that stands right before it ("said on Saturday") is surer than
     * the tree, which may hang a time on the wrong one of two clauses.
     */
    static Optional<Token> predicate(TimeWords words, Found.Part part) {
        int before = words.isUpos(part.begin() - 1, Upos.ADP) ? part.begin() - 2 : part.begin() - 1;
        if (words.isUpos(before, Upos.VERB)) {
            return Optional.of(words.token(before));
        }
        return words.clauses().predicateAbove(head(words, part));
    }

    /** The token of the expression that hangs on one outside. */
    static Token head(TimeWords words, Found.Part part) {
        Set<Integer> inside = new HashSet<>();
        for (int i = part.begin(); i < part.end(); i++) {
            inside.add(words.token(i).index());
        }
        List<Token> tokens = inside.stream().sorted().map(i -> words.sentence().token(i)).toList();
        return tokens.stream().filter(token -> !inside.contains(token.head())).findFirst().orElse(tokens.get(0));
    }
}
