package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.SpeechAct;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/**
 * "The talks, the minister said, had failed", "The talks had failed, officials say", "As the minister put it, the talks had
 * failed": the cue stands in or behind the words that it reports, or before a colon.
 */
final class ReportingParenthesis implements StatementRule {

    private final SpeakerFinder speakers;

    ReportingParenthesis(SpeakerFinder speakers) {
        this.speakers = speakers;
    }

    @Override
    public List<Draft> find(QuotedArticle article, List<Draft> earlier) {
        List<Draft> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            for (ReportingPredicate predicate : article.predicates(sentence)) {
                if (Drafts.isCue(earlier, predicate)) {
                    continue;
                }
                above(article, predicate).or(() -> below(article, predicate)).ifPresent(content -> {
                    Speaker speaker = speakers.of(article, predicate);
                    if (!content.isEmpty() && speaker.isKnown()) {
                        found.add(Draft.of(name(), predicate, speaker, Interruption.resume(article, predicate, content), ReportedClause.denies(predicate), 0.9));
                    }
                });
            }
        }
        return found;
    }

    /** The cue hangs on the reported clause. */
    private static Optional<List<Span>> above(QuotedArticle article, ReportingPredicate predicate) {
        DependencyTree tree = predicate.tree();
        Token cue = predicate.token();
        boolean as = cue.isRelation("advcl") && tree.children(cue, "mark", "advmod", "case").stream().anyMatch(mark -> mark.isLemma("as") && mark.index() < cue.index());
        boolean parenthesis = cue.isRelation("parataxis");
        // "as you would expect"
        boolean you = tree.children(cue, "nsubj").stream().anyMatch(subject -> subject.form().equalsIgnoreCase("you"));
        if (cue.isRoot() || you || !as && !parenthesis || !tree.has(cue, "nsubj") || predicate.negated() || !isReporting(predicate, as) || !isSetOff(article, predicate)
                || tree.children(cue, "obj", "ccomp", "xcomp").stream().anyMatch(object -> !(as && object.isLemma("it")))) {
            return Optional.empty();
        }
        Token clause = tree.head(cue).orElseThrow();
        // a cue at the end of the sentence reports all of it
        boolean last = tree.subtreeSpan(cue).end() >= tree.subtreeSpan(clause).end() - 2;
        while (last && !clause.isRoot() && clause.isRelation("conj", "parataxis") && article.predicate(predicate.sentence(), tree.head(clause).orElseThrow())
                .filter(outer -> outer.takesClause() && tree.has(outer.token(), "ccomp")).isEmpty()) {
            clause = tree.head(clause).orElseThrow();
        }
        if (!ClauseShape.isFinite(tree, clause) && article.quotations().over(tree.subtreeSpan(clause)).isEmpty()) {
            return Optional.empty();
        }
        Set<Token> words = new HashSet<>(tree.subtree(clause));
        words.removeAll(tree.subtree(cue));
        return Optional.of(ContentSpan.of(article, predicate.sentence(), cue.span(), words));
    }

    /** Between commas, dashes, brackets or behind a quotation; "I think" needs none of them. */
    private static boolean isSetOff(QuotedArticle article, ReportingPredicate predicate) {
        Span span = predicate.tree().subtreeSpan(predicate.token());
        String before = article.text().slice(new Span(Math.max(0, span.begin() - 2), span.begin())).strip();
        String first = article.text().slice(new Span(span.begin(), span.begin() + 1));
        boolean mark = !before.isEmpty() && ",;—–-(”\"'’».?!".indexOf(before.codePointAt(before.length() - 1)) >= 0 || ",—–-(".contains(first);
        boolean opens = span.begin() <= predicate.sentence().span().begin() + 1;
        boolean me = predicate.tree().children(predicate.token(), "nsubj").stream().anyMatch(subject -> subject.form().matches("I|we|We"));
        return mark || opens || me && predicate.isA(SpeechAct.THINK);
    }

    private static boolean isReporting(ReportingPredicate predicate, boolean as) {
        // "you know", "I mean" only fill a pause
        return predicate.takesClause() && !predicate.isA(SpeechAct.KNOW) && !predicate.lemma().matches("go on|mean|continue") || predicate.isA(SpeechAct.QUOTE) || as && predicate.token().isLemma("put");
    }

    /** The reported clause hangs on the cue as if beside it: "The minister said: we will go", "said the minister, we will go". */
    private static Optional<List<Span>> below(QuotedArticle article, ReportingPredicate predicate) {
        DependencyTree tree = predicate.tree();
        Token cue = predicate.token();
        if (!predicate.isA(SpeechAct.SAY, SpeechAct.QUOTE, SpeechAct.ASK, SpeechAct.URGE, SpeechAct.PLEDGE, SpeechAct.DENY)) {
            return Optional.empty();
        }
        for (Token child : tree.children(cue, "parataxis")) {
            Span span = tree.subtreeSpan(child);
            int before = Math.max(0, span.begin() - 2);
            String gap = article.text().slice(new Span(before, span.begin()));
            boolean quoted = article.quotationsFor(cue.span(), new Span(Math.max(0, span.begin() - 1), span.begin() + 1)).stream()
                    .anyMatch(quotation -> !quotation.outer().contains(cue.span()));
            if (article.predicate(predicate.sentence(), child).filter(inner -> inner.isA(SpeechAct.SAY) && !quoted && tree.has(child, "ccomp")).isPresent()) {
                continue;
            }
            if (child.index() < cue.index() || gap.contains(":") || quoted) {
                return Optional.of(ContentSpan.of(article, predicate.sentence(), cue.span(), tree.subtree(child)));
            }
        }
        return Optional.empty();
    }
}
