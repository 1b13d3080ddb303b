package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.lexicon.SpeechAct;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * "We will go," said the minister, whatever the tree looks like: a quotation beside a verb of saying in the same sentence,
 * or behind a colon. Rests on the marks and the order of words only; for quotations that no other rule reached.
 */
final class AttributedQuotation implements StatementRule {

    /** Tokens between the cue and the mark: "said the minister of the interior on Tuesday: “". */
    private static final int FARTHEST = 14;

    private final SpeakerFinder speakers;

    AttributedQuotation(SpeakerFinder speakers) {
        this.speakers = speakers;
    }

    @Override
    public List<Draft> find(QuotedArticle article, List<Draft> earlier) {
        List<Draft> found = new ArrayList<>();
        List<Draft> told = new ArrayList<>(earlier);
        for (Quotation quotation : article.quotations().outermost()) {
            if (Drafts.isTold(told, quotation.outer()) || !QuotedWords.isUtterance(article, quotation) && !QuotedWords.isLed(article, quotation)) {
                continue;
            }
            cue(article, quotation, told).ifPresent(predicate -> {
                Speaker speaker = speakers.of(article, predicate);
                if (speaker.isKnown()) {
                    List<Span> content = new ArrayList<>();
                    article.quotations().chain(quotation).forEach(next -> content.add(next.outer()));
                    List<Span> pieces = content.size() == 1 ? Interruption.resume(article, predicate, content) : content;
                    Draft draft = Draft.of(name(), predicate, speaker, ContentSpan.merge(pieces), false, 0.8);
                    found.add(draft);
                    told.add(draft);
                }
            });
        }
        return found;
    }

    private static Optional<ReportingPredicate> cue(QuotedArticle article, Quotation quotation, List<Draft> told) {
        List<Sentence> sentences = article.sentences(new Span(Math.max(0, quotation.outer().begin() - 3), quotation.outer().end() + 1));
        List<ReportingPredicate> candidates = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (ReportingPredicate predicate : article.predicates(sentence)) {
                boolean saying = predicate.takesClause() && !predicate.isA(SpeechAct.KNOW) || predicate.isA(SpeechAct.QUOTE, SpeechAct.URGE, SpeechAct.PLEDGE, SpeechAct.JUDGE, SpeechAct.DENY);
                boolean busy = predicate.token().span().end() <= quotation.outer().begin() && predicate.isA(SpeechAct.SAY, SpeechAct.QUOTE) && predicate.tree().children(predicate.token(), "obj", "ccomp", "xcomp").stream()
                        .anyMatch(object -> article.quotations().at(object.span().begin()).isEmpty() && !isHearer(predicate));
                if ((saying || isUnlisted(article, quotation, predicate)) && !busy && !quotation.outer().overlaps(predicate.token().span()) && article.quotations().at(predicate.token().span().begin()).isEmpty()
                        && distance(article, quotation, predicate) <= FARTHEST && !Drafts.isCue(told, predicate)) {
                    candidates.add(predicate);
                }
            }
        }
        return candidates.stream().min(Comparator.comparingInt(predicate -> distance(article, quotation, predicate)));
    }

    /** "“But, sir,” protested Keller" and "“But, sir,” Keller objected.": a finite verb right behind a comma inside the mark reports, whether or not a list has it. */
    private static boolean isUnlisted(QuotedArticle article, Quotation quotation, ReportingPredicate predicate) {
        Token cue = predicate.token();
        if (predicate.verb().isPresent() || !cue.xpos().matches("VBD|VBZ|VBP") || !QuotedWords.isLed(article, quotation) || cue.span().begin() < quotation.outer().end()) {
            return false;
        }
        List<Token> between = predicate.sentence().tokens().stream().filter(token -> token.span().begin() >= quotation.outer().end() && token.span().end() <= cue.span().begin()).toList();
        boolean subjectFirst = !between.isEmpty() && between.size() <= 5 && between.stream().allMatch(token -> token.is(Upos.DET, Upos.ADJ, Upos.NOUN, Upos.PROPN, Upos.PRON));
        boolean closes = cue.index() + 1 >= predicate.sentence().tokens().size() || predicate.sentence().token(cue.index() + 1).is(Upos.PUNCT, Upos.ADV, Upos.ADP);
        return between.isEmpty() || subjectFirst && closes;
    }

    private static boolean isHearer(ReportingPredicate predicate) {
        return predicate.hasHearerAsObject();
    }

    /** Words between the cue and the quotation; too many where a sentence ends or another quotation stands between them. */
    private static int distance(QuotedArticle article, Quotation quotation, ReportingPredicate predicate) {
        Span cue = predicate.token().span();
        boolean after = cue.begin() >= quotation.outer().end();
        Span between = after ? new Span(quotation.outer().end(), cue.begin()) : new Span(cue.end(), quotation.outer().begin());
        if (article.quotations().over(between).stream().anyMatch(other -> !other.outer().equals(quotation.outer()))) {
            return Integer.MAX_VALUE;
        }
        List<Token> words = predicate.sentence().tokens().stream().filter(token -> between.contains(token.span())).toList();
        if (after) {
            int last = article.text().codePointAt(quotation.inner().end() - 1);
            boolean open = ",?!—-…".indexOf(last) >= 0 || !words.isEmpty() && words.get(0).form().equals(",");
            return open && words.size() <= 8 ? words.size() : Integer.MAX_VALUE;
        }
        boolean led = words.isEmpty() || words.get(words.size() - 1).form().matches("[:,]|[–—-]+");
        boolean broken = words.stream().anyMatch(token -> token.is(Upos.VERB) && !token.xpos().matches("VBG|VBN"));
        return led && !broken && quotation.outer().begin() - predicate.sentence().span().end() <= 3 ? words.size() : Integer.MAX_VALUE;
    }
}
