package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.newsgraph.model.Agent;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Person;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/**
 * The lines of a dialogue: paragraphs that open with a quotation. Printed dialogue gives each line to another speaker than the one before, so that
 * cues may be left out: "“Is it full?” Keller asked. / “No.” / “Who took it?”" is Keller, another, Keller. News does otherwise, there a quotation in a
 * paragraph of its own goes on with the speaker before. So an article counts as a dialogue only if many of its quoted lines follow each other bare.
 */
final class Conversation {

    private static final int FEWEST_BARE_LINES = 3;
    /** Paragraphs from one line to the next: none or one of narration between. */
    private static final int NEAR = 2;
    private static final int FARTHEST_LINE = 6;

    /** One line; the speaker is filled in as it gets known. */
    private static final class Line {
        final int paragraph;
        final Quotation first;
        Speaker speaker = Speaker.UNKNOWN;

        Line(int paragraph, Quotation first) {
            this.paragraph = paragraph;
            this.first = first;
        }
    }

    private final QuotedArticle article;
    private final List<Line> lines = new ArrayList<>();
    private final boolean dialogue;

    Conversation(QuotedArticle article) {
        this.article = article;
        int bare = 0;
        Quotation before = null;
        for (Quotation quotation : article.quotations().outermost()) {
            Sentence sentence = article.sentences(quotation.outer()).stream().findFirst().orElse(null);
            if (sentence != null && opensParagraph(quotation, sentence)) {
                lines.add(new Line(sentence.paragraph(), quotation));
                bare += before != null && before.end() == Quotation.End.MARK && isBlank(before.outer().end(), quotation.outer().begin()) ? 1 : 0;
            }
            before = quotation;
        }
        dialogue = bare >= FEWEST_BARE_LINES && 4 * bare >= lines.size();
    }

    boolean isDialogue() {
        return dialogue;
    }

    private boolean opensParagraph(Quotation quotation, Sentence sentence) {
        List<Sentence> all = article.article().sentences();
        boolean firstSentence = sentence.index() == 0 || all.get(sentence.index() - 1).paragraph() != sentence.paragraph();
        return firstSentence && quotation.outer().begin() <= sentence.span().begin();
    }

    private boolean isBlank(int begin, int end) {
        return begin <= end && article.text().slice(new Span(begin, end)).isBlank();
    }

    /** Whether a quotation is the first of its line. */
    boolean isLine(Quotation quotation) {
        return lines.stream().anyMatch(line -> line.first.equals(quotation));
    }

    /** Takes over who speaks where that is told. */
    void know(List<Draft> told) {
        for (Line line : lines) {
            told.stream().filter(draft -> draft.speaker().isKnown() && article.quotations().around(draft.speaker().mention().orElseThrow()).isEmpty())
                    .filter(draft -> article.sentences(draft.cover()).stream().anyMatch(sentence -> sentence.paragraph() == line.paragraph))
                    .filter(draft -> draft.content().stream().anyMatch(piece -> !article.quotations().quotedIn(piece).isEmpty()))
                    .findFirst().ifPresent(draft -> line.speaker = draft.speaker());
        }
    }

    /** The speaker of a line without a cue: who spoke two lines before or speaks two lines on, or else whom the last line speaks to or the narration last told of. */
    Speaker turn(Quotation quotation) {
        int at = 0;
        while (!lines.get(at).first.equals(quotation)) {
            at++;
        }
        Speaker before = within(at, -1);
        Speaker after = within(at, 1);
        Predicate<Speaker> other = speaker -> speaker.isKnown() && !isSame(speaker, before) && !isSame(speaker, after);
        Speaker found = Speaker.UNKNOWN;
        for (int distance = 2; distance <= FARTHEST_LINE && !found.isKnown(); distance += 2) {
            Speaker earlier = within(at, -distance);
            Speaker later = within(at, distance);
            found = other.test(earlier) ? earlier : other.test(later) ? later : found;
        }
        for (int distance = 3; distance <= FARTHEST_LINE && before.isKnown() && !found.isKnown(); distance += 2) {
            // the other of the two, where parity was lost
            Speaker earlier = within(at, -distance);
            found = other.test(earlier) ? earlier : found;
        }
        if (!found.isKnown() && before.isKnown()) {
            found = addressed(at, other).or(() -> lastTold(quotation, other)).orElse(Speaker.UNKNOWN);
        }
        lines.get(at).speaker = found;
        return found;
    }

    /** The speaker of a line so many lines off, if no more than narration of a paragraph lies between any two on the way. */
    private Speaker within(int at, int distance) {
        int step = distance < 0 ? -1 : 1;
        for (int i = at; i != at + distance; i += step) {
            if (i + step < 0 || i + step >= lines.size() || Math.abs(lines.get(i + step).paragraph - lines.get(i).paragraph) > NEAR) {
                return Speaker.UNKNOWN;
            }
        }
        return lines.get(at + distance).speaker;
    }

    private boolean isSame(Speaker a, Speaker b) {
        return a.agent().isPresent() && a.agent().equals(b.agent())
                || a.agent().isEmpty() && b.agent().isEmpty() && a.isKnown() && b.isKnown() && words(a).equalsIgnoreCase(words(b));
    }

    private String words(Speaker speaker) {
        return speaker.mention().map(article.text()::slice).orElse("");
    }

    /** "Well, Moser, is it full?" is said to the one who speaks next. */
    private Optional<Speaker> addressed(int at, Predicate<Speaker> other) {
        if (at == 0) {
            return Optional.empty();
        }
        Span line = lines.get(at - 1).first.outer();
        return article.mentions(line).stream().filter(mention -> isVocative(mention)).map(this::speaker).flatMap(Optional::stream).filter(other).reduce((first, last) -> last);
    }

    private boolean isVocative(Mention mention) {
        Token head = article.article().sentences().get(mention.sentence()).token(mention.head());
        return head.isRelation("vocative") || head.isRelation("discourse", "parataxis") && article.article().entity(mention) instanceof Person;
    }

    /** The last other person whom the narration before a line tells of. */
    private Optional<Speaker> lastTold(Quotation quotation, Predicate<Speaker> other) {
        Span before = new Span(Math.max(0, quotation.outer().begin() - 1500), quotation.outer().begin());
        return article.mentions(before).stream().filter(mention -> article.quotations().at(mention.span().begin()).isEmpty())
                .map(this::speaker).flatMap(Optional::stream).filter(other).reduce((first, last) -> last);
    }

    private Optional<Speaker> speaker(Mention mention) {
        return article.article().entity(mention) instanceof Person person
                ? Optional.of(new Speaker(Optional.of((Agent) person), Optional.of(mention.span()), Optional.of(article.article().sentences().get(mention.sentence()).token(mention.head()))))
                : Optional.empty();
    }
}
