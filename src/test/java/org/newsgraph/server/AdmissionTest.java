package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final int WHILE_WRITTEN = 2 * Runtime.getRuntime().availableProcessors();

    private final Admission admission = new Admission(ServerLimits.standard().withQueries(WHILE_WRITTEN + 2, Duration.ZERO));

    @Test
    void fewerAreWorkedOnWhileTheStoreIsWritten() {
        enter(WHILE_WRITTEN + 2);
        assertThat(admission.enter()).isFalse();

        admission.begun();
        leave(2);
        assertThat(admission.enter()).as("those who left before were too many already").isFalse();
        leave(1);
        assertThat(admission.enter()).isTrue();
        assertThat(admission.enter()).isFalse();

        admission.ended();
        enter(2);
        assertThat(admission.enter()).isFalse();
    }

    private void enter(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(admission.enter()).isTrue();
        }
    }

    private void leave(int times) {
        for (int i = 0; i < times; i++) {
            admission.leave();
        }
    }
}
