package org.newsgraph.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Name;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.model.Token;

/**
 * All that was read in an article, for somebody with a wrong fact on the screen: each sentence with its tree, names, times
 * and mentions, and the facts it says with the rule that found each.
 */
final class ExplanationText {

    private final PrintStream out;

    ExplanationText(PrintStream out) {
        this.out = out;
    }

    /** @param trees whether the words of each sentence are shown with their heads */
    void print(ArticleFacts facts, boolean trees) {
        ResolvedArticle resolved = facts.article();
        Article article = resolved.article();
        out.println("article " + article.id() + " (" + article.path() + ")");
        article.title().ifPresent(title -> out.println("title: " + title));
        article.issued().ifPresent(day -> out.println("date: " + day));
        article.publisher().ifPresent(publisher -> out.println("publisher: " + publisher));
        article.author().ifPresent(author -> out.println("author: " + author));
        article.datelinePlace().ifPresent(place -> out.println("dateline: " + place));
        FactText notation = new FactText(facts);
        for (Sentence sentence : resolved.sentences()) {
            out.println();
            out.printf("[%d] %s  (%d–%d, %s %d)%n", sentence.index(), words(article.slice(sentence.span())), sentence.span().begin(),
                    sentence.span().end(), sentence.block().name().toLowerCase(Locale.ROOT), sentence.paragraph());
            if (trees) {
                tree(sentence);
            }
            names(sentence, article);
            for (TimeExpression time : resolved.times(sentence)) {
                out.printf("    time     %s = %s %s%n", words(article.slice(time.span())), time.type(), time.value().orElse("?"));
            }
            for (Mention mention : resolved.mentions(sentence)) {
                Entity entity = resolved.entity(mention);
                out.printf(Locale.ROOT, "    mention  %s → %s (%s %d, %.2f)%n", words(article.slice(mention.span())), entity.label(),
                        entity.getClass().getSimpleName(), entity.id(), mention.confidence());
            }
            for (Fact fact : facts.facts()) {
                if (fact.evidence().sentences().contains(sentence.index())) {
                    fact(fact, sentence, notation, article);
                }
            }
        }
        out.println();
        for (Entity entity : resolved.entities()) {
            out.println("entity " + entity.id() + "  " + entity.getClass().getSimpleName() + " " + entity.label()
                    + (entity.aliases().isEmpty() ? "" : " = " + String.join(" = ", entity.aliases())));
        }
    }

    private void fact(Fact fact, Sentence sentence, FactText notation, Article article) {
        List<String> lines = notation.lines(fact);
        boolean first = fact.evidence().sentences().get(0) == sentence.index();
        if (!first) {
            out.println("    also     " + lines.get(0));
            return;
        }
        out.printf(Locale.ROOT, "    FACT     %s%n", lines.get(0));
        lines.stream().skip(1).forEach(line -> out.println("             " + line));
        out.printf(Locale.ROOT, "             by %s, %.2f, from \"%s\"%n", fact.evidence().rule(), fact.confidence(),
                words(article.slice(fact.evidence().words())));
    }

    private void names(Sentence sentence, Article article) {
        List<String> found = new ArrayList<>();
        for (Name name : sentence.names()) {
            found.add(String.format(Locale.ROOT, "%s %s %.2f", name.type(), words(article.slice(sentence.span(name.begin(), name.end()))), name.confidence()));
        }
        if (!found.isEmpty()) {
            out.println("    names    " + String.join(" | ", found));
        }
    }

    /** As CoNLL-U has it, but words count from 0 and relations are set in by their depth in the tree. */
    private void tree(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            int depth = sentence.tree().ancestors(token).size();
            out.printf("    %3d %-16s %-16s %-5s %-5s %3d %s%s%n", token.index(), token.form(), token.lemma(), token.upos(), token.xpos(),
                    token.head(), "  ".repeat(depth), token.relation());
        }
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
