package org.newsgraph.fact.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.EventDate;
import org.newsgraph.model.EventTime;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.model.TimexType;
import org.newsgraph.model.Token;
import org.newsgraph.time.EventTimes;

/** When an event was, from the time expressions that hang on it or on the verb that it happens through. */
final class AttachedTimes {

    private final ResolvedArticle article;

    AttachedTimes(ResolvedArticle article) {
        this.article = article;
    }

    /** The expressions that hang on one of these words, each alone, in the order of the text. */
    List<TimeExpression> attached(Sentence sentence, List<Token> anchors) {
        List<TimeExpression> found = new ArrayList<>();
        for (TimeExpression time : article.times(sentence)) {
            if (time.type() != TimexType.SET && top(sentence, time).map(top -> hangsOn(sentence.tree(), top, anchors)).orElse(false)) {
                found.add(time);
            }
        }
        found.sort(Comparator.comparingInt(time -> time.span().begin()));
        return found;
    }

    /** The time that these expressions tell together: what one alone says, and of several the first date, beginning and end. */
    EventTime of(Sentence sentence, List<TimeExpression> times) {
        Optional<EventDate> date = Optional.empty();
        Optional<EventDate> begin = Optional.empty();
        Optional<EventDate> end = Optional.empty();
        List<String> words = new ArrayList<>();
        for (TimeExpression time : times) {
            EventTime one = EventTimes.of(article.parsed(), article.times(), time);
            String preposition = top(sentence, time).map(top -> sentence.tree().preposition(top)).orElse("");
            if (time.type() == TimexType.DURATION && preposition.equals("to")) {
                continue; // "sentenced to two years"
            }
            boolean other = Set.of("before", "after", "by", "following", "prior to", "ahead of", "within").contains(preposition);
            one.expression().filter(expression -> !words.contains(expression)).ifPresent(words::add);
            if (!other) {
                date = date.or(one::date);
                begin = begin.or(one::begin);
                end = end.or(one::end);
            }
        }
        Optional<EventDate> day = date;
        boolean both = day.isPresent() && (begin.isPresent() || end.isPresent());
        return words.isEmpty() ? EventTime.UNKNOWN
                : new EventTime(date, both ? Optional.empty() : begin, both ? Optional.empty() : end, Optional.of(String.join(", ", words)));
    }

    /** The highest word of an expression. */
    private Optional<Token> top(Sentence sentence, TimeExpression time) {
        return sentence.tokens().stream().filter(token -> time.span().contains(token.span()))
                .filter(token -> token.isRoot() || !time.span().contains(sentence.token(token.head()).span())).findFirst();
    }

    private static boolean hangsOn(DependencyTree tree, Token top, List<Token> anchors) {
        if (top.isRelation("conj") && anchors.contains(tree.token(top.head()))) {
            return true; // "in 2014 and again in 2022", where the second is joined to the verb
        }
        Token at = tree.firstConjunct(top);
        if (at.isRoot()) {
            return false;
        }
        Token head = tree.token(at.head());
        boolean modifier = at.isRelation("obl", "nmod", "advmod", "compound", "nummod", "amod", "appos", "dep", "advcl", "orphan");
        boolean repeated = !head.isRoot() && head.isRelation("obl", "conj") && anchors.contains(tree.token(head.head()))
                && tree.children(head, "advmod").stream().anyMatch(word -> word.isLemma("again")); // "and again at full scale in 2022"
        boolean again = repeated || (head.isRelation("conj") || at.isRelation("orphan")) && !head.isRoot() && (anchors.contains(tree.token(head.head()))
                || head.isRelation("conj") && !tree.token(head.head()).isRoot() && anchors.contains(tree.token(tree.token(head.head()).head()))); // "in 2014 and at full scale in 2022"
        if (at.isRelation("nmod") && head.isRelation("nsubj") && anchors.contains(tree.token(head.head())) && tree.preposition(at).equals("on")
                && tree.subtree(at).get(tree.subtree(at).size() - 1).index() + 1 == head.head()) {
            return true; // "a court in X on Friday sentenced": parsers hang it on the noun beside it
        }
        if (at.isRelation("obl") && at.index() < head.index() && tree.preposition(at).matches("on|in|last|") && anchors.stream().anyMatch(noun -> noun.isRelation("nsubj")
                && noun.head() == head.index() && isRightBehind(tree, noun, at))) {
            return true; // "The arrest of X, the head of Y, in April was a turning point"
        }
        if (at.isRelation("nmod") && head.is(org.newsgraph.model.Upos.PROPN) && tree.preposition(at).matches("on|in|last|") && at.index() > head.index()) {
            // "a raid on the village of X on Monday": a place has no day, whatever the tree says
            return tree.ancestors(head).stream().limit(2).filter(above -> above.is(org.newsgraph.model.Upos.NOUN)).anyMatch(anchors::contains)
                    || anchors.contains(head);
        }
        return modifier && (anchors.contains(head) || again && !head.is(org.newsgraph.model.Upos.VERB) && !tree.has(head, "cop"));
    }

    private static boolean isRightBehind(DependencyTree tree, Token noun, Token time) {
        List<Token> phrase = tree.subtree(noun);
        int end = phrase.get(phrase.size() - 1).index();
        int begin = tree.subtree(time).get(0).index();
        return begin == end + 1 || begin == end + 2 && tree.token(end + 1).form().equals(",");
    }

    /** Whether both may be one time: one is unknown, or one holds the other. */
    static boolean compatible(EventTime one, EventTime other) {
        if (one.date().isEmpty() || other.date().isEmpty()) {
            return true;
        }
        String a = one.date().get().toString();
        String b = other.date().get().toString();
        return a.startsWith(b) || b.startsWith(a);
    }
}
