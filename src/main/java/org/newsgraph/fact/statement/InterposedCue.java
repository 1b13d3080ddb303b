package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.lexicon.SpeechAct;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * "The bank, Keller said, would not close" and "The bank would not close, officials say": a short clause of saying between
 * commas, or behind the last one. Everything else in the sentence is the content. Without quotation marks; those have
 * their own rules.
 */
final class InterposedCue implements StatementRule {

    private final SpeakerFinder speakers;

    InterposedCue(SpeakerFinder speakers) {
        this.speakers = speakers;
    }

    @Override
    public List<Draft> find(QuotedArticle article, List<Draft> earlier) {
        List<Draft> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            for (ReportingPredicate predicate : article.predicates(sentence)) {
                boolean reports = predicate.takesClause() && predicate.isA(SpeechAct.SAY, SpeechAct.THINK, SpeechAct.SHOW) && !predicate.negated() && !isClauseOfItsOwn(predicate);
                Optional<int[]> clause = reports ? clause(predicate) : Optional.empty();
                if (clause.isPresent() && article.quotations().over(sentence.span()).isEmpty()) {
                    List<Token> words = sentence.tokens().stream().filter(token -> token.index() < clause.get()[0] || token.index() > clause.get()[1]).toList();
                    List<Span> content = ContentSpan.of(article, sentence, predicate.token().span(), words);
                    boolean clausal = words.stream().anyMatch(token -> token.xpos().matches("VBD|VBZ|VBP|MD"));
                    Speaker speaker = speakers.of(article, predicate);
                    if (!content.isEmpty() && clausal && speaker.isKnown()) {
                        found.add(Draft.of(name(), predicate, speaker, content, false, 0.93));
                    }
                }
            }
        }
        return found;
    }

    /** "…, which holds a majority,", "…, when the ministry reports new cases", "…, the scandals continue": no cue. */
    private static boolean isClauseOfItsOwn(ReportingPredicate predicate) {
        DependencyTree tree = predicate.tree();
        Token cue = predicate.token();
        boolean relative = tree.children(cue, "nsubj").stream().anyMatch(subject -> subject.xpos().matches("WDT|WP"));
        boolean opened = tree.children(cue, "mark", "advmod").stream().anyMatch(word -> word.isLemma("when", "where", "while", "after", "before", "because", "since", "if"));
        return relative || opened || tree.has(cue, "obj") || predicate.lemma().matches("continue|go on|mean|know");
    }

    /** First and last token of a clause that is set off by commas, and has nothing but subject, verb and adverbials. */
    private static Optional<int[]> clause(ReportingPredicate predicate) {
        DependencyTree tree = predicate.tree();
        Token cue = predicate.token();
        Optional<Token> subject = tree.child(cue, "nsubj").or(() -> apposed(tree, cue));
        if (subject.isEmpty() || !cue.xpos().matches("VBD|VBZ|VBP|VBN") || subject.get().index() == 0) {
            return Optional.empty();
        }
        int begin = Math.min(cue.index(), left(tree, subject.get()));
        for (Token child : tree.children(cue, "aux", "advmod")) {
            begin = child.index() == begin - 1 ? child.index() : begin;
        }
        int end = Math.max(cue.index(), right(tree, subject.get(), cue));
        int size = tree.size();
        // "officials say on Monday,"
        while (end + 1 < size && !tree.token(end + 1).is(Upos.PUNCT)) {
            Token next = tree.token(end + 1);
            if (next.is(Upos.SCONJ, Upos.VERB, Upos.AUX, Upos.PRON) || next.isLemma("that") || end - cue.index() > 8) {
                return Optional.empty();
            }
            end++;
        }
        boolean opens = begin > 0 && tree.token(begin - 1).form().equals(",");
        boolean closes = end + 1 >= size - 1 && !(end + 1 < size && tree.token(end + 1).form().matches("[:,\"“]"));
        boolean between = end + 2 < size && tree.token(end + 1).form().equals(",");
        return opens && (between || closes) ? Optional.of(new int[] {begin, end}) : Optional.empty();
    }

    /** "Teams will go, Anna Keller announced": parsers take a past tense behind a name for a participle beside an apposition. */
    private static Optional<Token> apposed(DependencyTree tree, Token cue) {
        if (!cue.isRelation("acl") || !cue.xpos().equals("VBN") || cue.index() == 0 || !tree.token(cue.index() - 1).is(Upos.PROPN)) {
            return Optional.empty();
        }
        Token before = tree.token(cue.index() - 1);
        Token name = before.isRelation("flat") ? tree.head(before).orElse(before) : before;
        return Optional.of(name).filter(token -> (token.isRelation("appos") || token.isRelation("nsubj") && token.head() < token.index()) && tree.passiveAgent(cue).isEmpty());
    }

    private static int left(DependencyTree tree, Token subject) {
        return tree.subtree(subject).stream().mapToInt(Token::index).filter(index -> index > subject.index() - 12 && !tree.token(index).is(Upos.PUNCT)).min().orElse(subject.index());
    }

    private static int right(DependencyTree tree, Token subject, Token cue) {
        return subject.index() < cue.index() ? cue.index() : tree.subtree(subject).stream().mapToInt(Token::index).max().orElse(subject.index());
    }
}
