package org.newsgraph.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.newsgraph.model.BlockKind;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.model.TimexType;
import org.newsgraph.time.Meaning.MonthDay;

/** The time expressions of one sentence: found at once, given values when the anchor has come as far as this sentence. */
final class SentenceTimes {

    private static final Set<String> SPEECH = Set.of("say", "tell", "add", "announce", "state", "write", "declare", "note", "warn", "ask", "reply", "tweet",
            "insist", "claim", "comment", "explain", "argue", "stress", "conclude", "remark", "post", "speak");

    private final TimeWords words;
    private final List<Found.Part> parts = new ArrayList<>();

    SentenceTimes(TimeWords words) {
        this.words = words;
        for (int i = 0; i < words.size(); ) {
            Optional<Found> found = Compounds.at(words, i);
            found.ifPresent(f -> parts.addAll(f.parts()));
            i = found.map(Found::end).orElse(i + 1);
        }
        shareYears();
    }

    TimeWords words() {
        return words;
    }

    List<Found.Part> parts() {
        return parts;
    }

    /** "from 28 December to 3 January 2024", "between May and August 2022": the year of the second is the first's too. */
    private void shareYears() {
        for (int k = parts.size() - 1; k > 0; k--) {
            Found.Part first = parts.get(k - 1);
            Found.Part second = parts.get(k);
            if (first.meaning() instanceof MonthDay a && a.year().isEmpty() && a.which() == Meaning.Which.BARE
                    && second.meaning() instanceof MonthDay b && b.year().isPresent() && isJoined(k)) {
                boolean yearBefore = a.month() > b.month();
                parts.set(k - 1, new Found.Part(first.begin(), first.end(), first.type(), a.inYear(b.year().getAsInt() - (yearBefore ? 1 : 0))));
            }
        }
    }

    /** Whether only a word or dash that joins stands between an expression and the one before. */
    private boolean isJoined(int k) {
        int end = parts.get(k - 1).end();
        return parts.get(k).begin() == end + 1 && (words.isDash(end) || words.is(end, "to", "and", "or", "until", "till", "through"));
    }

    /** The day on which a quotation of this sentence was spoken, where it says so: "… tomorrow," she said on Saturday. */
    Optional<LocalDate> dayOfSpeaking(TimeAnchor anchor, Quotations quotations) {
        if (!quotations.touches(words.sentence().span())) {
            return Optional.empty();
        }
        for (Found.Part part : parts) {
            boolean speech = Usage.predicate(words, part).filter(verb -> SPEECH.contains(verb.lemma())).isPresent();
            if (speech && part.type() == TimexType.DATE && !quotations.isQuoted(words.span(part.begin(), part.end()))) {
                Optional<LocalDate> day = anchor.resolve(part.meaning(), Usage.of(words, part, Optional.empty(), Optional.empty()))
                        .filter(value -> value.matches("\\d{4}-\\d{2}-\\d{2}")).map(LocalDate::parse);
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    List<TimeExpression> resolve(TimeAnchor anchor, Quotations quotations, Optional<LocalDate> spokenOn, ClockDays clocks) {
        List<ClockDays.Dated> dated = new ArrayList<>();
        boolean account = words.sentence().block() == BlockKind.PARAGRAPH;
        for (int k = 0; k < parts.size(); k++) {
            Found.Part part = parts.get(k);
            boolean quoted = quotations.isQuoted(words.span(part.begin(), part.end()));
            Optional<LocalDate> rangeFrom = k > 0 && isRange(k) ? day(dated.get(k - 1).value()) : Optional.empty();
            Usage usage = Usage.of(words, part, quoted ? spokenOn : Optional.empty(), rangeFrom);
            Optional<String> value = sameDay(k).or(() -> anchor.resolve(part.meaning(), usage));
            if (account) {
                // where a piece was written is no part of what it tells
                value.ifPresent(v -> anchor.told(part.meaning(), v, usage));
            }
            dated.add(new ClockDays.Dated(part, value));
        }
        List<TimeExpression> expressions = new ArrayList<>();
        for (int k = 0; k < dated.size(); k++) {
            ClockDays.Dated one = dated.get(k);
            Found.Part part = one.part();
            Optional<String> value = part.meaning() instanceof Meaning.Clock clock && clock.day().isEmpty() ? Optional.of(clocks.value(clock, k, dated)) : one.value();
            if (account && (part.type() == TimexType.DATE || part.type() == TimexType.TIME)) {
                value.ifPresent(clocks::told);
            }
            expressions.add(new TimeExpression(words.span(part.begin(), part.end()), words.sentence().index(), part.type(), value, confidence(part.meaning(), value)));
        }
        return expressions;
    }

    private boolean isRange(int k) {
        int end = parts.get(k - 1).end();
        boolean between = words.is(parts.get(k - 1).begin() - 1, "between");
        return isJoined(k) && !words.is(end, "or") && (between || !words.is(end, "and"));
    }

    private static Optional<LocalDate> day(Optional<String> value) {
        return value.filter(v -> v.matches("\\d{4}-\\d{2}-\\d{2}")).map(LocalDate::parse);
    }

    /** "on Tuesday (April 19)": the date in brackets says which Tuesday. */
    private Optional<String> sameDay(int k) {
        if (k + 1 >= parts.size() || !(parts.get(k).meaning() instanceof Meaning.Weekday weekday) || !words.is(parts.get(k).end(), "(")
                || !(parts.get(k + 1).meaning() instanceof MonthDay date) || date.year().equals(OptionalInt.empty()) || parts.get(k + 1).begin() != parts.get(k).end() + 1) {
            return Optional.empty();
        }
        return IsoTimes.date(date.year().getAsInt(), date.month(), date.day()).filter(v -> v.length() == 10 && LocalDate.parse(v).getDayOfWeek() == weekday.day());
    }

    /** What the words say by themselves is surer than what is counted from elsewhere. */
    private static double confidence(Meaning meaning, Optional<String> value) {
        if (value.isEmpty()) {
            return 0.5;
        }
        boolean explicit = meaning instanceof Meaning.Value || meaning instanceof MonthDay day && day.year().isPresent();
        boolean narrative = meaning instanceof Meaning.Distance distance && distance.from() == Meaning.From.NARRATIVE;
        return explicit ? 0.95 : narrative ? 0.7 : 0.85;
    }
}
