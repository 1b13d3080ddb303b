package org.newsgraph.fact.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Entity;
import org.newsgraph.model.EventKind;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/** Short names of events: "NATO summit in Paris", "invasion of Ukraine", "meeting of Camille Arnaud and Jan Peeters". */
final class EventLabels {

    private static final Set<String> SAYING_WHO = Set.of("of", "between", "with", "on", "against", "in", "at", "to");
    private static final int LONGEST = 9;

    private EventLabels() {
    }

    /** @param isTime whether a word lies in a time expression: days are no part of a label, years are ("the 2014 invasion") */
    static String of(Trigger trigger, List<Telling.Part> parts, Optional<Entity> place, Predicate<Token> isTime) {
        return trigger.isVerb() ? ofVerb(trigger, parts, place) : ofNoun(trigger, parts, place, isTime);
    }

    private static String ofNoun(Trigger trigger, List<Telling.Part> parts, Optional<Entity> place, Predicate<Token> isTime) {
        DependencyTree tree = trigger.sentence().tree();
        List<Token> title = title(trigger);
        if (title.size() > 2) {
            return text(trigger, title);
        }
        List<Token> words = new ArrayList<>();
        for (Token child : tree.children(trigger.head())) {
            boolean before = child.index() < trigger.head().index() && child.isRelation("compound", "amod", "nummod", "nmod:poss", "flat", "nmod")
                    && !child.isRelation("nmod:tmod") && !child.isLemma("last", "next", "own") && !child.is(Upos.PRON, Upos.DET);
            boolean plain = tree.subtree(child).size() <= 4 && tree.subtree(child).stream().noneMatch(w -> w.is(Upos.PRON, Upos.AUX));
            boolean dated = isTime.test(child) && !child.form().matches("\\d{4}") && child.index() < trigger.first();
            if (dated) {
                continue;
            }
            if (child.isRelation("nmod") && !child.is(Upos.PROPN) && tree.subtree(child).stream().anyMatch(w -> w.is(Upos.NUM))) {
                continue; // "a category 4 hurricane"
            }
            if (child.is(Upos.NUM) && child.index() > 1 && trigger.sentence().token(child.index() - 1).form().equals("-")) {
                words.addAll(trigger.sentence().tokens().subList(child.index() - 2, child.index() + 1)); // "COVID-19"
            }
            boolean counted = tree.subtree(child).stream().anyMatch(w -> w.is(Upos.NUM)) && tree.subtree(child).stream().noneMatch(w -> w.is(Upos.PROPN));
            if (before && plain && (child.is(Upos.PROPN, Upos.ADJ, Upos.NUM) || !child.isRelation("nmod:poss"))) {
                words.addAll(tree.subtree(child).stream().filter(w -> !w.isRelation("det") && !(counted && !w.is(Upos.NUM))).toList()); // "at least 17"
            } else if (child.isRelation("flat")) {
                words.addAll(tree.subtree(child));
            }
        }
        words.add(trigger.head());
        trigger.sentence().names().stream().filter(name -> name.begin() <= trigger.head().index() && trigger.head().index() < name.end()
                        && (name.type() == NameType.EVENT || name.type() == NameType.MISC))
                .forEach(name -> words.addAll(trigger.sentence().tokens().subList(name.begin(), name.end()))); // "Tropical Storm Ana", whatever its tree
        List<String> with = parts.stream().filter(part -> part.role() == Telling.Role.ATTENDING && part.rule().equals("EventComplement"))
                .map(part -> part.who().label()).distinct().limit(2).toList();
        boolean partners = tree.children(trigger.head(), "nmod", "obl").stream().anyMatch(child -> tree.preposition(child).equals("with"));
        for (Token child : tree.children(trigger.head(), "nmod")) {
            boolean people = Set.of("with", "of").contains(tree.preposition(child)) && partners && !with.isEmpty();
            boolean told = place.isPresent() && Set.of("in", "on", "at").contains(tree.preposition(child)) && place.get().label().contains(child.form()); // appended below
            if (!people && !told && child.index() > trigger.head().index() && SAYING_WHO.contains(tree.preposition(child))) {
                List<Token> phrase = plain(tree, child);
                boolean named = phrase.stream().anyMatch(w -> w.is(Upos.PROPN)) || tree.preposition(child).equals("of");
                if (named && words.size() + phrase.size() <= LONGEST) {
                    words.addAll(phrase);
                }
            }
        }
        String label = text(trigger, words) + (partners && !with.isEmpty() ? " with " + String.join(" and ", with) : "");
        return place.isPresent() && !label.contains(place.get().label()) && label.split(" ").length <= 5 ? label + (trigger.kind() == EventKind.VISIT ? " to " : " in ") + place.get().label() : label;
    }

    /** "Treaty on Friendship and Cooperation": the capitals of a document's name and the small words between them. */
    private static List<Token> title(Trigger trigger) {
        List<Token> tokens = trigger.sentence().tokens();
        Token head = trigger.head();
        if (!trigger.kind().isA(EventKind.AGREEMENT) || trigger.kind() == EventKind.CEASEFIRE || !Character.isUpperCase(head.form().codePointAt(0)) || head.index() == 0) {
            return List.of();
        }
        int end = head.index() + 1;
        for (int i = end; i < tokens.size() && i < head.index() + 16; i++) {
            String form = tokens.get(i).form();
            if (Character.isUpperCase(form.codePointAt(0))) {
                end = i + 1;
            } else if (!form.matches("of|on|for|and|the|in|to|against|-")) {
                break;
            }
        }
        int begin = trigger.first();
        while (begin > 0 && Character.isUpperCase(tokens.get(begin - 1).form().codePointAt(0)) && begin - 1 > 0 && !tokens.get(begin - 1).is(Upos.PRON, Upos.DET)) {
            begin--;
        }
        return tokens.get(head.index() + 1 < tokens.size() ? head.index() + 1 : head.index()).form().matches("of|on|for|against") ? tokens.subList(begin, end) : List.of();
    }

    /** A phrase without its clauses and appositions. */
    private static List<Token> plain(DependencyTree tree, Token phrase) {
        List<Token> words = new ArrayList<>();
        words.add(phrase);
        for (Token child : tree.children(phrase)) {
            if (child.isRelation("nmod:desc", "case", "det", "compound", "amod", "flat", "nummod", "nmod:poss") && !child.isRelation("acl")) {
                words.addAll(tree.subtree(child));
            } else if (child.isRelation("conj") || child.isRelation("nmod") && child.is(Upos.PROPN) && phrase.is(Upos.PROPN) && tree.preposition(child).equals("of")) {
                words.addAll(plain(tree, child));
            } else if (child.isRelation("cc") || child.is(Upos.PUNCT) && child.form().equals("-")) {
                words.add(child);
            }
        }
        return words.stream().distinct().sorted(java.util.Comparator.comparingInt(Token::index)).toList();
    }

    private static String text(Trigger trigger, List<Token> words) {
        StringBuilder label = new StringBuilder();
        Token last = null;
        for (Token word : words.stream().distinct().sorted(java.util.Comparator.comparingInt(Token::index)).toList()) {
            if (word.is(Upos.PUNCT) && !word.form().equals("-")) {
                continue;
            }
            if (last != null && last.span().end() < word.span().begin()) {
                label.append(' ');
            }
            label.append(word.form());
            last = word;
        }
        return label.toString();
    }

    private static String ofVerb(Trigger trigger, List<Telling.Part> parts, Optional<Entity> place) {
        List<String> attending = labels(parts, Telling.Role.HOSTING, Telling.Role.ATTENDING);
        List<String> targets = labels(parts, Telling.Role.TARGET);
        List<String> actors = labels(parts, Telling.Role.ACTOR);
        String noun = trigger.noun();
        String label = noun;
        switch (trigger.kind()) {
            case VISIT -> label = noun + place.map(p -> " to " + p.label()).orElse("") + (attending.isEmpty() ? "" : " by " + attending.get(0));
            case CALL, MEETING, TALKS -> label = noun + (attending.isEmpty() ? "" : " of " + String.join(" and ", attending.subList(0, Math.min(2, attending.size()))));
            case ATTACK -> label = noun + (targets.isEmpty() ? "" : noun.equals("attack") ? " on " + targets.get(0) : " of " + targets.get(0));
            case SANCTION -> label = noun + (targets.isEmpty() ? "" : " against " + targets.get(0));
            case TRIAL -> label = noun + (targets.isEmpty() ? "" : (noun.equals("lawsuit") ? " against " : " of ") + targets.get(0));
            case PROTEST -> label = noun + (!targets.isEmpty() ? " against " + targets.get(0) : actors.isEmpty() ? "" : " by " + actors.get(0));
            default -> label = noun + (!targets.isEmpty() ? " of " + targets.get(0) : actors.isEmpty() ? "" : " of " + actors.get(0));
        }
        return label.equals(noun) && place.isPresent() ? noun + " in " + place.get().label() : label;
    }

    private static List<String> labels(List<Telling.Part> parts, Telling.Role... roles) {
        Set<Telling.Role> wanted = Set.of(roles);
        return parts.stream().filter(part -> wanted.contains(part.role())).map(part -> part.who().label()).distinct().collect(Collectors.toList());
    }
}
