package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Agent;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;

/** "The minister was calm: “Nobody will lose a coin.”" A colon and no verb of saying: the subject before the colon speaks. */
final class ColonQuotation implements StatementRule {

    private final SpeakerFinder speakers;

    ColonQuotation(SpeakerFinder speakers) {
        this.speakers = speakers;
    }

    @Override
    public List<Draft> find(QuotedArticle article, List<Draft> earlier) {
        List<Draft> found = new ArrayList<>();
        for (Quotation quotation : article.quotations().outermost()) {
            int colon = colonBefore(article, quotation);
            if (colon < 0 || Drafts.isTold(earlier, quotation.outer()) || !QuotedWords.isUtterance(article, quotation) && !isReplied(article, colon)) {
                continue;
            }
            Optional<Sentence> leading = article.sentences().stream().filter(sentence -> sentence.span().contains(colon)).findFirst();
            leading.flatMap(sentence -> speaker(article, sentence, colon)).ifPresent(speaker -> found.add(new Draft(name(), leading.get(), Optional.empty(),
                    Optional.empty(), speaker, ContentSpan.merge(article.quotations().chain(quotation).stream().map(Quotation::outer).toList()), false, 0.75)));
        }
        return found;
    }

    /** "She replied: “No.”": behind a verb of saying the shortest words are said. */
    private static boolean isReplied(QuotedArticle article, int colon) {
        return article.sentences().stream().filter(sentence -> sentence.span().contains(colon)).findFirst()
                .filter(sentence -> sentence.tokens().stream().anyMatch(token -> token.span().end() == colon && article.predicate(sentence, token).isPresent())).isPresent();
    }

    private static int colonBefore(QuotedArticle article, Quotation quotation) {
        int at = quotation.outer().begin() - 1;
        while (at >= 0 && Character.isWhitespace(article.text().codePointAt(at))) {
            at--;
        }
        return at >= 0 && article.text().codePointAt(at) == ':' ? at : -1;
    }

    /** The subject of the last clause before the colon or, where no verb stands there, the name itself: "Keller: “No.”" */
    private Optional<Speaker> speaker(QuotedArticle article, Sentence sentence, int colon) {
        DependencyTree tree = sentence.tree();
        List<Token> before = sentence.tokens().stream().filter(token -> token.span().end() <= colon).toList();
        Optional<Token> subject = before.stream().filter(token -> token.isRelation("nsubj")).filter(token -> tree.head(token)
                        .filter(head -> head.span().end() <= colon && !head.isRelation("acl")).isPresent())
                .reduce((first, second) -> second);
        Optional<Token> name = subject.isPresent() || before.size() > 8 ? subject
                : before.stream().filter(token -> article.article().mentionAt(sentence, token).map(article.article()::entity).filter(Agent.class::isInstance).isPresent()).findFirst();
        Optional<Speaker> ofVerb = subject.flatMap(tree::head).flatMap(verb -> article.predicate(sentence, verb)).map(predicate -> speakers.of(article, predicate));
        return ofVerb.filter(speaker -> speaker.agent().isPresent()).or(() -> name.map(token -> speakers.named(article.article(), sentence, token))).filter(speaker -> speaker.agent().isPresent());
    }
}
