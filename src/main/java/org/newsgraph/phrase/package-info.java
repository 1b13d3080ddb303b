/**
 * Questions about noun phrases that coreference and fact rules both ask: what is the bare name of a phrase, which noun
 * says what a person is. In: a parsed sentence. Out: tokens and spans. Knows no entities.
 */
package org.newsgraph.phrase;
