package org.newsgraph.time;

import java.util.List;
import org.newsgraph.model.TimexType;

/** What a rule found: one time expression or, for "3–5 May", several that can only be read together; {@code end} is the word after the last. */
record Found(int end, List<Part> parts) {

    /** One expression: words {@code begin} to {@code end} (exclusive). */
    record Part(int begin, int end, TimexType type, Meaning meaning) {
    }

    static Found one(int begin, int end, TimexType type, Meaning meaning) {
        return new Found(end, List.of(new Part(begin, end, type, meaning)));
    }

    static Found date(int begin, int end, Meaning meaning) {
        return one(begin, end, TimexType.DATE, meaning);
    }

    /** The only expression, where there is but one. */
    boolean isSingle(TimexType type) {
        return parts.size() == 1 && parts.get(0).type() == type && parts.get(0).end() == end;
    }

    Meaning meaning() {
        return parts.get(0).meaning();
    }
}
