package org.newsgraph.fact.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.lexicon.Media;
import org.newsgraph.lexicon.SpeechActNouns;
import org.newsgraph.model.Agent;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Mention;
import org.newsgraph.model.NameMention;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/** Answers who is the subject of saying: the one place where rules ask for the speaker. */
final class SpeakerFinder {

    private final SpeechActNouns nouns;
    private final Media media;

    SpeakerFinder(SpeechActNouns nouns, Media media) {
        this.nouns = nouns;
        this.media = media;
    }

    /** Who says what a predicate reports; {@link Speaker#UNKNOWN} where the sentence doesn't tell. */
    Speaker of(QuotedArticle article, ReportingPredicate predicate) {
        DependencyTree tree = predicate.tree();
        return subject(tree, predicate.token(), 0).filter(subject -> isOutside(article, predicate, subject)).or(() -> beside(article, predicate)).map(subject -> named(article.article(), predicate.sentence(), subject)).orElse(Speaker.UNKNOWN);
    }

    /** Whoever says a quotation does not stand in it. */
    private static boolean isOutside(QuotedArticle article, ReportingPredicate predicate, Token subject) {
        return article.quotations().around(subject.span()).filter(quotation -> !quotation.inner().contains(predicate.token().span())).isEmpty();
    }

    /** "…", said the tall minister; the tall minister said: "…": the noun phrase beside the verb, for trees that lose it. */
    private static Optional<Token> beside(QuotedArticle article, ReportingPredicate predicate) {
        Sentence sentence = predicate.sentence();
        int cue = predicate.token().index();
        int end = cue + 1;
        while (end < sentence.tokens().size() && sentence.token(end).is(Upos.DET, Upos.ADJ, Upos.NOUN, Upos.PROPN, Upos.NUM)) {
            end++;
        }
        Optional<Token> behind = end > cue + 1 && cue > 0 && sentence.token(cue - 1).is(Upos.PUNCT) ? head(sentence, cue + 1, end) : Optional.empty();
        return behind.or(() -> head(sentence, begin(sentence, cue), cue)).filter(token -> isOutside(article, predicate, token));
    }

    private static int begin(Sentence sentence, int cue) {
        int begin = cue;
        while (begin > 0 && sentence.token(begin - 1).is(Upos.DET, Upos.ADJ, Upos.NOUN, Upos.PROPN, Upos.NUM, Upos.PRON)) {
            begin--;
        }
        return begin;
    }

    /** The last noun of a stretch of words. */
    private static Optional<Token> head(Sentence sentence, int begin, int end) {
        for (int index = end - 1; index >= begin; index--) {
            Token token = sentence.token(index);
            if (token.is(Upos.NOUN, Upos.PROPN, Upos.PRON)) {
                // a name hangs together by "flat": its first word heads it
                Token head = token;
                while (head.isRelation("flat") && head.head() >= begin) {
                    head = sentence.token(head.head());
                }
                return Optional.of(head);
            }
        }
        return Optional.empty();
    }

    private Optional<Token> subject(DependencyTree tree, Token predicate, int depth) {
        boolean passive = tree.has(predicate, "aux:pass", "csubj:pass") || predicate.xpos().equals("VBN") && predicate.isRelation("acl");
        if (passive && !predicate.isRelation("acl:relcl")) {
            Optional<Token> agent = tree.passiveAgent(predicate);
            if (agent.isPresent() || !predicate.isLemma("quote", "cite", "report", "hear", "record", "catch")) {
                return agent;
            }
        }
        List<Token> subjects = tree.children(predicate, "nsubj").stream().filter(subject -> !isExpletive(tree, predicate, subject)).toList();
        // of two that a parser sees ("spokeswoman Jane Roe said"), the one beside the verb
        Optional<Token> own = subjects.stream().filter(subject -> subject.index() < predicate.index()).reduce((first, last) -> last).or(() -> subjects.stream().findFirst());
        if (own.isPresent()) {
            Token subject = own.get();
            boolean relative = predicate.isRelation("acl:relcl") && subject.is(Upos.PRON) && subject.isLemma("who", "which", "that") && !predicate.isRoot();
            return relative ? tree.head(predicate) : own;
        }
        boolean finite = predicate.xpos().matches("VBD|VBZ|VBP");
        if (depth > 6 || predicate.isRoot() || finite && predicate.isRelation("ccomp", "csubj")) {
            // a finite clause has a subject of its own, if the tree doesn't see it
            return Optional.empty();
        }
        Token head = tree.head(predicate).orElseThrow();
        if (predicate.isRelation("acl")) {
            // "a message stating that", "officials saying that"
            return Optional.of(head);
        }
        if (predicate.isRelation("xcomp", "ccomp") && tree.object(head).isPresent() && !head.isLemma("promise", "threaten", "vow")) {
            // "asked him to say"
            return tree.object(head);
        }
        if (predicate.isRelation("conj", "xcomp", "advcl", "parataxis", "dep", "ccomp", "obl")) {
            if (head.is(Upos.NOUN, Upos.PROPN, Upos.PRON) && !tree.has(head, "nsubj", "cop")) {
                return Optional.of(head);
            }
            if (tree.has(head, "aux:pass") && tree.passiveAgent(head).isEmpty()) {
                // "was quoted as saying"
                return tree.child(head, "nsubj");
            }
            return subject(tree, head, depth + 1);
        }
        return Optional.empty();
    }

    private static boolean isExpletive(DependencyTree tree, Token predicate, Token subject) {
        return subject.isLemma("there") || subject.isRelation("expl")
                || subject.isLemma("it") && (tree.isPassive(predicate) || predicate.isLemma("seem", "appear", "turn"));
    }

    /** The speaker that a token heads, by the mention it stands in; "a statement by X" and "X's statement" speak for X. */
    Speaker named(ResolvedArticle article, Sentence sentence, Token head) {
        DependencyTree tree = sentence.tree();
        if (isMessage(head)) {
            Optional<Token> author = tree.children(head, "nmod", "obl").stream()
                    .filter(modifier -> modifier.isRelation("nmod:poss") || tree.preposition(modifier).matches("by|from"))
                    .filter(modifier -> !isMessage(modifier))
                    .findFirst();
            if (author.isPresent()) {
                return named(article, sentence, author.get());
            }
            int by = head.index() + 1;
            if (by + 1 < tree.size() && tree.token(by).isLemma("by", "from")) {
                int end = by + 1;
                while (end < tree.size() && tree.token(end).is(Upos.DET, Upos.ADJ, Upos.NOUN, Upos.PROPN)) {
                    end++;
                }
                Optional<Token> behind = head(sentence, by + 1, end);
                if (behind.isPresent()) {
                    return named(article, sentence, behind.get());
                }
            }
        }
        Optional<Mention> mention = mention(article, sentence, head);
        Optional<Agent> agent = mention.map(article::entity).filter(Agent.class::isInstance).map(Agent.class::cast);
        Span span = mention.filter(NameMention.class::isInstance).map(Mention::span).orElseGet(() -> nounPhrase(sentence, head));
        Token last = tree.children(head, "conj").stream().filter(conjunct -> conjunct.is(Upos.NOUN, Upos.PROPN, Upos.PRON)).reduce((a, b) -> b).orElse(head);
        if (last != head) {
            // "A and B said": both named by the words, the first one by the link
            span = span.cover(mention(article, sentence, last).filter(NameMention.class::isInstance).map(Mention::span).orElse(last.span()));
        }
        return new Speaker(agent, Optional.of(span), Optional.of(head));
    }

    private static Optional<Mention> mention(ResolvedArticle article, Sentence sentence, Token head) {
        Optional<Mention> at = article.mentionAt(sentence, head);
        if (at.isPresent()) {
            return at;
        }
        // a name whose head another parser would choose
        return article.mentionOver(sentence, head).filter(NameMention.class::isInstance)
                .filter(mention -> head.is(Upos.PROPN))
                .filter(mention -> sentence.token(mention.head()).head() == head.index() || head.head() == mention.head());
    }

    /** Whether a noun names words, not somebody who speaks them. */
    boolean isMessage(Token noun) {
        String lemma = noun.lemma().toLowerCase(Locale.ROOT);
        return noun.is(Upos.NOUN) && (nouns.find(lemma).isPresent() || media.find(lemma).isPresent());
    }

    /** "the ministry's spokesman for trade": without relative clauses, appositions and what comes after a comma. */
    static Span nounPhrase(Sentence sentence, Token head) {
        DependencyTree tree = sentence.tree();
        Span span = head.span();
        for (Token child : tree.children(head)) {
            boolean before = child.index() < head.index() && child.isRelation("det", "amod", "compound", "nummod", "nmod:poss", "nmod:unmarked", "nmod:desc", "flat", "goeswith");
            boolean after = child.index() > head.index() && (child.isRelation("flat", "goeswith", "case") && child.index() == head.index() + 1 || child.isRelation("flat")
                    || child.isRelation("nmod") && tree.preposition(child).equals("of"));
            if (before || after && !child.isRelation("case")) {
                span = span.cover(child.isRelation("det", "flat") ? child.span() : phraseSpan(tree, child));
            }
        }
        return span;
    }

    private static Span phraseSpan(DependencyTree tree, Token token) {
        Span span = token.span();
        for (Token child : tree.children(token)) {
            if (!child.isRelation("acl", "appos", "parataxis", "punct", "advcl", "conj", "cc")) {
                span = span.cover(phraseSpan(tree, child));
            }
        }
        return span;
    }

    /** The entity that a token heads, if any. */
    static Optional<Entity> entity(ResolvedArticle article, Sentence sentence, Token head) {
        return mention(article, sentence, head).map(article::entity);
    }
}
