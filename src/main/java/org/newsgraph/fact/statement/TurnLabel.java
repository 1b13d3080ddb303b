package org.newsgraph.fact.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.Agent;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Mention;
import org.newsgraph.model.NameMention;
import org.newsgraph.model.Organization;
import org.newsgraph.model.Person;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * The words before the colon that open a turn of a transcript: "Anna Keller:", "Prime Minister of Norland Anna Keller:",
 * "PRIME MINISTER:", "Q:".
 *
 * @param words   the label, without the colon
 * @param speaker whom it names; the words alone where nobody is known by them
 * @param said    where the turn's words begin in the sentence; empty where the sentence ends with the colon
 */
record TurnLabel(String words, Speaker speaker, Optional<Integer> said) {

    private static final int LONGEST = 24;
    /** Parts in a conversation that aren't nouns for persons; a closed list. */
    private static final Set<String> PARTS = Set.of("q", "a", "question", "answer", "pm", "press", "audience", "all");

    /** The label that a sentence begins with, if it does. */
    static Optional<TurnLabel> of(QuotedArticle article, Sentence sentence) {
        return of(article, sentence, Set.of());
    }

    /** The words before a colon that opens a sentence, in lower case; empty where they are many or no title. */
    static String wordsBeforeColon(QuotedArticle article, Sentence sentence) {
        int colon = 0;
        while (colon < Math.min(5, sentence.tokens().size()) && !sentence.token(colon).form().equals(":")) {
            colon++;
        }
        boolean label = colon > 0 && colon < 5 && colon + 1 < sentence.tokens().size() && sentence.tokens().subList(0, colon).stream().allMatch(TurnLabel::isTitleLike);
        return label ? article.text().slice(sentence.span(0, colon)).toLowerCase(Locale.ROOT) : "";
    }

    /** @param repeated words that open several paragraphs before a colon: a newspaper's name in its interview */
    static Optional<TurnLabel> of(QuotedArticle article, Sentence sentence, Set<String> repeated) {
        int colon = 0;
        while (colon < sentence.tokens().size() && !sentence.token(colon).form().equals(":")) {
            colon++;
        }
        if (colon == 0 || colon > LONGEST || colon >= sentence.tokens().size() || article.quotations().at(sentence.token(colon).span().begin()).isPresent()) {
            return Optional.empty();
        }
        List<Token> label = sentence.tokens().subList(0, colon);
        Span span = sentence.span(0, colon);
        String words = article.text().slice(span);
        Optional<Integer> said = colon + 1 < sentence.tokens().size() ? Optional.of(sentence.token(colon + 1).span().begin()) : Optional.empty();
        // "10:30", a quotation behind a colon and a list of things open no turn
        int end = sentence.token(colon).span().end();
        boolean glued = said.filter(begin -> begin == end && Character.isDigit(article.text().codePointAt(begin))).isPresent();
        boolean quoted = said.filter(begin -> article.quotations().at(begin).isPresent()).isPresent();
        if (glued || quoted || !label.stream().allMatch(TurnLabel::isTitleLike)) {
            return Optional.empty();
        }
        return speaker(article, sentence, span, words, label.get(colon - 1))
                .or(() -> repeated.contains(words.toLowerCase(Locale.ROOT)) ? Optional.of(new Speaker(Optional.empty(), Optional.of(span), Optional.of(label.get(label.size() - 1)))) : Optional.empty()).map(speaker -> new TurnLabel(words.toLowerCase(Locale.ROOT), speaker, said));
    }

    private static boolean isTitleLike(Token token) {
        return Character.isUpperCase(token.form().codePointAt(0)) || token.is(Upos.ADP, Upos.DET, Upos.CCONJ, Upos.PART) || token.form().matches("['’.,()–-]|'s|’s|[a-z]+\\)|\\(.*");
    }

    private static Optional<Speaker> speaker(QuotedArticle article, Sentence sentence, Span span, String words, Token last) {
        Optional<Mention> name = article.mentions(span).stream()
                .filter(mention -> mention instanceof NameMention && span.contains(mention.span()))
                .filter(mention -> article.article().entity(mention) instanceof Person
                        || article.article().entity(mention) instanceof Organization && mention.span().equals(span))
                .findFirst();
        if (name.isPresent()) {
            return Optional.of(new Speaker(Optional.of((Agent) article.article().entity(name.get())), Optional.of(name.get().span()), Optional.of(sentence.token(name.get().head()))));
        }
        String plain = words.toLowerCase(Locale.ROOT).replaceAll("\\(.*", "").strip();
        Optional<Agent> known = declared(article, plain) ? article.narrator() : titled(article, plain).or(() -> surnamed(article, plain));
        String head = plain.substring(plain.lastIndexOf(' ') + 1).replaceFirst("s$", "");
        if (known.isPresent() || PARTS.contains(plain) || PersonNouns.english().isPerson(head)) {
            return Optional.of(new Speaker(known, Optional.of(span), Optional.of(last)));
        }
        return Optional.empty();
    }

    /** Whether the article comes from whoever holds the office: then "Prime Minister Moser" in the text is a guest's. */
    private static boolean declared(QuotedArticle article, String title) {
        String source = (article.article().article().publisher().orElse("") + " " + article.article().article().author().orElse("")).toLowerCase(Locale.ROOT);
        return title.length() > 2 && source.contains(title);
    }

    /** "PRIME MINISTER:" where the text has "Prime Minister Anna Keller" or "the prime minister" and knows who that is, one person alone. */
    private static Optional<Agent> titled(QuotedArticle article, String title) {
        Set<Person> bearers = new HashSet<>();
        for (Mention mention : article.article().mentions()) {
            if (article.article().entity(mention) instanceof Person person) {
                int begin = mention.span().begin();
                int from = begin - title.length() - 1;
                boolean inBrackets = from > 0 && article.text().slice(new Span(from - 1, begin)).toLowerCase(Locale.ROOT).equals(title + " ("); // "The Prime Minister (Anna Keller):"
                boolean before = inBrackets || from >= 0 && (from == 0 || !Character.isLetterOrDigit(article.text().codePointAt(from - 1)))
                        && article.text().slice(new Span(from, begin)).toLowerCase(Locale.ROOT).equals(title + " ");
                String words = article.text().slice(mention.span()).toLowerCase(Locale.ROOT);
                if (before || words.equals("the " + title) || words.equals(title)) {
                    bearers.add(person);
                }
            }
        }
        return bearers.isEmpty() ? described(article, title) : bearers.size() == 1 ? Optional.of(bearers.iterator().next()) : Optional.empty();
    }

    /** "Anna Keller is the prime minister", "Anna Keller, the prime minister," */
    private static Optional<Agent> described(QuotedArticle article, String title) {
        for (Sentence sentence : article.article().sentences()) {
            DependencyTree tree = sentence.tree();
            for (Token token : sentence.tokens()) {
                if (!title.endsWith(token.form().toLowerCase(Locale.ROOT)) || !article.text().slice(new Span(Math.max(0, token.span().end() - title.length()), token.span().end())).equalsIgnoreCase(title)) {
                    continue;
                }
                Optional<Token> bearer = tree.has(token, "cop") ? tree.subject(token) : token.isRelation("appos") ? tree.head(token) : Optional.empty();
                Optional<Agent> person = bearer.flatMap(head -> SpeakerFinder.entity(article.article(), sentence, head)).filter(Person.class::isInstance).map(Agent.class::cast);
                if (person.isPresent() && !tree.isNegated(token)) {
                    return person;
                }
            }
        }
        return Optional.empty();
    }

    /** "MOSER:", "Mr Moser:" for a Peter Moser of the text. */
    private static Optional<Agent> surnamed(QuotedArticle article, String words) {
        String surname = words.substring(words.lastIndexOf(' ') + 1);
        List<Agent> named = article.article().entities().stream().filter(Person.class::isInstance).map(Agent.class::cast)
                .filter(person -> person.label().toLowerCase(Locale.ROOT).equals(surname) || person.label().toLowerCase(Locale.ROOT).endsWith(" " + surname)).toList();
        return named.size() == 1 && surname.length() > 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
