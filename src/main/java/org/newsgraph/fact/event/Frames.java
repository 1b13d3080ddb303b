package org.newsgraph.fact.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.EventRoles;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.model.TimexType;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/** The verbs that say who did what in an event that a noun names: "attended the summit", "talks led by X", "present at the meeting". */
final class Frames {

    /**
     * A predicate over an event noun.
     *
     * @param verb  the predicate
     * @param who   the words that name those who do it
     * @param entry what it says of them
     */
    record Frame(Token verb, List<Token> who, EventRoles.Entry entry) {
    }

    private static final EventRoles.Entry ATTENDING = new EventRoles.Entry(EventRoles.Role.ATTENDING, false);
    private static final EventRoles.Entry HOSTING = new EventRoles.Entry(EventRoles.Role.HOSTING, false);
    private static final EventRoles.Entry ABSENT = new EventRoles.Entry(EventRoles.Role.ABSENT, false);
    /** "Macron's participation in the summit". */
    private static final Set<String> PRESENCE = Set.of("participation", "attendance", "presence", "speech", "address", "appearance");
    private static final Set<String> CALLS = Set.of("call", "conversation", "videoconference", "teleconference");
    private static final Set<String> TRIPS = Set.of("visit", "trip", "tour", "pilgrimage");
    /** "The summit brought together leaders of 30 countries". */
    private static final Set<String> GATHERING = Set.of("involve", "include", "gather", "feature", "bring", "unite");

    private final ResolvedArticle article;
    private final EventRoles roles;

    Frames(ResolvedArticle article, EventRoles roles) {
        this.article = article;
        this.roles = roles;
    }

    List<Frame> of(Sentence sentence, Token noun) {
        DependencyTree tree = sentence.tree();
        List<Frame> found = new ArrayList<>();
        Token first = tree.firstConjunct(noun);
        if (tree.has(noun, "cop") && tree.preposition(noun).equals("in") && noun.isLemma("talk", "negotiation", "discussion")) {
            found.add(new Frame(noun, list(tree.child(noun, "nsubj")), ATTENDING)); // "is in talks with its lenders"
        }
        if (tree.has(noun, "cop") && tree.preposition(noun).equals("at") && !tree.has(noun, "expl")) {
            found.add(new Frame(noun, list(Clauses.subject(tree, noun)), ATTENDING)); // "Roe, who was at the meeting"
        }
        if (!first.isRoot()) {
            governing(tree, first, tree.token(first.head()), found);
        }
        for (Token clause : tree.children(noun, "acl")) {
            below(tree, noun, clause, found);
        }
        return found;
    }

    /** "hosted him at a summit", "received her for talks": the noun names the very meeting that the verb tells of. */
    static boolean isHosting(DependencyTree tree, Token verb, Token noun) {
        return verb.is(Upos.VERB) && verb.isLemma("host", "receive", "welcome") && noun.isRelation("obl") && Set.of("at", "for").contains(tree.preposition(noun))
                && Clauses.object(tree, verb).isPresent() && !Clauses.isPassive(tree, verb);
    }

    /** The verb of motion that a purpose hangs on, or on whose goal a parser hung it. */
    private static Optional<Token> journey(DependencyTree tree, Token head) {
        Optional<Token> verb = head.is(Upos.VERB) ? Optional.of(head) : tree.head(head).filter(above -> head.is(Upos.PROPN) && head.isRelation("obl", "obj") && above.is(Upos.VERB));
        return verb.filter(v -> VerbClasses.MOTION.contains(v.lemma()) && !Clauses.isPassive(tree, v));
    }

    private void governing(DependencyTree tree, Token noun, Token head, List<Frame> found) {
        String preposition = tree.preposition(noun);
        boolean trip = TRIPS.contains(noun.lemma());
        boolean moves = noun.isRelation("obl", "nmod") && (head.is(Upos.VERB, Upos.AUX) || tree.has(head, "cop"));
        if (CALLS.contains(noun.lemma()) && Set.of("in", "during", "over").contains(preposition) && noun.isRelation("obl") && head.is(Upos.VERB)) {
            found.add(new Frame(head, subjects(tree, head), ATTENDING)); // "shared opinions in a telephone conversation"
        } else if (trip && preposition.equals("on") && (moves || tree.has(noun, "cop"))) {
            Token predicate = moves ? head : noun; // "arrived on a visit", "is on a visit"
            found.add(new Frame(predicate, subjects(tree, predicate), ATTENDING));
        } else if (trip && noun.isRelation("obj") && head.isLemma("cancel", "postpone", "plan", "delay", "end", "complete", "conclude", "begin", "shorten")
                && Clauses.possessor(tree, noun).isEmpty()) {
            found.add(new Frame(head, subjects(tree, head), ATTENDING));
        } else if (trip && noun.isRelation("obj") && head.isLemma("cut") && tree.children(head).stream().anyMatch(word -> word.isLemma("short")) && Clauses.possessor(tree, noun).isEmpty()) {
            found.add(new Frame(head, subjects(tree, head), ATTENDING)); // "cut short a visit"
        } else if (!trip && preposition.equals("for") && journey(tree, head).isPresent()) {
            Token verb = journey(tree, head).get(); // "will fly to Oslo for talks with Lopez"
            found.add(new Frame(verb, subjects(tree, verb), ATTENDING));
        } else if (isHosting(tree, head, noun)) {
            found.add(new Frame(head, subjects(tree, head), HOSTING));
            found.add(new Frame(head, list(Clauses.object(tree, head)), ATTENDING));
        } else if (noun.isRelation("obj", "iobj") && head.is(Upos.VERB)) {
            entry(tree, head, "").ifPresent(entry -> found.add(new Frame(head, subjects(tree, head), entry)));
        } else if (noun.isRelation("nsubj:pass") && head.is(Upos.VERB)) {
            entry(tree, head, "").ifPresent(entry -> found.add(new Frame(head, Clauses.agents(tree, head), entry)));
        } else if (noun.isRelation("obl", "nmod") && head.is(Upos.VERB, Upos.ADJ, Upos.ADV)) {
            String lemma = Clauses.lemma(head);
            boolean representing = lemma.equals("represent");
            roles.find(lemma, preposition).ifPresent(entry -> found.add(new Frame(head,
                    representing ? both(subjects(tree, head), Clauses.agents(tree, head)) : subjects(tree, head), entry)));
            Optional<Token> part = Clauses.object(tree, head).filter(object -> object.isLemma("part"));
            if (part.isPresent() && preposition.equals("in")) {
                found.add(new Frame(head, subjects(tree, head), ATTENDING));
            }
        } else if (noun.isRelation("nmod") && head.isLemma("part") && preposition.equals("in")) {
            tree.head(head).filter(verb -> verb.is(Upos.VERB)).ifPresent(verb -> found.add(new Frame(verb, subjects(tree, verb), ATTENDING)));
        } else if (noun.isRelation("nmod") && (PRESENCE.contains(head.lemma()) || head.isLemma("absence"))) {
            List<Token> who = both(list(Clauses.possessor(tree, head)), both(Clauses.phrases(tree, head, "by"), Clauses.phrases(tree, head, "of")));
            found.add(new Frame(head, who, head.isLemma("absence") ? ABSENT : ATTENDING));
        } else if (noun.isRelation("nmod") && head.isLemma("participant", "attendee") && !preposition.isEmpty()) {
            tree.children(head, "cop").stream().findFirst().ifPresent(cop -> found.add(new Frame(head, list(tree.child(head, "nsubj")), ATTENDING)));
        } else if (noun.isRelation("nsubj") && GATHERING.contains(head.lemma()) && Clauses.object(tree, head).isPresent()) {
            found.add(new Frame(head, list(Clauses.object(tree, head)), ATTENDING));
        }
    }

    /** Relative clauses and participles: "the summit that Macron hosted", "a meeting attended by X", "talks involving Y". */
    private void below(DependencyTree tree, Token noun, Token clause, List<Frame> found) {
        if (!clause.is(Upos.VERB, Upos.ADJ)) {
            return;
        }
        if (Clauses.isPassive(tree, clause)) {
            entry(tree, clause, "").ifPresent(entry -> found.add(new Frame(clause, Clauses.agents(tree, clause), entry)));
            return;
        }
        if (GATHERING.contains(clause.lemma()) && Clauses.object(tree, clause).isPresent() && !clause.xpos().equals("VBN")) {
            found.add(new Frame(clause, list(Clauses.object(tree, clause)), ATTENDING));
            return;
        }
        Optional<Token> relativeOblique = tree.children(clause, "obl").stream().filter(o -> o.isLemma("which", "that", "where")).findFirst();
        Optional<Token> subject = tree.child(clause, "nsubj");
        boolean objectGap = clause.isRelation("acl:relcl") && subject.filter(s -> !s.isLemma("which", "that", "who")).isPresent()
                && Clauses.object(tree, clause).map(o -> o.isLemma("which", "that")).orElse(true);
        if (relativeOblique.isPresent()) {
            roles.find(clause.lemma(), tree.preposition(relativeOblique.get())).ifPresent(entry -> found.add(new Frame(clause, list(subject), entry)));
        } else if (objectGap) {
            entry(tree, clause, "").ifPresent(entry -> found.add(new Frame(clause, list(subject), entry)));
        }
    }

    private Optional<EventRoles.Entry> entry(DependencyTree tree, Token verb, String preposition) {
        Optional<Token> particle = tree.child(verb, "compound:prt");
        return particle.isPresent() ? roles.find(verb.lemma(), Clauses.lower(particle.get())) : roles.find(verb.lemma(), preposition);
    }

    private static List<Token> subjects(DependencyTree tree, Token verb) {
        return list(Clauses.subject(tree, verb));
    }

    private static List<Token> list(Optional<Token> token) {
        return token.map(List::of).orElse(List.of());
    }

    private static List<Token> both(List<Token> one, List<Token> other) {
        List<Token> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    boolean isAtOrDuring(Sentence sentence, Token noun) {
        return Set.of("at", "during", "ahead of", "before", "after").contains(sentence.tree().preposition(noun))
                || of(sentence, noun).stream().anyMatch(frame -> !frame.entry().light());
    }

    /** "The summit took place", "a protest began". */
    boolean isOccurring(Sentence sentence, Token noun) {
        return Clauses.raised(sentence.tree(), noun).isPresent() || noun.isRelation("nsubj") && sentence.tree().head(noun).map(verb -> VerbClasses.OCCURRENCE.contains(verb.lemma())).orElse(false);
    }

    /** "Unlike previous meetings": mentioned to compare. */
    boolean isOfThePast(Sentence sentence, Token noun) {
        return Set.of("unlike", "like").contains(sentence.tree().preposition(noun));
    }

    boolean isTime(Sentence sentence, Token token) {
        return article.times(sentence).stream().anyMatch(time -> time.type() != TimexType.SET && time.span().contains(token.span()));
    }

    /** Whether the clause of a word is about what is usual: a set time ("every year") or an adverb of habit with a present tense. */
    boolean isHabitual(Sentence sentence, Token word) {
        DependencyTree tree = sentence.tree();
        Token clause = word;
        while (!clause.isRoot() && !clause.is(Upos.VERB)) {
            clause = tree.token(clause.head());
        }
        Span span = tree.subtreeSpan(clause);
        for (TimeExpression time : article.times(sentence)) {
            boolean past = clause.xpos().equals("VBD") || tree.children(clause, "aux").stream().anyMatch(aux -> aux.isLemma("will")); // "took part in the annual meeting"
            if (time.type() == TimexType.SET && span.contains(time.span()) && (near(sentence, time, clause, clause) || !past && near(sentence, time, clause, word))) {
                return true;
            }
        }
        boolean present = clause.xpos().equals("VBZ") || clause.xpos().equals("VBP") || tree.children(clause, "aux").stream().anyMatch(a -> a.xpos().equals("VBZ") || a.xpos().equals("VBP") && !a.isLemma("have"));
        return present && tree.children(clause, "advmod").stream().anyMatch(a -> Set.of("usually", "often", "normally", "regularly", "annually", "generally",
                "typically", "frequently", "always", "rarely").contains(Clauses.lower(a)));
    }

    private static boolean near(Sentence sentence, TimeExpression time, Token clause, Token word) {
        return sentence.tokens().stream().filter(token -> time.span().contains(token.span()))
                .anyMatch(token -> token.head() == clause.index() || token.head() == word.index());
    }
}
