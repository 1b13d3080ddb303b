/**
 * Who said what. In: an article with trees, mentions and entities, and its events. Out: statements, each with speaker, cue,
 * exact content, quoted stretches and the rule that found it.
 *
 * <p>The way: {@code QuotationMarks} pairs the marks of the text, {@code ReportingPredicates} marks the verbs that may report;
 * each {@code StatementRule} then finds drafts of one construction, asking {@code SpeakerFinder} for who speaks and
 * {@code ContentSpan} for the exact words; {@code StatementMerger} puts them together and {@code Circumstances} adds addressee,
 * medium, occasion, time and subject matter.
 *
 * <p>Beliefs and reports of bodies ("the study shows") are statements, too, with less confidence. A negated cue keeps its
 * "not" ("not say"): nothing was claimed then. {@code denies} is set where the speaker holds the content for untrue: "denied
 * that", "doesn't believe that". What only may be said ("is expected to announce") is left out or has low confidence.
 *
 * <p>Left out: who is behind "I" in running text outside quotations, and a judgement whether a statement is true.
 */
package org.newsgraph.fact.statement;
