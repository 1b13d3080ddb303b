package org.newsgraph.fact.event;

import static org.newsgraph.model.Factuality.ACTUAL;
import static org.newsgraph.model.Factuality.ALLEGED;
import static org.newsgraph.model.Factuality.DENIED;
import static org.newsgraph.model.Factuality.PLANNED;
import static org.newsgraph.model.Factuality.POSSIBLE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.FactualityCues;
import org.newsgraph.lexicon.FactualityCues.WordClass;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Factuality;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * Whether the article says that something happened. A predicate has what its own auxiliaries, negation and adverbs say; then
 * everything that it hangs on, up to the root, may change that ("failed to meet", "said they may meet"), as in the De Facto
 * profiler (Saurí and Pustejovsky 2012, Computational Linguistics 38(2)), with one value instead of one for each source.
 *
 * <p>Where syntax has no sign, or a weak one, the reading model's likelihood that the verb's event happened decides
 * ({@link Token#happened()}, learnt from the judgements of Rudinger, White and Van Durme 2018): "is travelling to Oslo
 * next week" is planned, and "people who had to flee" did.
 */
final class FactualityReader {

    /** Verbs whose clause the article only repeats; a "would" in it is a plan told in the past. */
    private static final Set<String> REPORTING = Set.of("say", "announce", "add", "tell", "confirm", "report", "state", "declare", "note", "reveal", "know", "show");
    /** Cues that make even a definite noun's event unreal: "called for the talks", "cancelled the summit". */
    private static final Set<String> UNREAL_FOR_DEFINITE = Set.of("call", "plot", "want", "seek", "propose", "demand", "request", "need", "hope", "attempt", "try", "risk", "avoid", "threaten");
    /** Cues that speak of what a clause says, not of what a noun names: "determined to meet", but "resolved the conflict". */
    private static final Set<String> CLAUSE_ONLY = Set.of("resolve", "determine", "decide", "aim", "swear", "undertake", "tell", "order", "instruct", "convince",
            "persuade", "block", "push", "press", "use", "go", "come", "get", "see", "commit", "believe", "think", "debate", "start", "begin", "like", "support");
    /** Verbs that say of their subject that it takes place. */
    private static final Set<String> OCCURRENCE = Set.of("take", "happen", "occur", "begin", "start", "open", "end", "conclude", "continue", "resume", "break",
            "erupt", "follow", "come", "hold", "be", "run", "last", "proceed", "close", "go", "bring", "gather", "focus", "host");

    /** Below it what the words tell as done isn't, and above it what they leave open is: by the development part of UDS. */
    private static final double UNLIKELY = 0.35;
    private static final double CERTAIN = 0.85;

    private final FactualityCues cues;

    FactualityReader(FactualityCues cues) {
        this.cues = cues;
    }

    /** Of a verb, or of an adjective or noun with a copula. */
    Factuality ofPredicate(Sentence sentence, Token predicate) {
        return weighed(sentence, predicate, 0);
    }

    /** The value by the rules, with the model's judgement where it is surer than they can be. */
    private Factuality weighed(Sentence sentence, Token predicate, int depth) {
        Factuality told = ofPredicate(sentence, predicate, depth);
        if (!predicate.is(Upos.VERB)) {
            return told;
        }
        if (told == ACTUAL && predicate.happened() < UNLIKELY) {
            boolean progressive = predicate.xpos().equals("VBG") && sentence.tree().has(predicate, "aux");
            return progressive ? PLANNED : POSSIBLE;
        }
        // What is only wanted, feared or tried ("threatened to strike") stays open, however real it sounds.
        boolean nobodys = predicate.isRelation("acl:relcl") && isAnybody(sentence.tree().token(predicate.head()));
        boolean open = told == POSSIBLE && !nobodys && own(sentence, predicate) == ACTUAL && !Clauses.isInfinitive(sentence.tree(), predicate);
        return open && predicate.happened() > CERTAIN ? ACTUAL : told;
    }

    private Factuality ofPredicate(Sentence sentence, Token predicate, int depth) {
        DependencyTree tree = sentence.tree();
        Factuality own = own(sentence, predicate);
        if (isImperative(tree, predicate)) {
            return combine(POSSIBLE, own);
        }
        if (predicate.isRoot() || depth > 8) {
            return own == ACTUAL && isHeadlineFuture(tree, predicate) ? PLANNED : question(sentence, own);
        }
        Token head = tree.token(predicate.head());
        boolean infinitive = Clauses.isInfinitive(tree, predicate);
        if (predicate.isRelation("xcomp")) {
            return embed(head.isLemma("be") || head.form().equalsIgnoreCase("going") && infinitive ? PLANNED
                    : head.isLemma("have") && infinitive ? POSSIBLE : cue(tree, head).orElse(infinitive && !head.is(Upos.VERB) ? POSSIBLE : ACTUAL),
                    own, sentence, head, depth);
        }
        if (predicate.isRelation("ccomp", "parataxis", "csubj")) {
            Optional<Factuality> cue = cue(tree, head);
            if (infinitive && cue.isPresent()) {
                return embed(cue.get(), own, sentence, head, depth);
            }
            if (infinitive && predicate.isRelation("csubj")) {
                return combine(POSSIBLE, own);
            }
            boolean told = head.isLemma("tell", "announce", "believe", "ask", "agree", "order") || cue.filter(c -> c == PLANNED).isPresent() && isPast(tree, predicate);
            if (cue.isPresent() && predicate.isRelation("ccomp") && cue.get() != ACTUAL && !told) {
                Factuality said = cue.get() == DENIED && tree.isNegated(head) ? ACTUAL : cue.get();
                return combine(said, own);
            }
            return question(sentence, own);
        }
        if (predicate.isRelation("advcl", "acl") && !predicate.isRelation("acl:relcl", "advcl:relcl")) {
            Optional<Factuality> mark = mark(tree, predicate);
            if (mark.isPresent()) {
                return combine(mark.get(), own);
            }
            Optional<Factuality> blamed = predicate.xpos().equals("VBG") && hasMarker(tree, predicate) && head.isRelation("obj", "nsubj:pass") && !head.isRoot()
                    ? cue(tree, tree.token(head.head())) : Optional.empty(); // "accused Russia of attacking", where "of attacking" hangs on Russia
            if (blamed.isPresent()) {
                return embed(blamed.get(), own, sentence, tree.token(head.head()), depth);
            }
            boolean denied = head.isRelation("obj") && !head.isRoot() && tree.children(predicate, "mark").stream().anyMatch(word -> word.isLemma("that"))
                    && tree.token(head.head()).isLemma("deny", "reject", "dismiss", "refute", "rebut");
            if (denied && !tree.isNegated(tree.token(head.head()))) {
                return combine(DENIED, own); // "denied a report that it was in talks"
            }
            if (head.is(Upos.NOUN) && predicate.isRelation("acl") && (infinitive || hasMarker(tree, predicate))) {
                return combine(cues.find(WordClass.NOUN, Clauses.lemma(head)).orElse(infinitive ? PLANNED : ACTUAL), own);
            }
            if (infinitive) {
                Optional<Factuality> cue = cue(tree, head);
                return cue.isPresent() ? embed(cue.get(), own, sentence, head, depth) : combine(PLANNED, own);
            }
            if (predicate.isRelation("advcl") && head.is(Upos.VERB)) {
                Factuality outer = ofPredicate(sentence, head, depth + 1);
                Optional<Factuality> cue = hasMarker(tree, predicate) ? cue(tree, head) : Optional.empty();
                if (cue.isPresent() && cue.get() != ACTUAL && predicate.xpos().equals("VBG")) {
                    return combine(cue.get(), own);
                }
                // "as we have discussed, she will go": what is only compared with has happened
                boolean compared = isPast(tree, predicate) && tree.children(predicate, "mark").stream().anyMatch(word -> word.isLemma("as"));
                return (outer == PLANNED || outer == POSSIBLE) && own == ACTUAL && !predicate.xpos().equals("VBD") && !compared ? outer : own;
            }
            return own;
        }
        if (predicate.isRelation("acl:relcl") && isAnybody(head)) {
            return combine(POSSIBLE, own); // "nobody who attacks us will escape"
        }
        if (predicate.isRelation("conj") && head.is(Upos.VERB, Upos.ADJ)) {
            if (!tree.has(predicate, "aux", "nsubj") && List.of("VB", "VBN", "VBG", "VBP").contains(predicate.xpos())) {
                return combine(ofPredicate(sentence, head, depth + 1), own);
            }
            Factuality outer = head.isRelation("ccomp", "advcl", "xcomp") ? cueAbove(sentence, head) : ACTUAL;
            return combine(outer, own);
        }
        if (predicate.isRelation("obj", "obl", "nmod", "nsubj")) {
            return combine(ofNoun(sentence, predicate, true, depth + 1), own);
        }
        return own;
    }

    private Factuality cueAbove(Sentence sentence, Token predicate) {
        DependencyTree tree = sentence.tree();
        Factuality marked = mark(tree, predicate).orElse(ACTUAL);
        return predicate.isRoot() || marked != ACTUAL ? marked : cue(tree, tree.token(predicate.head())).filter(c -> c == ALLEGED).orElse(ACTUAL);
    }

    private static boolean isAnybody(Token token) {
        return token.isLemma("nobody", "anybody", "anyone", "none", "whoever") || Clauses.lower(token).matches("nobody|anybody|anyone|none|whoever");
    }

    /** Of a noun that names an event, from its own words and what it is an argument of. */
    Factuality ofNoun(Sentence sentence, Token noun, boolean definite) {
        return ofNoun(sentence, noun, definite, 0);
    }

    private Factuality ofNoun(Sentence sentence, Token noun, boolean definite, int depth) {
        DependencyTree tree = sentence.tree();
        Factuality own = ACTUAL;
        for (Token child : tree.children(noun, "amod", "advmod", "det", "acl", "compound")) {
            String word = child.is(Upos.VERB) ? Clauses.lower(child) : Clauses.lemma(child);
            Optional<Factuality> cue = cues.find(WordClass.ADJ, Clauses.lower(child)).or(() -> cues.find(WordClass.ADV, word));
            if (cue.isPresent() && (child.index() < noun.index() || child.isRelation("acl") && !tree.has(child, "nsubj"))) {
                own = combine(own, cue.get());
            } else if (child.isRelation("det") && word.equals("no")) {
                own = DENIED;
            } else if (child.isRelation("det") && word.equals("any")) {
                own = combine(POSSIBLE, own);
            }
        }
        Token first = tree.firstConjunct(noun);
        Optional<Factuality> preposition = cues.find(WordClass.PREP, tree.preposition(first));
        if (preposition.isPresent()) {
            return combine(preposition.get(), own);
        }
        if (first.isRoot() || depth > 8) {
            return own;
        }
        Token head = first.isRelation("obl") ? Clauses.adjunctVerb(tree, first) : tree.token(first.head());
        if (first.isRelation("nmod") && head.is(Upos.NOUN)) {
            Optional<Factuality> cue = cues.find(WordClass.NOUN, Clauses.lemma(head));
            boolean frozen = head.isLemma("event", "case") && !tree.preposition(head).equals("in");
            return cue.isPresent() && !frozen ? combine(cue.get(), own) : own;
        }
        if (!head.is(Upos.VERB, Upos.ADJ, Upos.NOUN)) {
            return own;
        }
        Optional<Token> raised = Clauses.raised(tree, first);
        if (raised.isPresent()) {
            return combine(weighed(sentence, raised.get(), depth + 1), own); // "talks are set to resume"
        }
        if (first.isRelation("obj", "nsubj:pass", "obl", "iobj") || first.isRelation("advcl")) {
            return asArgument(sentence, first, head, definite, own, depth);
        }
        if (first.isRelation("nsubj")) {
            Factuality outer = own(sentence, head);
            boolean some = tree.children(first, "det").stream().anyMatch(det -> det.isLemma("a", "an", "another", "any"));
            if (some && outer == POSSIBLE) {
                return combine(outer, own); // "another earthquake could strike"
            }
            if (head.isLemma("fail", "collapse") && head.is(Upos.VERB)) {
                return own;
            }
            return outer == PLANNED || OCCURRENCE.contains(head.lemma()) ? combine(weighed(sentence, head, depth + 1), own) : own;
        }
        return own;
    }

    private Factuality asArgument(Sentence sentence, Token noun, Token head, boolean definite, Factuality own, int depth) {
        DependencyTree tree = sentence.tree();
        String preposition = tree.preposition(noun);
        boolean core = noun.isRelation("obj", "nsubj:pass");
        boolean selected = core || Set.of("for", "to", "of", "on", "about", "from", "with", "against").contains(preposition);
        Optional<Factuality> cue = selected && head.is(Upos.VERB, Upos.ADJ) && !CLAUSE_ONLY.contains(head.lemma()) ? cue(tree, head) : Optional.empty();
        if (cue.isPresent() && (!definite || cue.get() != POSSIBLE || UNREAL_FOR_DEFINITE.contains(head.lemma()))
                && !(cue.get() == ALLEGED && !preposition.equals("of"))) {
            return embed(cue.get(), own, sentence, head, depth);
        }
        Factuality outer = weighed(sentence, head, depth + 1);
        if (core && !definite && outer != DENIED || outer == PLANNED && Set.of("at", "in", "during", "after", "for").contains(preposition)) {
            return combine(outer, own);
        }
        return own;
    }

    /** The value of what a cue embeds: the cue's, turned round where the cue is negated, within what holds of the cue itself. */
    private Factuality embed(Factuality cue, Factuality own, Sentence sentence, Token head, int depth) {
        Factuality inner = combine(cue, own);
        Factuality outer = ofPredicate(sentence, head, depth + 1);
        if (outer == DENIED) {
            return cue == DENIED ? POSSIBLE : DENIED;
        }
        return cue == ACTUAL || outer == ALLEGED ? combine(outer, inner) : outer == POSSIBLE && inner != DENIED ? POSSIBLE : inner;
    }

    private Optional<Factuality> cue(DependencyTree tree, Token head) {
        if (head.is(Upos.ADJ) || head.is(Upos.NOUN)) {
            return cues.find(head.is(Upos.ADJ) ? WordClass.ADJ : WordClass.NOUN, Clauses.lemma(head)).or(() -> cues.find(WordClass.ADJ, Clauses.lower(head)));
        }
        if (head.isLemma("call")) {
            boolean named = tree.children(head, "xcomp").stream().anyMatch(name -> !name.is(Upos.VERB));
            if (named) {
                return Optional.empty(); // "called the arrests arbitrary"
            }
            boolean off = tree.children(head, "compound:prt", "advmod").stream().anyMatch(p -> p.isLemma("off"));
            return Optional.of(off ? DENIED : POSSIBLE);
        }
        if (head.isLemma("rule")) {
            return tree.children(head, "compound:prt", "advmod").stream().anyMatch(p -> p.isLemma("out")) ? Optional.of(DENIED) : Optional.empty();
        }
        return cues.find(WordClass.VERB, head.lemma());
    }

    private Optional<Factuality> mark(DependencyTree tree, Token predicate) {
        for (Token word : tree.children(predicate, "mark", "case", "advmod")) {
            Optional<Factuality> cue = cues.find(WordClass.MARK, Clauses.lower(word));
            String whole = tree.preposition(predicate);
            boolean notYet = word.isRelation("mark") && word.isLemma("until", "before") && (predicate.xpos().equals("VBZ") || predicate.xpos().equals("VBP"));
            if (notYet) {
                return Optional.of(POSSIBLE);
            }
            if (cue.isPresent()) {
                return cue;
            }
            if (word.isRelation("mark", "case")) {
                Optional<Factuality> preposition = cues.find(WordClass.PREP, whole.isEmpty() ? Clauses.lower(word) : whole);
                if (preposition.isPresent()) {
                    return preposition;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasMarker(DependencyTree tree, Token predicate) {
        return tree.children(predicate, "mark", "case").stream().anyMatch(word -> Set.of("of", "about", "for", "on", "from", "to").contains(Clauses.lower(word)));
    }

    private Factuality own(Sentence sentence, Token predicate) {
        DependencyTree tree = sentence.tree();
        Factuality value = ACTUAL;
        boolean negated = tree.isNegated(predicate);
        for (Token child : tree.children(predicate, "aux", "advmod", "cop")) {
            String word = Clauses.lower(child);
            Optional<Factuality> cue = cues.find(child.isRelation("aux") ? WordClass.AUX : WordClass.ADV, word);
            if (child.isRelation("aux") && (word.equals("would") || word.equals("'d")) && isReported(tree, predicate)) {
                cue = Optional.of(PLANNED);
            }
            if (cue.isPresent() && cue.get() == DENIED) {
                negated = true;
            } else if (cue.isPresent() && child.index() < predicate.index()) {
                value = combine(cue.get(), value);
            } else if (cue.isPresent() && cue.get() == ALLEGED) {
                value = ALLEGED;
            }
        }
        boolean perhapsNot = tree.children(predicate, "aux").stream().anyMatch(aux -> Set.of("may", "might", "should").contains(Clauses.lower(aux)));
        return negated ? perhapsNot ? POSSIBLE : DENIED : value;
    }

    private static boolean isReported(DependencyTree tree, Token predicate) {
        Token at = tree.firstConjunct(predicate);
        return at.isRelation("ccomp", "parataxis") && REPORTING.contains(tree.token(at.head()).lemma())
                && !tree.children(predicate, "advcl").stream().anyMatch(clause -> tree.children(clause, "mark").stream().anyMatch(m -> m.isLemma("if")));
    }

    private static boolean isPast(DependencyTree tree, Token predicate) {
        return predicate.xpos().equals("VBD") || tree.children(predicate, "aux").stream().anyMatch(aux -> aux.isLemma("have") || aux.xpos().equals("VBD"));
    }

    /** "Call me", "please visit us". */
    private static boolean isImperative(DependencyTree tree, Token predicate) {
        return predicate.xpos().equals("VB") && (predicate.isRoot() || predicate.isRelation("parataxis")) && !tree.has(predicate, "nsubj", "aux", "expl")
                && !Clauses.isInfinitive(tree, predicate);
    }

    /** "Putin to visit China". */
    private static boolean isHeadlineFuture(DependencyTree tree, Token predicate) {
        return Clauses.isInfinitive(tree, predicate) && tree.has(predicate, "nsubj");
    }

    private static Factuality question(Sentence sentence, Factuality value) {
        List<Token> tokens = sentence.tokens();
        return value == ACTUAL && tokens.get(tokens.size() - 1).form().equals("?") ? POSSIBLE : value;
    }

    /** What an outer context makes of an inner value: the less real one, but what may not have been is possible. */
    static Factuality combine(Factuality outer, Factuality inner) {
        if (outer == ACTUAL || inner == ACTUAL) {
            return outer == ACTUAL ? inner : outer;
        }
        if (outer == DENIED || inner == DENIED) {
            return outer == POSSIBLE ? POSSIBLE : DENIED;
        }
        if (outer == ALLEGED || inner == ALLEGED) {
            return ALLEGED;
        }
        return outer == POSSIBLE || inner == POSSIBLE ? POSSIBLE : PLANNED;
    }
}
