package org.newsgraph.fact.statement;

import java.util.List;
import java.util.Optional;

/** "Jane Roe: It works. John Doe: Good." In a transcript each turn is a statement of the one who has the floor. */
final class InterviewTurn implements StatementRule {

    @Override
    public List<Draft> find(QuotedArticle article, List<Draft> earlier) {
        return InterviewTurns.of(article).turns().stream()
                .map(turn -> new Draft(name(), turn.sentence(), Optional.empty(), Optional.empty(), turn.speaker(), List.of(turn.words()), false, 0.8))
                .toList();
    }
}
