package org.newsgraph.mention;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.CommunicationVerbs;
import org.newsgraph.mention.QuoteMap.Quote;
import org.newsgraph.mention.QuoteMap.Quote.QuotedPart;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.NounPhrases;

/**
 * Who speaks inside quotation marks, where the sentence tells it plainly: the subject of the verb that the quoted words hang
 * on ("'I am tired,' Weber said"), also for the whole sentences in marks that follow in the paragraph. "I", "me" and "my" there
 * refer to that person. "We" is left out: it takes in others whom nobody names.
 */
final class FirstPerson {

    private static final Set<String> FORMS = Set.of("i", "me", "my", "mine", "myself");
    private static final CommunicationVerbs VERBS = CommunicationVerbs.load();

    private final Clusters clusters;
    private final QuoteMap quotes;
    private final Map<Quote, Quote> before = new HashMap<>();

    FirstPerson(Clusters clusters, QuoteMap quotes) {
        this.clusters = clusters;
        this.quotes = quotes;
        Quote last = null;
        for (Quote quote : quotes.quotes()) {
            if (last != null) {
                before.put(quote, last);
            }
            last = quote;
        }
    }

    /** To be called when all else is linked: the speaker may be a pronoun behind the quotation. */
    void link() {
        for (Quote quote : quotes.quotes()) {
            speaker(quote).filter(cluster -> cluster.kind == Kind.PERSON || cluster.kind == Kind.GROUP && cluster.single).ifPresent(speaker -> {
                for (QuotedPart part : quote.parts()) {
                    for (int i = part.begin(); i < part.end(); i++) {
                        Token token = part.sentence().token(i);
                        if (FORMS.contains(token.form().toLowerCase(Locale.ROOT)) && clusters.at(part.sentence(), i).isEmpty()) {
                            speaker.add(new Cluster.Draft(part.sentence(), token.span(), i, Cluster.Form.PRONOUN, 0.85));
                        }
                    }
                }
            });
        }
    }

    /** Who says what a token stands in, as far as is linked already; nobody for quoted words that are no clause, since these keep the reporter's "he". */
    Optional<Cluster> speakerOver(Sentence sentence, Token token) {
        return quotes.at(sentence, token.index()).filter(FirstPerson::isClause).flatMap(this::speaker);
    }

    private static boolean isClause(Quote quote) {
        return quote.parts().stream().anyMatch(part -> {
            Token top = NounPhrases.headOf(part.sentence(), part.begin(), part.end());
            return part.sentence().tree().children(top, "nsubj", "expl").stream().anyMatch(subject -> isInside(part, subject));
        });
    }

    private Optional<Cluster> speaker(Quote quote) {
        QuotedPart first = quote.parts().get(0);
        QuotedPart last = quote.parts().get(quote.parts().size() - 1);
        Optional<Cluster> found = speaker(first).or(() -> first == last ? Optional.empty() : speaker(last));
        if (found.isPresent()) {
            return found;
        }
        Quote earlier = before.get(quote);
        if (earlier == null || !isWholeSentences(quote)) {
            return Optional.empty();
        }
        QuotedPart end = earlier.parts().get(earlier.parts().size() - 1);
        boolean goesOn = end.sentence().paragraph() == first.sentence().paragraph() && first.sentence().index() - end.sentence().index() <= 1
                || !earlier.closed() && end.sentence().paragraph() + 1 == first.sentence().paragraph();
        return goesOn ? speaker(earlier) : Optional.empty();
    }

    private static boolean isWholeSentences(Quote quote) {
        return quote.parts().stream().allMatch(part -> part.begin() <= 1 && part.end() >= part.sentence().tokens().size() - 2);
    }

    /** The subject of the reporting verb that the quoted words of a sentence hang on, or that hangs on them. */
    private Optional<Cluster> speaker(QuotedPart part) {
        Sentence sentence = part.sentence();
        DependencyTree tree = sentence.tree();
        Token top = NounPhrases.headOf(sentence, part.begin(), part.end());
        for (Token above : tree.ancestors(top)) {
            if (!isInside(part, above)) {
                if (reports(above)) {
                    return subject(part, above);
                }
                if (!above.is(Upos.VERB, Upos.AUX)) {
                    break;
                }
            }
        }
        for (Token below : tree.children(top, "parataxis")) { // "'I am tired', said Weber" read the other way round
            if (!isInside(part, below) && reports(below)) {
                return subject(part, below);
            }
        }
        return Optional.empty();
    }

    private Optional<Cluster> subject(QuotedPart part, Token verb) {
        return part.sentence().tree().subject(verb).filter(subject -> !isInside(part, subject) && subject.relation().equals("nsubj"))
                .flatMap(subject -> clusters.at(part.sentence(), subject.index()));
    }

    private static boolean reports(Token token) {
        return VERBS.find(token.lemma()).filter(verb -> verb.act().isUttered()).isPresent();
    }

    private static boolean isInside(QuotedPart part, Token token) {
        return part.begin() <= token.index() && token.index() < part.end();
    }
}
