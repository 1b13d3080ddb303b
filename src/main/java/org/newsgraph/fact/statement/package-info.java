/**
 * Who said what. In: an article with trees, mentions and entities, and its events. Out: statements, each with speaker, cue,
 * exact content, quoted stretches and the rule that found it.
 *
 * <p>The way: {@code QuotationMarks} pairs the marks of the text, {@code ReportingPredicates} marks the verbs that may report;
 * each {@code StatementRule} then finds drafts of one construction, asking {@code SpeakerFinder} for who speaks and
 * {@code ContentSpan} for the exact words; {@code StatementMerger} puts them together and {@code Circumstances} adds addressee,
 * medium, occasion, time and subject matter.
 *
 * <p>Beliefs, attitudes ("is confident that") and reports of bodies ("the study shows") are statements, too, with less confidence. A negated cue keeps its
 * "not" ("not say"): nothing was claimed then. {@code denies} is set where the speaker holds the content for untrue: "denied
 * that", "doesn't believe that". What is only to come, possible or asked has "may" before its cue ("is expected to announce", "Do you think that …?").
 * Who says something together are its speakers, the first-named first.
 *
 * <p>"I" and "we" outside quotation marks are whoever has the floor of a transcript ({@code InterviewTurns}), or else whose words the article is by its
 * headline, signature, byline or declared author ({@code Narrator}).
 *
 * <p>Left out: who "we" are beside the speaker, and a judgement whether a statement is true.
 *
 * <p>Who is quoted where, without a cue, follows printed dialogue in a dialogue and the custom of news elsewhere ({@code Conversation}, {@code FreeQuotation}).
 */
package org.newsgraph.fact.statement;
