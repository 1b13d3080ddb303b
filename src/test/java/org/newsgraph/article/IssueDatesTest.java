package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssueDatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-06", "2026-01-06T23:59:59Z", "2026-01-06T23:59:59.123+02:00", "2026-01-06 10:00:00", "2026/1/6", "20260106", "20260106T101500Z", "Tue, 06 Jan 2026 10:00:00 GMT",
            "January 6, 2026", "Jan. 6, 2026", "6 January 2026", "6th of January 2026", "Tuesday, January 6, 2026 at 9:15 am", "Tuesday 6 January 2026 10:15 GMT"})
    void forms(String value) {
        assertThat(IssueDates.parse(value)).contains(LocalDate.of(2026, 1, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "06/01/2026", "2026", "2026-01", "2026-02-30", "2026-13-01", "January 2026", "", "1767700000", "6 Janvier 2026"})
    void noForms(String value) {
        assertThat(IssueDates.parse(value)).isEmpty();
    }
}
