package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/**
 * "The minister is confident that the bank will hold": the minister thinks that the bank will hold. An adjective of certainty or feeling
 * with a clause; the class is that of Quirk et al. 1985, 16.71 and 16.73. With a negated adjective or a question ("not sure whether") the cue carries the "not".
 */
final class Attitude implements StatementRule {

    private static final Set<String> ADJECTIVES = Set.of("adamant", "afraid", "angry", "annoyed", "anxious", "ashamed", "aware", "certain", "clear", "concerned", "confident", "conscious",
            "convinced", "delighted", "disappointed", "doubtful", "fearful", "glad", "grateful", "happy", "hopeful", "insistent", "mindful", "optimistic", "pleased", "positive", "proud", "sad",
            "satisfied", "sceptical", "skeptical", "sorry", "sure", "surprised", "thankful", "thrilled", "unaware", "uncertain", "unsure", "upset", "worried");

    private final SpeakerFinder speakers;

    Attitude(SpeakerFinder speakers) {
        this.speakers = speakers;
    }

    @Override
    public List<Draft> find(QuotedArticle article, List<Draft> earlier) {
        List<Draft> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            for (Token token : sentence.tokens()) {
                if (ADJECTIVES.contains(token.lemma().toLowerCase(Locale.ROOT)) && sentence.tree().has(token, "cop", "aux:pass")) {
                    draft(article, sentence, token).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Draft> draft(QuotedArticle article, Sentence sentence, Token adjective) {
        DependencyTree tree = sentence.tree();
        Optional<Token> clause = tree.children(adjective, "ccomp", "advcl").stream().filter(child -> child.index() > adjective.index())
                .filter(child -> ClauseShape.isFinite(tree, child) || ClauseShape.hasQuestionWord(tree, child))
                .filter(child -> child.isRelation("ccomp") || tree.children(child, "mark").stream().anyMatch(mark -> mark.isLemma("that", "whether")))
                .filter(child -> tree.children(child, "mark").stream().noneMatch(mark -> mark.isLemma("because", "when", "as", "while", "since", "if")))
                .findFirst();
        // "it is clear that": nobody's attitude
        Optional<Token> subject = tree.subject(adjective).filter(token -> !token.isLemma("it", "there", "this", "that", "what") && token.index() < adjective.index());
        boolean possible = tree.children(adjective, "aux").stream().anyMatch(aux -> aux.isLemma("may", "might", "should", "must", "could"));
        if (clause.isEmpty() || subject.isEmpty() || possible) {
            return Optional.empty();
        }
        Speaker speaker = speakers.subject(article, sentence, subject.get());
        List<Span> content = ContentSpan.of(article, sentence, adjective.span(), tree.subtree(clause.get()));
        boolean somebody = speaker.agent().isPresent() || subject.get().xpos().matches("PRP|NNS");
        String cue = (tree.isNegated(adjective) ? "not " : "") + adjective.lemma().toLowerCase(Locale.ROOT);
        return content.isEmpty() || !somebody ? Optional.empty()
                : Optional.of(new Draft(name(), sentence, Optional.of(adjective), Optional.of(cue), speaker, content, false, 0.65));
    }
}
