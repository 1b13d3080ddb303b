package org.newsgraph.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Article;
import org.newsgraph.model.ParsedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.TimeExpression;

/**
 * Tags English articles: first finds the expressions of all sentences, from left to right and each as long as it can be, then gives
 * them values in the order of the text. Takes time linear in the text. Has no state; one instance serves all threads.
 */
public final class EnglishTimeTagger implements TimeTagger {

    @Override
    public List<TimeExpression> tag(ParsedArticle parsed) {
        Article article = parsed.article();
        DayOrder order = new DayOrder(article.issued());
        List<SentenceTimes> sentences = new ArrayList<>();
        for (Sentence sentence : parsed.sentences()) {
            SentenceTimes times = new SentenceTimes(new TimeWords(article, sentence));
            times.parts().forEach(part -> order.note(times.words(), part));
            sentences.add(times);
        }
        TimeAnchor anchor = new TimeAnchor(article.issued(), order);
        Quotations quotations = new Quotations(article);
        List<TimeExpression> tagged = new ArrayList<>();
        ClockDays clocks = new ClockDays();
        Optional<LocalDate> spokenOn = Optional.empty();
        int paragraph = -1;
        for (SentenceTimes times : sentences) {
            if (times.words().sentence().paragraph() != paragraph) {
                paragraph = times.words().sentence().paragraph();
                spokenOn = Optional.empty();
                clocks.newParagraph();
            }
            spokenOn = times.dayOfSpeaking(anchor, quotations).or(keep(spokenOn));
            tagged.addAll(times.resolve(anchor, quotations, spokenOn, clocks));
        }
        return List.copyOf(tagged);
    }

    private static java.util.function.Supplier<Optional<LocalDate>> keep(Optional<LocalDate> day) {
        return () -> day;
    }
}
