/**
 * Time expressions with TIMEX3 values. In comes a parsed article; out go dates, times, durations and sets with their spans, as
 * the TIMEX3 guidelines of TimeML 1.2.1 draw them: determiners inside, prepositions outside.
 *
 * <p>A {@link org.newsgraph.time.TimeRule} recognises one kind of expression and says what it means without looking at
 * any calendar ({@link org.newsgraph.time.Meaning}); {@link org.newsgraph.time.TimeAnchor} alone turns meanings into values, in the order of the text. That
 * split of recognising and normalising is HeidelTime's (Strötgen and Gertz 2010, SemEval), the resolution of partial dates by
 * tense follows it and SUTime (Chang and Manning 2012, LREC); the code is our own.
 *
 * <p>Left out on purpose: "today" as the machine knows it. An article without a date gets no invented one. Also left out: ages
 * ("46-year-old"), TIMEX3's {@code mod} and {@code quant}, and times of events that only the event's own date could tell ("after the
 * summit").
 */
package org.newsgraph.time;
