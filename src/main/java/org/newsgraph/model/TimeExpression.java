package org.newsgraph.model;

import java.util.Optional;

/**
 * A time expression in the text.
 *
 * @param sentence   index of its sentence
 * @param value      as TIMEX3 writes it ({@code 2015-09-12}, {@code 2015-W37}, {@code P3D}, {@code PAST_REF}); empty
 *                   where it can't be told
 * @param confidence 0 to 1
 */
public record TimeExpression(Span span, int sentence, TimexType type, Optional<String> value, double confidence) {
}
