package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.lexicon.SpeechAct;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;

/**
 * A denial or confirmation that points back: "Two aides said he had fled; the ministry denied this." What is denied is what was
 * reported last, in the same sentence or the one before.
 */
final class PointedDenial implements StatementRule {

    private final SpeakerFinder speakers;

    PointedDenial(SpeakerFinder speakers) {
        this.speakers = speakers;
    }

    @Override
    public List<Draft> find(QuotedArticle article, List<Draft> earlier) {
        List<Draft> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            for (ReportingPredicate predicate : article.predicates(sentence)) {
                boolean judges = predicate.isA(SpeechAct.DENY) || predicate.token().isLemma("confirm");
                if (!judges || predicate.unspoken() || Drafts.isCue(earlier, predicate) || !pointsBack(predicate)) {
                    continue;
                }
                Speaker speaker = speakers.of(article, predicate);
                Optional<Draft> before = earlier.stream().filter(draft -> sentence.index() - draft.sentence().index() <= 1 && draft.predicate().isPresent())
                        .filter(draft -> draft.cover().end() <= predicate.token().span().begin() && draft.predicate().get().span().end() <= predicate.token().span().begin())
                        .reduce((one, other) -> other.cover().end() >= one.cover().end() ? other : one);
                if (before.isPresent() && speakers.isSomebody(article, speaker)) {
                    found.add(Draft.of(name(), predicate, speaker, before.get().content(), ReportedClause.denies(predicate), 0.7));
                }
            }
        }
        return found;
    }

    private static boolean pointsBack(ReportingPredicate predicate) {
        DependencyTree tree = predicate.tree();
        Optional<Token> object = predicate.isPassive() ? tree.child(predicate.token(), "nsubj:pass") : tree.child(predicate.token(), "obj");
        return object.filter(word -> word.form().matches("(?i)this|that|it") && tree.children(word).isEmpty()).isPresent() && !tree.has(predicate.token(), "ccomp", "xcomp");
    }
}
