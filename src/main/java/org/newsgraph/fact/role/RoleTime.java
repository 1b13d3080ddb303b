package org.newsgraph.fact.role;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.EventDate;
import org.newsgraph.model.NameType;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.phrase.RolePhrase;

/**
 * When a role was held, where its own phrase or clause tells it: "mayor since 2004", "president from 1992 until 2006", "became
 * mayor in 2019", "mayor (1992–2006)". A time that belongs to another verb is none of the role's.
 */
record RoleTime(Optional<EventDate> since, Optional<EventDate> until) {

    private static final RoleTime UNTOLD = new RoleTime(Optional.empty(), Optional.empty());
    private static final Set<String> BEGINS = Set.of("become", "elect", "appoint", "name", "reelect", "re-elect", "crown", "inaugurate", "install");

    static RoleTime of(ResolvedArticle article, Sentence sentence, RolePhrase phrase) {
        if (phrase.role().index() < phrase.name().index() && phrase.construction() != RolePhrase.Construction.COPULA) {
            return UNTOLD; // titles tell no time
        }
        Optional<EventDate> since = Optional.empty();
        Optional<EventDate> until = Optional.empty();
        List<TimeExpression> times = article.times(sentence);
        for (int i = 0; i < times.size(); i++) {
            Optional<EventDate> date = times.get(i).value().flatMap(EventDate::ofTimex);
            Token first = tokenAt(sentence, times.get(i));
            if (date.isEmpty() || first.index() == 0 || !belongs(sentence, phrase, first)) {
                continue;
            }
            String before = sentence.token(first.index() - 1).form().toLowerCase(Locale.ROOT);
            boolean second = i > 0 && (before.equals("and") || before.matches("[–—-]|to")) && since.isPresent();
            if (before.equals("since") || before.equals("from") || before.equals("between") || before.equals("(") && isRange(sentence, times, i)
                    || begins(sentence, phrase) && Set.of("in", "on").contains(before)) {
                since = since.or(() -> date);
            } else if (before.equals("until") || before.equals("till") || second) {
                until = until.or(() -> date);
            }
        }
        return new RoleTime(since, until);
    }

    /** "(1992–2006)" and no "(1992)", which may be a birth or an election. */
    private static boolean isRange(Sentence sentence, List<TimeExpression> times, int index) {
        return index + 1 < times.size() && tokenAt(sentence, times.get(index + 1)).index() - tokenAt(sentence, times.get(index)).index() == 2;
    }

    private static boolean begins(Sentence sentence, RolePhrase phrase) {
        return sentence.tree().head(phrase.role()).filter(verb -> verb.is(Upos.VERB) && BEGINS.contains(verb.lemma())).isPresent();
    }

    /** Whether the time stands behind the role with neither a mark nor another verb between. */
    private static boolean belongs(Sentence sentence, RolePhrase phrase, Token time) {
        if (time.index() < phrase.role().index()) {
            return false;
        }
        for (int i = phrase.role().index() + 1; i < time.index(); i++) {
            Token token = sentence.token(i);
            boolean person = NounPhrases.nameOver(sentence, token).filter(name -> name.type() == NameType.PER).isPresent();
            if (person || token.is(Upos.VERB) && !token.isRelation("amod") || token.is(Upos.AUX) || token.form().matches("[,;:\"“”]")) {
                return false;
            }
        }
        return true;
    }

    private static Token tokenAt(Sentence sentence, TimeExpression time) {
        DependencyTree tree = sentence.tree();
        return tree.tokens().stream().filter(token -> token.span().end() > time.span().begin()).findFirst().orElse(tree.token(0));
    }

    /** Whether the last day told lies before the article's. */
    boolean isOver(ResolvedArticle article) {
        Optional<LocalDate> issued = article.article().issued();
        if (until.isEmpty() || issued.isEmpty()) {
            return false;
        }
        String end = until.get().toString();
        return end.compareTo(issued.get().toString().substring(0, end.length())) < 0;
    }
}
