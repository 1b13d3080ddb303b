package org.newsgraph.fact.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.lexicon.AbstractNouns;
import org.newsgraph.lexicon.EventNouns;
import org.newsgraph.lexicon.EventVerbs;
import org.newsgraph.lexicon.EventVerbs.Part;
import org.newsgraph.lexicon.Organizations;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.Agent;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.EventKind;
import org.newsgraph.model.Group;
import org.newsgraph.model.Organization;
import org.newsgraph.model.Person;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.RolePhrases;

/**
 * "Putin met Xi", "Russia invaded Ukraine", "the minister resigned": verbs that tell of a happening. Each needs arguments that
 * show its meaning, so that "attacked the plan", "met the deadline" and "called it a success" stay out.
 */
final class VerbalTriggers {

    private static final Set<String> PHONES = Set.of("phone", "telephone", "video", "videoconference");

    /** WordNet's vessels and crafts for water whose first sense is that, as news has them. */
    private static final Set<String> VESSELS = Set.of("ship", "boat", "ferry", "vessel", "trawler", "tanker", "dinghy", "submarine", "yacht", "freighter", "barge", "canoe", "raft", "frigate",
            "warship", "cruiser", "destroyer", "tugboat", "tug", "catamaran", "dhow", "liner", "schooner", "steamer", "steamship", "motorboat", "speedboat", "sailboat", "rowboat", "corvette",
            "battleship", "gunboat", "houseboat", "lifeboat", "hovercraft", "pontoon", "fishing boat", "bulker", "carrier", "icebreaker", "minesweeper", "steamboat", "sailing ship");

    private final EventVerbs verbs;
    private final EventNouns nouns;
    private final AbstractNouns abstracts;
    private final Agents agents;
    private final Frames frames;

    VerbalTriggers(EventVerbs verbs, EventNouns nouns, AbstractNouns abstracts, Agents agents, Frames frames) {
        this.verbs = verbs;
        this.nouns = nouns;
        this.abstracts = abstracts;
        this.agents = agents;
        this.frames = frames;
    }

    List<Trigger> find(Sentence sentence) {
        List<Trigger> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            Optional<EventVerbs.Entry> entry = token.is(Upos.VERB) ? find(sentence.tree(), token, verbs) : Optional.empty();
            if (entry.isPresent() && !token.isRelation("amod", "case", "compound", "mark") && isMeant(sentence, token, entry.get())
                    && !frames.isHabitual(sentence, token) && !isForbidden(sentence.tree(), token)) {
                boolean weapon = token.isLemma("explode") && Clauses.object(sentence.tree(), token).or(() -> Clauses.subject(sentence.tree(), token))
                        .filter(thing -> VerbClasses.WEAPON.contains(Clauses.lemma(Nationals.counted(sentence.tree(), thing)))).isPresent();
                boolean phone = entry.get().kind() == EventKind.TALKS && isByPhone(sentence.tree(), token); // "discussed it by phone with"
                if (phone) {
                    found.add(new Trigger(sentence, token, token.index(), EventKind.CALL, Trigger.Form.VERB, "phone call", "VerbalEvent"));
                    continue;
                }
                found.add(new Trigger(sentence, token, token.index(), weapon ? EventKind.ATTACK : entry.get().kind(), Trigger.Form.VERB, entry.get().noun(), "VerbalEvent"));
            }
        }
        return found;
    }

    /** "Banned from meeting others": a class of happenings, and none of them. */
    private static boolean isForbidden(DependencyTree tree, Token verb) {
        return verb.isRelation("advcl", "xcomp", "ccomp") && !verb.isRoot() && tree.token(verb.head()).isLemma("ban", "bar", "prohibit", "forbid");
    }

    /** The entry of a verb, with its particle if it has one: "sworn in", "stepped down". */
    static Optional<EventVerbs.Entry> find(DependencyTree tree, Token verb, EventVerbs verbs) {
        for (Token particle : tree.children(verb, "compound:prt", "advmod", "obl")) {
            Optional<EventVerbs.Entry> whole = verbs.find(Clauses.lemma(verb) + " " + Clauses.lower(particle));
            if (whole.isPresent()) {
                return whole;
            }
        }
        boolean other = tree.children(verb, "compound:prt").stream().anyMatch(particle -> !particle.isLemma("up", "off"));
        return other ? Optional.empty() : verbs.find(Clauses.lemma(verb)); // "shot down" is no shooting of people
    }

    private boolean isMeant(Sentence sentence, Token verb, EventVerbs.Entry entry) {
        DependencyTree tree = sentence.tree();
        boolean passive = Clauses.isPassive(tree, verb);
        Optional<Token> subject = passive ? Clauses.agent(tree, verb) : Clauses.subject(tree, verb);
        Optional<Token> object = passive ? Clauses.subject(tree, verb) : Clauses.object(tree, verb);
        boolean doer = subject.map(s -> !agents.listed(sentence, s).isEmpty()).orElse(false);
        switch (entry.need()) {
            case PEOPLE:
                return people(sentence, verb, entry, subject, object, doer);
            case ENTITY:
                return object.flatMap(o -> agents.entityAt(sentence, o)).isPresent() || entry.kind() == EventKind.VISIT && object.filter(o -> o.is(Upos.NOUN, Upos.PROPN)
                        && !isAbstract(o)).isPresent() && subject.stream().flatMap(s -> agents.listed(sentence, s).stream()).anyMatch(Person.class::isInstance);
            case CONCRETE:
                return object.map(o -> agents.entityAt(sentence, o).isPresent() || o.is(Upos.NOUN) && !abstracts.contains(o.lemma()) && (doer || passive || subject.filter(s -> s.is(Upos.NOUN, Upos.PROPN) && !isAbstract(s)).isPresent())
                        || o.is(Upos.PROPN)).orElse(false) && !isCriticism(tree, verb);
            case OFFICE:
                return object.map(o -> !agents.listed(sentence, o).isEmpty()).orElse(false)
                        && Stream.concat(tree.children(verb, "xcomp").stream(), Clauses.phrases(tree, verb, "as", "to").stream())
                        .anyMatch(post -> PersonNouns.english().isOffice(Clauses.lemma(post)) && !post.isLemma("player", "winner", "champion", "star")
                                || post.isRelation("obl") && post.isLemma("cabinet", "board", "court", "commission", "government", "bench", "panel"));
            case AGAINST:
                boolean crowd = subject.filter(s -> Nationals.counted(tree, s) != s || s.isLemma("protester", "demonstrator", "supporter", "activist", "opponent", "striker")).isPresent()
                        && isHuman(sentence, subject.get()) && !tree.has(verb, "obj") && !Clauses.phrases(tree, verb, "through", "to", "in", "across").isEmpty();
                return crowd || subject.isPresent() && !isAbstract(subject.get()) && (!Clauses.phrases(tree, verb, "against", "over", "outside").isEmpty()
                        || Clauses.phrases(tree, verb, "in").stream().anyMatch(in -> in.isLemma("protest")) && isHuman(sentence, subject.get()));
            case WITH:
                return object.map(o -> isHuman(sentence, o)).orElse(false) && !Clauses.phrases(tree, verb, "with").isEmpty();
            case PARTNER:
                return (!Clauses.partners(tree, verb).isEmpty() || isByPhone(tree, verb)) && doer || subject.filter(s -> isSeveral(sentence, s) && !agents.listed(sentence, s).isEmpty()).isPresent() && (object.isEmpty() || verb.isLemma("discuss"));
            case PHONE:
                return phone(sentence, verb, object, doer, passive);
            case GUEST:
                return guest(sentence, verb, object, doer || passive);
            case THING:
                // "the war that erupted" is no volcano
                return subject.map(s -> s.is(Upos.NOUN, Upos.PROPN) && !isAbstract(s) && !(verb.isLemma("erupt") && nouns.find(Clauses.lemma(s)).isPresent())).orElse(false) && (tree.has(verb, "obl", "advcl") || !verb.isLemma("erupt"));
            case POST:
                return object.filter(o -> agents.listed(sentence, o).stream().anyMatch(Person.class::isInstance)).filter(o -> holdsPost(sentence, verb, o)).isPresent();
            case MOTION:
                // one member's vote is no vote of its own
                return subject.filter(s -> agents.listed(sentence, s).stream().anyMatch(who -> !(who instanceof Person)) || s.is(Upos.NOUN, Upos.PROPN) && agents.agentAt(sentence, s).isEmpty()
                        && (s.xpos().equals("NNS") || Organizations.world().isOrganizationNoun(Clauses.lemma(s)))).isPresent()
                        && (tree.has(verb, "xcomp") || tree.children(verb, "advcl").stream().anyMatch(aim -> Clauses.isInfinitive(tree, aim)) || !Clauses.phrases(tree, verb, "on", "for", "against", "in favor of", "in favour of").isEmpty());
            case VESSEL:
                // "shares sank" is no shipwreck; who sinks a ship attacks
                return object.isEmpty() && !passive && subject.filter(s -> isVessel(sentence, s)).isPresent();
            default:
                throw new IllegalStateException(entry.toString());
        }
    }

    private static boolean isVessel(Sentence sentence, Token subject) {
        boolean named = sentence.tree().children(subject, "compound", "flat", "nmod:desc").stream().anyMatch(word -> word.form().matches("MV|MS|SS|HMS|USS|MT|INS|HMAS") || VESSELS.contains(Clauses.lemma(word)));
        return VESSELS.contains(Clauses.lemma(Nationals.counted(sentence.tree(), subject))) || subject.is(Upos.PROPN) && (named || subject.form().matches("MV|MS|SS|HMS|USS|MT|INS|HMAS"));
    }

    private boolean isAbstract(Token token) {
        return token.is(Upos.NOUN) && abstracts.contains(token.lemma());
    }

    private boolean people(Sentence sentence, Token verb, EventVerbs.Entry entry, Optional<Token> subject, Optional<Token> object, boolean doer) {
        DependencyTree tree = sentence.tree();
        if (entry.object() == Part.PARTICIPANT) {
            List<Token> with = Clauses.partners(tree, verb);
            if (object.isPresent()) {
                return !agents.listed(sentence, object.get()).isEmpty() || doer && agents.people(sentence, object.get()).stream().anyMatch(Group.class::isInstance)
                        && Nationals.counted(tree, object.get()) != object.get() || doer && !isAbstract(object.get()) && tree.has(object.get(), "nmod") // "met members of the club", but not "met its share of the costs"
                        && (object.get().is(Upos.PROPN) || isHuman(sentence, object.get()) || Organizations.world().isOrganizationNoun(Clauses.lemma(object.get())));
            }
            boolean body = verb.isLemma("meet") && with.isEmpty() && subject.filter(s -> s.is(Upos.NOUN, Upos.PROPN) && (agents.agentAt(sentence, s).filter(Organization.class::isInstance).isPresent()
                    || s.is(Upos.NOUN) && Organizations.world().isOrganizationNoun(Clauses.lemma(s)))).isPresent() && tree.has(verb, "obl", "advcl", "obl:unmarked", "obl:tmod");
            return body || with.stream().anyMatch(w -> !isAbstract(w) && !agents.listed(sentence, w).isEmpty()) || doer && (isSeveral(sentence, subject.get())
                    || !with.isEmpty() && !isAbstract(with.get(0)));
        }
        Optional<Token> last = entry.object() == Part.NONE ? subject : object;
        boolean counted = VerbClasses.HARM.contains(verb.lemma()) && last.filter(o -> o.is(Upos.NUM)).isPresent(); // "four were killed"
        return (counted || last.map(o -> isHuman(sentence, o)).orElse(false)) && (entry.kind() != EventKind.PROTEST || tree.has(verb, "obl"));
    }

    /** An agent, or a noun for people: "two soldiers". */
    private boolean isHuman(Sentence sentence, Token token) {
        return !agents.people(sentence, token).isEmpty() || token.is(Upos.NOUN) && (token.isLemma("people", "person") || PersonNouns.english().isPerson(token.lemma()));
    }

    /** "removed Chief Executive Ann Roe", "fired Ann Roe as coach", "removed her from office" */
    private static boolean holdsPost(Sentence sentence, Token verb, Token object) {
        DependencyTree tree = sentence.tree();
        boolean title = PersonNouns.english().isOffice(RolePhrases.lemma(sentence, object)) || tree.children(object, "nmod:desc", "appos", "compound", "flat").stream().anyMatch(word -> PersonNouns.english().isOffice(RolePhrases.lemma(sentence, word)));
        return title || Clauses.phrases(tree, verb, "as", "from").stream().anyMatch(post -> post.isLemma("office", "post", "power", "job", "position", "role")
                || PersonNouns.english().isOffice(Clauses.lemma(post)));
    }

    private boolean isSeveral(Sentence sentence, Token subject) {
        List<Agent> listed = agents.listed(sentence, subject);
        return listed.size() > 1 || !listed.isEmpty() && (listed.get(0) instanceof Group && subject.xpos().endsWith("S") || subject.xpos().endsWith("S") || subject.isLemma("they", "we"));
    }

    /** "Attacked X over the budget", "attacked her as weak": with words. */
    private static boolean isCriticism(DependencyTree tree, Token verb) {
        return verb.isLemma("attack", "assault") && !Clauses.phrases(tree, verb, "over", "for", "as").isEmpty();
    }

    private boolean phone(Sentence sentence, Token verb, Optional<Token> object, boolean doer, boolean passive) {
        DependencyTree tree = sentence.tree();
        boolean byPhone = isByPhone(tree, verb);
        if (verb.isLemma("call")) {
            boolean plain = !tree.has(verb, "xcomp", "ccomp", "compound:prt", "iobj", "advcl") && Clauses.phrases(tree, verb, "for", "on").stream()
                    .allMatch(p -> frames.isTime(sentence, p));
            return !passive && doer && object.flatMap(o -> agents.agentAt(sentence, o)).filter(Person.class::isInstance).isPresent() && plain
                    && tree.children(verb).stream().filter(c -> c.isRelation("obj")).count() == 1 && object.map(o -> !tree.has(o, "appos", "acl")).orElse(false);
        }
        return byPhone && doer;
    }

    private static boolean isByPhone(DependencyTree tree, Token verb) {
        return tree.children(verb, "obl", "advmod").stream().anyMatch(o -> PHONES.contains(Clauses.lemma(o))
                || tree.children(o, "compound", "nmod").stream().anyMatch(c -> PHONES.contains(Clauses.lemma(c))));
    }

    private boolean guest(Sentence sentence, Token verb, Optional<Token> object, boolean doer) {
        Optional<Agent> guest = object.flatMap(o -> agents.listed(sentence, o).stream().findFirst());
        boolean person = guest.filter(g -> g instanceof Person || g instanceof Group && !verb.isLemma("welcome")).isPresent()
                || object.map(o -> o.isLemma("delegation")).orElse(false);
        return doer && person && !sentence.tree().has(verb, "xcomp");
    }
}
