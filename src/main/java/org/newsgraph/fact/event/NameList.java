package org.newsgraph.fact.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.Agent;
import org.newsgraph.model.Country;
import org.newsgraph.model.Mention;
import org.newsgraph.model.NameMention;
import org.newsgraph.model.Organization;
import org.newsgraph.model.Person;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * Long lists of people with their titles, read from the words' order: "President of Brazil A, Prime Minister of India B and C,
 * as well as the bank's head, D". Trees of such lists are seldom right, their punctuation is. A list ends with what follows
 * its last "and" or "as well as"; without one there is none.
 */
final class NameList {

    private static final Set<String> INSIDE = Set.of("of", "for", "in", "to", "the", "on", "at");

    private NameList() {
    }

    /** The people of the list that begins at a word, or the countries where it lists these; empty where no list begins there. */
    static List<Agent> from(ResolvedArticle article, Sentence sentence, int begin) {
        List<List<Agent>> segments = new ArrayList<>();
        List<Agent> segment = new ArrayList<>();
        int joints = -1;
        for (int i = begin; i < sentence.tokens().size(); i++) {
            Token token = sentence.token(i);
            boolean joint = token.isLemma("and", "&") && !insideName(article, sentence, token) || isAsWellAs(sentence, i);
            if (joint || token.is(Upos.PUNCT) && Set.of(",", "—", "–", ";").contains(token.form())) {
                segments.add(segment);
                segment = new ArrayList<>();
                if (joint) {
                    joints = segments.size();
                    i += isAsWellAs(sentence, i) ? 2 : 0;
                }
                continue;
            }
            if (ends(token) && !insideName(article, sentence, token)) {
                if (i > begin && !segment.isEmpty() && joints < segments.size() && isFinite(token)) {
                    segment = new ArrayList<>(); // "…, Merz said": the subject of what follows
                }
                break;
            }
            named(article, sentence, token).filter(agent -> listable(sentence, agent, token)).ifPresent(segment::add);
        }
        segments.add(segment);
        return joints < 0 ? List.of() : upTo(segments, joints);
    }

    /** All before the last joint, and after it the first one named. */
    private static List<Agent> upTo(List<List<Agent>> segments, int joint) {
        List<Agent> all = new ArrayList<>();
        segments.subList(0, joint).forEach(s -> last(s).ifPresent(all::add));
        for (int i = joint; i < Math.min(joint + 2, segments.size()); i++) {
            Optional<Agent> agent = last(segments.get(i));
            if (agent.isPresent()) {
                all.add(agent.get());
                break;
            }
        }
        boolean people = all.stream().anyMatch(Person.class::isInstance);
        return all.stream().filter(agent -> agent instanceof Person == people).distinct().toList();
    }

    private static Optional<Agent> last(List<Agent> segment) {
        Optional<Agent> person = segment.stream().filter(Person.class::isInstance).reduce((a, b) -> b);
        return person.isPresent() ? person : segment.size() == 1 ? Optional.of(segment.get(0)) : Optional.empty();
    }

    private static Optional<Agent> named(ResolvedArticle article, Sentence sentence, Token token) {
        Optional<Mention> mention = article.mentions(sentence).stream()
                .filter(m -> m instanceof NameMention && m.span().end() == token.span().end()).findFirst();
        return mention.map(article::entity).filter(e -> e instanceof Person || e instanceof Country || e instanceof Organization).map(Agent.class::cast);
    }

    /** Not "Trump's son-in-law", nor the owner of something: "the wife of X". */
    private static boolean listable(Sentence sentence, Agent agent, Token end) {
        boolean owner = end.index() + 1 < sentence.tokens().size() && sentence.token(end.index() + 1).xpos().equals("POS");
        return !owner && (agent instanceof Person || sentence.tree().preposition(end).isEmpty());
    }

    private static boolean insideName(ResolvedArticle article, Sentence sentence, Token token) {
        return article.mentions(sentence).stream().anyMatch(m -> m instanceof NameMention && m.span().contains(token.span()) && m.span().length() > token.span().length());
    }

    private static boolean isAsWellAs(Sentence sentence, int i) {
        return i + 2 < sentence.tokens().size() && sentence.token(i).isLemma("as") && Clauses.lower(sentence.token(i + 1)).equals("well")
                && sentence.token(i + 2).isLemma("as");
    }

    private static boolean isFinite(Token token) {
        boolean inTitle = token.xpos().equals("VBG") && Character.isUpperCase(token.form().codePointAt(0)); // "Commission for Ensuring …"
        return token.is(Upos.VERB, Upos.AUX) && !inTitle && (token.xpos().startsWith("VB") || token.xpos().equals("MD"));
    }

    private static boolean ends(Token token) {
        return isFinite(token) && !token.form().equalsIgnoreCase("including") || token.is(Upos.PRON, Upos.SCONJ) && !token.xpos().equals("PRP$")
                || token.is(Upos.ADP) && !INSIDE.contains(Clauses.lower(token)) || token.form().matches("[.!?:\"“”]");
    }
}
