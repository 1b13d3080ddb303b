package org.newsgraph.fact.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * Who is the subject of a predicate where the tree has it elsewhere: relative clauses, participles, infinitives and joined
 * predicates (the cases that Enhanced Universal Dependencies writes out; Schuster and Manning 2016).
 */
final class Clauses {

    /** Verbs whose object, not their subject, does what the infinitive says. */
    private static final Set<String> OBJECT_CONTROL = Set.of("invite", "ask", "tell", "urge", "order", "allow", "send", "force", "press",
            "persuade", "convince", "encourage", "expect", "advise", "permit", "enable", "help", "see", "want", "instruct", "authorize", "require");

    /** Verbs whose object does what the gerund says: "accused X of attacking Y", "deter X from attacking". */
    private static final Set<String> OBJECT_BLAMED = Set.of("accuse", "suspect", "blame", "criticize", "criticise", "condemn", "praise", "thank", "charge",
            "stop", "prevent", "deter", "keep", "ban", "bar", "convict");

    /** Whose subject has not the plan that is its object: "foiled a plot to attack". */
    private static final Set<String> UNDOING = Set.of("disrupt", "foil", "thwart", "prevent", "stop", "uncover", "expose", "criticize", "criticise", "condemn", "oppose", "welcome",
            "praise", "support", "approve", "block", "discover", "reveal", "report", "denounce", "back", "investigate", "defeat");

    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");

    private Clauses() {
    }

    /** The words that name the subject; of a passive the one who is acted on. Empty where the sentence has none. */
    static Optional<Token> subject(DependencyTree tree, Token predicate) {
        return subject(tree, predicate, 0);
    }

    private static Optional<Token> subject(DependencyTree tree, Token predicate, int depth) {
        if (depth > 6) {
            return Optional.empty();
        }
        Optional<Token> own = tree.child(predicate, "nsubj");
        if (own.isPresent()) {
            Token word = own.get();
            return RELATIVE.contains(lower(word)) && relativeHead(tree, predicate).isPresent() ? relativeHead(tree, predicate) : own;
        }
        Optional<Token> accuser = predicate.xpos().equals("VBG") && tree.children(predicate, "mark", "case").stream().anyMatch(mark -> lower(mark).equals("of") || lower(mark).equals("for"))
                ? tree.ancestors(predicate).stream().limit(3).filter(verb -> OBJECT_BLAMED.contains(verb.lemma())).findFirst() : Optional.empty();
        if (accuser.isPresent()) { // "accuses the militia backed by X of killing", whatever the gerund hangs on
            return isPassive(tree, accuser.get()) ? subject(tree, accuser.get(), depth + 1) : object(tree, accuser.get());
        }
        Optional<Token> bare = tree.children(predicate, "obl").stream().filter(word -> word.index() < predicate.index() && word.is(Upos.PROPN)
                && word.relation().equals("obl") && tree.preposition(word).isEmpty() && tree.has(word, "flat", "nmod:desc")).findFirst();
        if (bare.isPresent()) {
            return bare; // a subject that the parser took for a time
        }
        Optional<Token> above = tree.head(predicate);
        if (above.isEmpty() || predicate.isRelation("ccomp") && isFinite(tree, predicate)) {
            return Optional.empty();
        }
        Token head = above.get();
        if (predicate.isRelation("xcomp")) {
            Optional<Token> object = object(tree, head);
            return object.isPresent() && OBJECT_CONTROL.contains(head.lemma()) ? object : subject(tree, head, depth + 1);
        }
        if (predicate.isRelation("acl")) {
            return head.is(Upos.VERB) ? subject(tree, head, depth + 1)
                    : isInfinitive(tree, predicate) ? possessor(tree, head).or(() -> nationBefore(tree, head)).or(() -> governorSubject(tree, head, depth)) : Optional.of(head);
        }
        if (predicate.isRelation("csubj") && tree.has(head, "cop")) {
            return Optional.of(head); // "Taking part were X and Y"
        }
        if (predicate.isRelation("amod")) {
            return Optional.of(head);
        }
        if (predicate.isRelation("advcl", "xcomp", "ccomp") && OBJECT_BLAMED.contains(head.lemma())) {
            return tree.isPassive(head) ? subject(tree, head, depth + 1) : object(tree, head);
        }
        if (predicate.isRelation("conj", "advcl", "ccomp", "parataxis") && head.is(Upos.VERB, Upos.ADJ, Upos.AUX, Upos.NOUN)) {
            if (predicate.isRelation("advcl") && head.is(Upos.NOUN) && tree.child(head, "cop").isEmpty()) {
                return Optional.of(head);
            }
            return subject(tree, head, depth + 1);
        }
        return Optional.empty();
    }

    /** "a plan to meet Putin": whoever has the plan. */
    private static Optional<Token> governorSubject(DependencyTree tree, Token noun, int depth) {
        if (tree.has(noun, "cop")) {
            return tree.child(noun, "nsubj"); // "is the first to visit"
        }
        return tree.head(noun).filter(verb -> verb.is(Upos.VERB) && noun.isRelation("obj", "nsubj", "xcomp") && !UNDOING.contains(verb.lemma())).flatMap(verb -> subject(tree, verb, depth + 1));
    }

    /** "A US offer to host", "the Israeli plan to invade": the name or adjective that says whose it is. */
    private static Optional<Token> nationBefore(DependencyTree tree, Token noun) {
        return tree.children(noun, "compound", "amod").stream().filter(word -> word.index() < noun.index() && Character.isUpperCase(word.form().codePointAt(0))
                && !tree.head(noun).filter(above -> above.isLemma("reject", "accept", "decline") && tree.has(noun, "nmod")).isPresent()).findFirst();
    }

    static Optional<Token> possessor(DependencyTree tree, Token noun) {
        return tree.child(noun, "nmod:poss");
    }

    /** The noun that a relative clause speaks of; for "and visited" of a second predicate in it, the same. */
    static Optional<Token> relativeHead(DependencyTree tree, Token predicate) {
        Token at = tree.firstConjunct(predicate);
        while (at.isRelation("xcomp", "ccomp") && !at.isRoot()) {
            at = tree.token(at.head());
        }
        return at.isRelation("acl") ? tree.head(at) : Optional.empty();
    }

    /**
     * The verb that an adjunct belongs to. Behind a comma that is the main clause's: in "agreed to link their grids, at a
     * summit in Paris" they agreed there, whichever verb the tree took.
     */
    static Token adjunctVerb(DependencyTree tree, Token adjunct) {
        Token verb = tree.token(adjunct.head());
        int start = tree.subtree(adjunct).stream().filter(token -> !token.is(org.newsgraph.model.Upos.PUNCT)).mapToInt(Token::index).min().orElse(adjunct.index());
        boolean comma = start > 0 && tree.token(start - 1).form().equals(",");
        while (comma && isInfinitive(tree, verb) && verb.isRelation("xcomp", "ccomp", "advcl") && !verb.isRoot()) {
            verb = tree.token(verb.head());
        }
        return verb;
    }

    private static boolean isFinite(DependencyTree tree, Token predicate) {
        return List.of("VBD", "VBZ", "VBP", "MD").contains(predicate.xpos()) || tree.children(predicate, "aux").stream().anyMatch(aux -> List.of("VBD", "VBZ", "VBP", "MD").contains(aux.xpos()));
    }

    /** "talks are set to resume", "a trial is due to begin": the verb that says of a noun that it takes place, below what plans or foresees it. */
    static Optional<Token> raised(DependencyTree tree, Token noun) {
        return tree.head(noun).filter(head -> noun.isRelation("nsubj", "nsubj:pass") && head.isLemma("set", "due", "schedule", "slate", "expect", "plan", "likely", "bind", "bound", "about", "ready",
                        "suppose", "poise", "unlikely", "tip", "forecast"))
                .flatMap(head -> tree.children(head, "xcomp", "ccomp").stream().filter(verb -> isInfinitive(tree, verb) && (VerbClasses.OCCURRENCE.contains(verb.lemma()) || verb.isLemma("hold"))).findFirst());
    }

    static boolean isInfinitive(DependencyTree tree, Token predicate) {
        return predicate.is(Upos.VERB) && tree.children(predicate, "mark", "aux").stream().anyMatch(mark -> lower(mark).equals("to"));
    }

    /** What is acted on; a parser may call a person who is the only object an indirect one. */
    static Optional<Token> object(DependencyTree tree, Token predicate) {
        return tree.object(predicate).or(() -> tree.child(predicate, "iobj"));
    }

    /** The name before a relative pronoun, for "a ceasefire with Russia, which invaded": the clause may be hung on the wrong noun. */
    static Optional<Token> nameBeforePronoun(DependencyTree tree, Token predicate) {
        Optional<Token> pronoun = tree.child(predicate, "nsubj").filter(word -> RELATIVE.contains(lower(word)) && !lower(word).equals("that"));
        int at = pronoun.map(Token::index).orElse(0) - 1;
        while (at > 0 && tree.token(at).is(Upos.PUNCT)) {
            at--;
        }
        if (at < 0 || pronoun.isEmpty() || !tree.token(at).is(Upos.PROPN)) {
            return Optional.empty();
        }
        Token name = tree.token(at);
        while (name.isRelation("flat") && !name.isRoot()) {
            name = tree.token(name.head());
        }
        return Optional.of(name);
    }

    /** All agents of a passive: "by Russia"; the parts of a list may hang on the verb one by one. */
    static List<Token> agents(DependencyTree tree, Token predicate) {
        Optional<Token> first = agent(tree, predicate);
        List<Token> all = new ArrayList<>();
        first.ifPresent(all::add);
        first.ifPresent(one -> tree.children(predicate, "obl:agent").stream().filter(other -> other.index() > one.index()).forEach(all::add));
        return all;
    }

    /** The agent of a passive, "by Russia". */
    static Optional<Token> agent(DependencyTree tree, Token predicate) {
        return isPassive(tree, predicate)
                ? tree.children(predicate, "obl", "nmod").stream().filter(t -> tree.preposition(t).equals("by")).findFirst() : Optional.empty();
    }

    /** A passive, also one without auxiliary: "a meeting attended by X", "the man arrested on Friday". */
    static boolean isPassive(DependencyTree tree, Token predicate) {
        if (tree.isPassive(predicate)) {
            return true;
        }
        if (!predicate.xpos().equals("VBN") || tree.children(predicate, "aux").stream().anyMatch(aux -> aux.isLemma("have"))) {
            return predicate.isRelation("conj") && predicate.xpos().equals("VBN") && !tree.has(predicate, "nsubj", "aux")
                    && tree.head(predicate).map(head -> isPassive(tree, head)).orElse(false);
        }
        return predicate.isRelation("acl", "advcl", "amod") && !tree.has(predicate, "nsubj", "obj") && !predicate.isRelation("acl:relcl");
    }

    /** Modifiers with a preposition, on a predicate or a noun. */
    static List<Token> phrases(DependencyTree tree, Token token, String... prepositions) {
        List<Token> found = new ArrayList<>();
        for (Token child : tree.children(token, "obl", "nmod", "advcl", "acl")) {
            String marker = tree.preposition(child);
            for (String preposition : prepositions) {
                if (marker.equals(preposition)) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    /** "Met with X": the phrases with "with"; where the tree has none, the one that stands right after the verb. */
    static List<Token> partners(DependencyTree tree, Token verb) {
        List<Token> with = phrases(tree, verb, "with");
        int next = verb.index() + 1;
        return with.isEmpty() && next < tree.size() && lower(tree.token(next)).equals("with") && !tree.token(next).isRoot()
                && tree.token(tree.token(next).head()).index() > next ? List.of(tree.token(tree.token(next).head())) : with;
    }

    static String lower(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }

    static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }
}
