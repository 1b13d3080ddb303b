package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/** "According to the ministry, the talks had failed": the ministry says that the talks had failed. */
final class AccordingTo implements StatementRule {

    private final SpeakerFinder speakers;

    AccordingTo(SpeakerFinder speakers) {
        this.speakers = speakers;
    }

    @Override
    public List<Draft> find(QuotedArticle article, List<Draft> earlier) {
        List<Draft> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.form().equalsIgnoreCase("according")) {
                    draft(article, sentence, token).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Draft> draft(QuotedArticle article, Sentence sentence, Token according) {
        DependencyTree tree = sentence.tree();
        if (according.index() + 1 >= tree.size() || !tree.token(according.index() + 1).isLemma("to")) {
            return Optional.empty();
        }
        // the source hangs above "according" as its case, or below it as its oblique
        Token source;
        Token phrase;
        if (according.isRelation("case", "mark", "fixed") && !according.isRoot()) {
            source = tree.head(according).orElseThrow();
            phrase = source;
        } else {
            Optional<Token> oblique = tree.child(according, "obl", "nmod", "obj", "pobj");
            if (oblique.isEmpty()) {
                return Optional.empty();
            }
            source = oblique.get();
            phrase = according;
        }
        // "to win the vote, according to X", "attacks, according to X": a part of a clause is only a part of what X says, and so
        // is everything behind which X stands at the end
        int end = tree.subtree(phrase).stream().mapToInt(Token::index).max().orElse(phrase.index());
        boolean closing = end >= tree.size() - 2 && according.index() > 0 && tree.token(according.index() - 1).form().equals(",");
        Optional<Token> clause = tree.head(phrase);
        while (clause.isPresent() && !clause.get().isRoot() && isPart(tree, clause.get(), closing)) {
            clause = tree.head(clause.get());
        }
        if (clause.isEmpty() || clause.get() == source) {
            return Optional.empty();
        }
        Set<Token> words = new HashSet<>(tree.subtree(clause.get()));
        words.removeAll(tree.subtree(phrase));
        List<Span> content = ContentSpan.of(article, sentence, according.span(), words);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Speaker speaker = speakers.named(article.article(), sentence, source);
        // "paid according to their age" measures, it doesn't quote
        boolean setOff = according.index() == 0 || tree.token(according.index() - 1).form().matches("[,;(—–-]");
        boolean somebody = speaker.agent().isPresent() || source.is(Upos.PROPN) || speakers.isMessage(source) || source.xpos().equals("NNS") && !tree.has(source, "nmod:poss");
        if (!setOff && !somebody) {
            return Optional.empty();
        }
        return Optional.of(new Draft(name(), sentence, Optional.of(according), Optional.of("according to"), speaker, content, false, 0.9));
    }

    private static boolean isPart(DependencyTree tree, Token clause, boolean closing) {
        boolean nominal = clause.is(Upos.NOUN, Upos.PROPN, Upos.PRON, Upos.NUM, Upos.ADJ) && !tree.has(clause, "nsubj", "cop");
        boolean infinite = !ClauseShape.isFinite(tree, clause) && clause.isRelation("xcomp", "advcl", "acl", "conj", "ccomp");
        return nominal || infinite || closing && clause.isRelation("acl:relcl", "advcl", "conj", "parataxis");
    }
}
