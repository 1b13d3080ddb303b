package org.newsgraph.fact.statement;

import java.util.List;
import java.util.Optional;

/**
 * "Jane Roe: It works. John Doe: Good." In a transcript each turn is a statement of the one who has the floor, known by name
 * ("President Jane Roe:"), by office ("PRIME MINISTER:") or only by the part in the conversation ("Q:").
 */
final class InterviewTurn implements StatementRule {

    @Override
    public List<Draft> find(QuotedArticle article, List<Draft> earlier) {
        return article.turns().turns().stream()
                .map(turn -> new Draft(name(), turn.sentence(), Optional.empty(), Optional.empty(), turn.speaker(), turn.words(), false, turn.speaker().agent().isPresent() ? 0.8 : 0.6))
                .toList();
    }
}
