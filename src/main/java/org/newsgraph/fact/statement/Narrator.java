package org.newsgraph.fact.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.Agent;
import org.newsgraph.model.BlockKind;
import org.newsgraph.model.Mention;
import org.newsgraph.model.NameMention;
import org.newsgraph.model.Person;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;

/**
 * Who says "I" and "we" in running text, where the article tells: the one whose statement, speech or letter it is by its headline,
 * whose name signs it, whom its byline or the author and publisher declared for it name. "We" of a byline is left open: it takes in whom nobody names.
 *
 * @param person       the narrator
 * @param speaksAsBody whether "we" is the narrator's, too: of a statement or a release
 */
record Narrator(Agent person, boolean speaksAsBody) {

    private static final Pattern OWN_WORDS = Pattern.compile("(?i)\\b(statement|remarks|speech|address|letter|message|greetings|op-ed|lecture|keynote)\\b.*?\\b(by|from|of)\\b");
    private static final Pattern BY = Pattern.compile("(?i)\\bby\\b");

    static Optional<Narrator> of(ResolvedArticle article) {
        return headline(article).or(() -> declared(article)).or(() -> signature(article)).or(() -> byline(article));
    }

    /** "Statement by Minister Jane Roe" */
    private static Optional<Narrator> headline(ResolvedArticle article) {
        for (Sentence sentence : article.sentences()) {
            String words = article.article().slice(sentence.span());
            Matcher matcher = OWN_WORDS.matcher(words);
            if ((sentence.block() == BlockKind.HEADLINE || sentence.block() == BlockKind.HEADING) && matcher.find()) {
                int behind = sentence.span().begin() + words.codePointCount(0, matcher.end());
                Optional<Narrator> named = people(article, sentence).stream().filter(mention -> mention.span().begin() >= behind).findFirst()
                        .map(mention -> new Narrator((Agent) article.entity(mention), true));
                if (named.isPresent()) {
                    return named;
                }
            }
        }
        return Optional.empty();
    }

    /** "Prime Minister of Norland (Roe, Jane)" as publisher or author: a person of the text all of whose names stand there. */
    private static Optional<Narrator> declared(ResolvedArticle article) {
        String author = article.article().author().orElse("");
        String publisher = article.article().publisher().orElse("");
        Set<String> words = new HashSet<>(List.of((author + " " + publisher).toLowerCase(Locale.ROOT).split("[^\\p{L}'’-]+")));
        List<Person> named = article.entities().stream().filter(Person.class::isInstance).map(Person.class::cast)
                .filter(person -> List.of(person.label().toLowerCase(Locale.ROOT).split("[^\\p{L}'’-]+")).stream().allMatch(words::contains)).toList();
        return named.size() == 1 ? Optional.of(new Narrator(named.get(0), !publisher.isEmpty() && author.isEmpty())) : Optional.empty();
    }

    /** A last line that is nothing but a name. */
    private static Optional<Narrator> signature(ResolvedArticle article) {
        List<Sentence> sentences = article.sentences();
        if (sentences.size() < 2) {
            return Optional.empty();
        }
        Sentence last = sentences.get(sentences.size() - 1);
        boolean alone = sentences.get(sentences.size() - 2).paragraph() != last.paragraph();
        return people(article, last).stream().filter(mention -> alone && mention.span().length() + 1 >= last.span().length()).findFirst()
                .map(mention -> new Narrator((Agent) article.entity(mention), true));
    }

    private static Optional<Narrator> byline(ResolvedArticle article) {
        return article.sentences().stream().filter(sentence -> sentence.block() == BlockKind.BYLINE)
                .filter(sentence -> BY.matcher(article.article().slice(sentence.span())).lookingAt())
                .flatMap(sentence -> people(article, sentence).stream()).findFirst()
                .map(mention -> new Narrator((Agent) article.entity(mention), false));
    }

    private static List<Mention> people(ResolvedArticle article, Sentence sentence) {
        return article.mentions(sentence).stream().filter(NameMention.class::isInstance).filter(mention -> article.entity(mention) instanceof Person).toList();
    }

    /** Whether a pronoun of the first person is this narrator's. */
    boolean isMeant(String pronoun) {
        return pronoun.matches("(?i)i|me|my") || speaksAsBody;
    }
}
