package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.lexicon.SpeechAct;
import org.newsgraph.lexicon.SpeechActNouns;
import org.newsgraph.lexicon.SpeechActNouns.SpeechActNoun;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * "the minister's promise to resign", "a call by the party for new elections", "the court issued a warning that": a noun
 * reports, and its owner, its "by", or who makes it is the speaker. Without any of them nothing is found.
 */
final class NominalSpeechAct implements StatementRule {

    private final SpeechActNouns nouns;
    private final SpeakerFinder speakers;

    NominalSpeechAct(SpeechActNouns nouns, SpeakerFinder speakers) {
        this.nouns = nouns;
        this.speakers = speakers;
    }

    @Override
    public List<Draft> find(QuotedArticle article, List<Draft> earlier) {
        List<Draft> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.is(Upos.NOUN)) {
                    nouns.find(token.lemma().toLowerCase(Locale.ROOT)).ifPresent(noun -> draft(article, sentence, token, noun).ifPresent(found::add));
                }
            }
        }
        return found;
    }

    private Optional<Draft> draft(QuotedArticle article, Sentence sentence, Token token, SpeechActNoun noun) {
        DependencyTree tree = sentence.tree();
        Optional<Token> complement = tree.children(token, "acl", "nmod", "ccomp", "advcl").stream()
                .filter(child -> child.index() > token.index() && !child.isRelation("acl:relcl") && noun.complements().contains(opener(tree, child)))
                .findFirst();
        Optional<Token> source = complement.flatMap(clause -> source(tree, token, clause));
        if (source.isEmpty() || sentence.token(source.get().index()).xpos().equals("WDT")) {
            return Optional.empty();
        }
        List<Span> content = ContentSpan.of(article, sentence, token.span(), tree.subtree(complement.get()));
        Speaker speaker = speakers.named(article.article(), sentence, source.get());
        if (content.isEmpty()) {
            return Optional.empty();
        }
        double confidence = noun.act() == SpeechAct.THINK ? 0.6 : 0.75;
        return Optional.of(new Draft(name(), sentence, Optional.of(token), Optional.of(token.lemma().toLowerCase(Locale.ROOT)), speaker, content,
                noun.act() == SpeechAct.DENY, confidence));
    }

    private static String opener(DependencyTree tree, Token clause) {
        for (Token marker : tree.children(clause, "mark", "case")) {
            // "a promise to resign", not "an offer to the states"
            boolean noun = marker.isRelation("case") && marker.isLemma("to") && !clause.is(Upos.VERB);
            if (marker.index() < clause.index() && !noun) {
                return marker.form().toLowerCase(Locale.ROOT);
            }
        }
        return clause.isRelation("acl", "ccomp") && ClauseShape.isFinite(tree, clause) ? "that" : "";
    }

    private static Optional<Token> source(DependencyTree tree, Token noun, Token complement) {
        Optional<Token> owner = tree.children(noun, "nmod").stream()
                .filter(modifier -> modifier != complement)
                .filter(modifier -> modifier.isRelation("nmod:poss") || tree.preposition(modifier).matches("by|from"))
                .findFirst();
        if (owner.isPresent() || noun.isRoot()) {
            return owner;
        }
        // "made a promise to", "issued a warning that"
        Token verb = tree.head(noun).orElseThrow();
        if (noun.isRelation("obj") && verb.isLemma("make", "issue", "give", "repeat", "renew", "voice", "express", "reiterate", "deliver", "raise", "offer", "release", "have")) {
            return tree.subject(verb).filter(subject -> !tree.isPassive(verb) && subject.index() < verb.index());
        }
        // "came to the conclusion that"
        if (noun.isRelation("obl") && verb.isLemma("come", "arrive", "be")) {
            return tree.subject(verb).filter(subject -> subject.index() < verb.index());
        }
        return Optional.empty();
    }
}
