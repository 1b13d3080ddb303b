package org.newsgraph.fact.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.AbstractNouns;
import org.newsgraph.lexicon.EventNouns;
import org.newsgraph.model.Country;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Entity;
import org.newsgraph.model.EventKind;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Person;
import org.newsgraph.model.Place;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * "A summit in Paris", "talks with Russia", "the Munich Security Conference": nouns that tell of a happening. What only sounds
 * like one stays out: parts of other names ("Meeting Street"), modifiers ("summit venue", "election official"), titles of works,
 * bare plurals without place, time or people ("attacks are rare"), and other meanings ("the summit of Everest", "clinical trial").
 */
final class NominalTriggers {

    /** The rule of a noun that only points at a happening told before. */
    static final String ANAPHORIC = "AnaphoricEvent";

    private static final Set<String> WORKS = Set.of("film", "movie", "book", "novel", "song", "album", "documentary", "series", "play", "opera",
            "game", "painting", "poem", "comedy", "drama", "musical", "thriller", "memoir");
    private static final Set<String> LABOUR = Set.of("hunger", "general", "rail", "labor", "labour", "worker", "teacher", "pilot", "nurse", "doctor", "miner",
            "transport", "student", "union", "wildcat", "national", "nationwide", "port", "dock", "school");
    private static final Set<String> ARMED = Set.of("air", "drone", "missile", "rocket", "military", "precision", "nuclear", "retaliatory", "artillery",
            "preemptive", "aerial", "naval", "deadly", "mortar", "bomb");
    private static final AbstractNouns ABSTRACTS = AbstractNouns.load();
    private static final Set<String> GUNS = Set.of("gun", "machine-gun", "machinegun", "sniper", "tank", "small-arms", "anti-aircraft", "rifle", "howitzer", "cross");
    private static final Set<String> NO_COURT = Set.of("clinical", "drug", "vaccine", "medical", "field", "test", "randomized", "randomised", "human", "phase");

    private final ResolvedArticle article;
    private final EventNouns nouns;
    private final Agents agents;
    private final Frames frames;

    NominalTriggers(ResolvedArticle article, EventNouns nouns, Agents agents, Frames frames) {
        this.article = article;
        this.nouns = nouns;
        this.agents = agents;
        this.frames = frames;
    }

    List<Trigger> find(Sentence sentence) {
        List<Trigger> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (token.is(Upos.NOUN, Upos.PROPN)) {
                trigger(sentence, token).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Trigger> trigger(Sentence sentence, Token head) {
        int first = head.index();
        Optional<EventNouns.Entry> entry = Optional.empty();
        for (int length = 3; length >= 1 && entry.isEmpty(); length--) {
            first = head.index() - length + 1;
            entry = first < 0 ? Optional.empty() : nouns.find(words(sentence, first, head));
        }
        if (entry.isEmpty() || head.is(Upos.PROPN) && frames.isTime(sentence, head) || head.isRelation("compound", "flat", "amod", "fixed") || isPartOfAnotherName(sentence, head, entry.get().use())) {
            return Optional.empty();
        }
        EventNouns.Entry noun = entry.get();
        if (noun.use() == EventNouns.Use.PLURAL && !head.xpos().endsWith("S")) {
            return Optional.empty();
        }
        Optional<EventKind> kind = kind(sentence, head, noun);
        boolean oneOf = head.xpos().endsWith("S") && sentence.tree().children(head, "amod").stream().anyMatch(adjective -> adjective.xpos().equals("JJS"))
                && sentence.tree().preposition(head).equals("of") && sentence.tree().head(head).filter(one -> one.isLemma("one")).isPresent();
        if (oneOf || kind.isEmpty() || isWork(sentence, head) || isHabit(sentence, head)) {
            return Optional.empty();
        }
        boolean borne = isBorneOut(sentence, head, kind.get());
        boolean weak = noun.use() == EventNouns.Use.WEAK;
        boolean document = kind.get().isA(EventKind.AGREEMENT) && kind.get() != EventKind.CEASEFIRE;
        boolean named = isName(sentence, head);
        if ((named && (weak || document || noun.lemma().equals("conference")) || noun.use() == EventNouns.Use.TOLD) && !isTold(sentence, head, noun.use(), document)) {
            return Optional.empty(); // "the Framework Convention", "the Party Congress": a paper, a body
        }
        if (kind.get() == EventKind.VISIT && named && head.index() + 1 < sentence.tokens().size() && sentence.token(head.index() + 1).form().matches("de|of|des|du|Championship|Finals")) {
            return Optional.empty(); // "the Tour de France"
        }
        boolean anaphoric = !named && !borne && weak;
        if (!named && !borne && !weak && isGenericPlural(sentence, head, noun) || anaphoric && !isPointedAt(sentence, head)) {
            return Optional.empty();
        }
        if (kind.get() == EventKind.CALL && Set.of("via", "by", "through", "over").contains(sentence.tree().preposition(head))) {
            return Optional.empty(); // "held a meeting via videoconference"
        }
        String lemma = noun.use() == EventNouns.Use.PLURAL ? "talks" : noun.lemma();
        return Optional.of(new Trigger(sentence, head, first, kind.get(), named ? Trigger.Form.NAME : Trigger.Form.NOUN, lemma,
                named ? "NamedEvent" : anaphoric ? ANAPHORIC : "NominalEvent"));
    }

    /** Whether a name of many meanings is an event here: the name finder says so, or it is attended, held, at some time. */
    private boolean isTold(Sentence sentence, Token head, EventNouns.Use use, boolean document) {
        boolean addressed = use == EventNouns.Use.TOLD && Clauses.lemma(head).matches("assembly|congress|convention|audience") && head.isRelation("obj", "iobj") && sentence.tree().head(head).filter(verb -> verb.isLemma("tell", "ask", "urge", "inform")).isPresent();
        return !addressed && (!document && sentence.names().stream().anyMatch(name -> name.type() == NameType.EVENT && name.begin() <= head.index() && head.index() < name.end())
                || use != EventNouns.Use.TOLD && frames.isAtOrDuring(sentence, head) || frames.isOccurring(sentence, head) || !frames.of(sentence, head).isEmpty()
                || sentence.tree().children(head, "nmod", "nummod", "compound", "amod").stream().anyMatch(c -> frames.isTime(sentence, c)));
    }

    /** "The deal", "this session": tells of a happening only where one was told before. */
    private static boolean isPointedAt(Sentence sentence, Token head) {
        return !head.xpos().endsWith("S") && sentence.tree().children(head, "det").stream().anyMatch(c -> c.isLemma("the", "this", "that"));
    }

    private static String words(Sentence sentence, int first, Token head) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i < head.index(); i++) {
            words.append(Clauses.lower(sentence.token(i))).append(' ');
        }
        return words.append(Clauses.lemma(head)).toString();
    }

    /** A body ("Council", "Congress") that somebody speaks at is still a body. */
    private boolean isPartOfAnotherName(Sentence sentence, Token head, EventNouns.Use use) {
        for (Name name : sentence.names()) {
            if (name.begin() <= head.index() && head.index() < name.end() && name.type() != NameType.EVENT && name.type() != NameType.MISC) {
                boolean eventLike = name.type() == NameType.ORG && use != EventNouns.Use.TOLD && head.index() == name.end() - 1 && frames.isAtOrDuring(sentence, head);
                if (!eventLike && name.end() - name.begin() > 1) {
                    return true;
                }
            }
        }
        Optional<Entity> entity = article.mentionOver(sentence, head).filter(m -> m instanceof org.newsgraph.model.NameMention).map(article::entity);
        return entity.filter(e -> e instanceof Person || e instanceof Place || e instanceof Country).isPresent();
    }

    private boolean isName(Sentence sentence, Token head) {
        boolean marked = sentence.names().stream().anyMatch(name -> name.type() == NameType.EVENT && name.begin() <= head.index() && head.index() < name.end());
        return marked || head.is(Upos.PROPN) && Character.isUpperCase(head.form().charAt(0))
                && sentence.tree().children(head, "compound", "amod").stream().anyMatch(c -> Character.isUpperCase(c.form().charAt(0)));
    }

    private Optional<EventKind> kind(Sentence sentence, Token head, EventNouns.Entry noun) {
        DependencyTree tree = sentence.tree();
        Set<String> before = new java.util.HashSet<>();
        tree.children(head, "compound", "amod", "nmod").stream().filter(c -> c.index() < head.index()).forEach(c -> {
            before.add(Clauses.lemma(c));
            tree.children(c, "compound").forEach(cc -> before.add(Clauses.lemma(cc)));
        });
        switch (noun.lemma()) {
            case "summit": {
                boolean climbed = tree.head(head).map(v -> v.isLemma("reach", "climb", "scale", "summit", "descend")).orElse(false) && head.isRelation("obj");
                boolean ofMountain = Clauses.phrases(tree, head, "of").stream().anyMatch(of ->
                        agents.entityAt(sentence, of).map(e -> e instanceof Place).orElse(of.xpos().equals("NN") && agents.entityAt(sentence, of).isEmpty()
                                && tree.has(of, "det") && Set.of("mountain", "peak", "hill", "volcano", "mount").contains(of.lemma())));
                return climbed || ofMountain ? Optional.empty() : Optional.of(EventKind.SUMMIT);
            }
            case "strike": {
                boolean onStrike = tree.preposition(head).equals("on") && !tree.has(head, "det");
                boolean against = !Clauses.phrases(tree, head, "on", "against").isEmpty();
                boolean labour = before.stream().anyMatch(LABOUR::contains) || onStrike || !Clauses.phrases(tree, head, "over").isEmpty();
                boolean called = !before.stream().anyMatch(ARMED::contains) && tree.head(head).map(v -> v.isLemma("announce", "hold", "begin", "stage", "call", "end", "organize",
                        "organise", "join", "suspend")).orElse(false);
                if (called) {
                    return Optional.of(EventKind.PROTEST);
                }
                boolean armed = before.stream().anyMatch(ARMED::contains) || against || tree.head(head).map(v -> v.isLemma("launch", "carry", "conduct")).orElse(false)
                        || !onStrike && isDeadly(sentence, head, EventKind.ATTACK);
                return armed ? Optional.of(EventKind.ATTACK) : labour ? Optional.of(EventKind.PROTEST) : Optional.empty();
            }
            case "memorandum": { // a president's own is a paper
                boolean sides = frames.of(sentence, head).stream().anyMatch(f -> agents.listed(sentence, f.who()).size() > 1)
                        || !Clauses.phrases(tree, head, "with", "between").isEmpty();
                return sides ? Optional.of(noun.kind()) : Optional.empty();
            }
            case "explosion", "blast":
                return Optional.of(before.stream().anyMatch(VerbClasses.WEAPON::contains) ? EventKind.ATTACK : noun.kind());
            case "landslide", "avalanche": // "won by a landslide"
                return tree.ancestors(head).stream().limit(2).anyMatch(above -> above.isLemma("win", "elect", "re-elect", "reelect", "defeat", "lose", "victory", "sweep", "vote"))
                        || tree.preposition(head).equals("of") ? Optional.empty() : Optional.of(noun.kind());
            case "fire": // "artillery fire"
                return Optional.of(before.stream().anyMatch(GUNS::contains) || before.stream().anyMatch(ARMED::contains) ? EventKind.ATTACK : noun.kind());
            case "protest":
                return tree.preposition(head).equals("in") && !tree.has(head, "det") ? Optional.empty() : Optional.of(noun.kind()); // "marched in protest"
            case "trial", "hearing":
                return before.stream().anyMatch(NO_COURT::contains) ? Optional.empty() : Optional.of(EventKind.TRIAL);
            case "conversation", "discussion", "talk", "dialogue":
                return Optional.of(before.contains("phone") || before.contains("telephone") ? EventKind.CALL : noun.kind());
            case "call": {
                boolean phone = before.contains("phone") || before.contains("telephone") || before.contains("video");
                boolean partner = Clauses.phrases(tree, head, "with", "between").stream().anyMatch(p -> !agents.listed(sentence, p).isEmpty());
                return phone || partner ? Optional.of(EventKind.CALL) : Optional.empty();
            }
            case "attack":
                boolean idea = Clauses.phrases(tree, head, "on", "against").stream().anyMatch(on -> on.is(Upos.NOUN) && on.xpos().equals("NN") && ABSTRACTS.contains(on.lemma()) && agents.entityAt(sentence, on).isEmpty()
                        && tree.children(on, "det", "nmod:poss", "nmod").isEmpty());
                return idea ? Optional.empty() : before.contains("heart") || before.contains("panic") || before.contains("asthma") || before.contains("verbal") ? Optional.empty() : Optional.of(noun.kind());
            case "agreement", "deal", "accord":
                return Optional.of(before.stream().anyMatch(Set.of("ceasefire", "cease-fire", "truce", "armistice")::contains) ? EventKind.CEASEFIRE : noun.kind());
            case "arrest":
                return before.contains("house") || before.contains("cardiac") ? Optional.empty() : Optional.of(noun.kind()); // a state, an illness
            default:
                return Optional.of(noun.kind());
        }
    }

    /** "The film Summit in Paris", or the noun alone with its capitals in quotation marks. */
    private static boolean isWork(Sentence sentence, Token head) {
        DependencyTree tree = sentence.tree();
        Optional<Token> above = tree.head(head);
        boolean apposed = head.isRelation("appos", "nmod", "compound") && above.map(a -> WORKS.contains(Clauses.lemma(a))).orElse(false)
                && head.is(Upos.PROPN);
        int before = tree.subtree(head).get(0).index() - 1;
        boolean quoted = head.is(Upos.PROPN) && Character.isUpperCase(head.form().charAt(0)) && before >= 0
                && Set.of("\"", "“", "``", "‘").contains(sentence.token(before).form());
        return apposed || quoted || tree.children(head, "compound", "appos").stream().anyMatch(c -> WORKS.contains(Clauses.lemma(c)));
    }

    /** "Elections are held every five years", "they usually hold talks". */
    private boolean isHabit(Sentence sentence, Token head) {
        return frames.isHabitual(sentence, head);
    }

    private static boolean isGenericPlural(Sentence sentence, Token head, EventNouns.Entry noun) {
        DependencyTree tree = sentence.tree();
        boolean plural = head.xpos().endsWith("S") && noun.use() != EventNouns.Use.PLURAL;
        boolean picked = tree.children(head, "det", "nmod:poss", "nummod").stream().anyMatch(c -> c.isRelation("nmod:poss", "nummod")
                || c.isLemma("the", "this", "that", "these", "those"));
        boolean every = tree.children(head, "det").stream().anyMatch(c -> c.isLemma("every", "each", "any", "such"));
        return plural && !picked || every;
    }

    /** Whether something beside the noun shows that it happened: people, a place, a time, a verb that says who did it. */
    private boolean isBorneOut(Sentence sentence, Token head, EventKind kind) {
        DependencyTree tree = sentence.tree();
        if (tree.children(head, "det").stream().anyMatch(c -> c.isLemma("every", "each", "any", "such")) || frames.isOfThePast(sentence, head)) {
            return false;
        }
        if (!frames.of(sentence, head).isEmpty() && TellingReader.isAttendable(kind) || kind == EventKind.PROTEST
                && tree.children(head, "acl").stream().anyMatch(clause -> VerbClasses.DEMAND.contains(clause.lemma())) || frames.of(sentence, head).stream().anyMatch(f -> f.entry().light())) {
            return true;
        }
        boolean paper = kind.isA(EventKind.AGREEMENT) && kind != EventKind.CEASEFIRE;
        for (Token child : tree.children(head, "nmod", "compound", "amod", "appos", "obl", "nummod")) {
            if (paper && child.isRelation("nmod:poss")) {
                continue; // "the alliance's defence agreement" stands, and nobody made it now
            }
            if (agents.entityAt(sentence, child).isPresent() || frames.isTime(sentence, child)
                    || tree.children(child, "conj", "nmod", "compound", "amod").stream().anyMatch(c -> agents.entityAt(sentence, c).isPresent())) {
                return true;
            }
        }
        return frames.isOccurring(sentence, head) || isDeadly(sentence, head, kind);
    }

    /** "Killed in an explosion", "a blast injured ten people". */
    private static boolean isDeadly(Sentence sentence, Token head, EventKind kind) {
        boolean violent = kind.isA(EventKind.CONFLICT) || kind == EventKind.ACCIDENT || kind == EventKind.DISASTER;
        return violent && head.isRelation("obl", "nsubj") && sentence.tree().head(head).filter(verb -> verb.is(Upos.VERB) && VerbClasses.HARM.contains(verb.lemma())).isPresent();
    }
}
