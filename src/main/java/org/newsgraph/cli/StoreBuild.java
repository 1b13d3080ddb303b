package org.newsgraph.cli;

import java.io.IOException;
import java.util.function.Supplier;
import org.newsgraph.Build;
import org.newsgraph.BuildSummary;
import org.newsgraph.Pipeline;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.store.GraphStore;

/** A build as {@code build} and {@code run} do it: with progress, and with models that are loaded once they are needed. */
final class StoreBuild {

    private StoreBuild() {
    }

    static BuildSummary run(InputOptions input, GraphStore store, StopSignal stop) throws InterruptedException, IOException {
        BuildSummary summary = new BuildSummary();
        input.corrections(store.iris()).ifPresent(store::correct);
        try (ArticleReader articles = input.open();
             PipelineOnDemand pipeline = new PipelineOnDemand();
             BuildProgress progress = BuildProgress.start(input.open())) {
            Build.Listener listener = new Build.Listener() {
                @Override
                public void progressed() {
                    progress.step();
                }

                @Override
                public void finished(Build.Outcome outcome) {
                    summary.finished(outcome);
                    if (input.printStored && outcome instanceof Build.Stored stored) {
                        System.out.println("stored " + stored.id());
                        System.out.flush();
                    }
                }
            };
            Build build = new Build(store, pipeline, input.threads, !input.noText, listener).batchesOf(input.batch);
            stop.react(() -> {
                BuildCommand.sayStopping();
                build.stop();
            });
            build.run(articles);
            summary.passedOver(articles.passedOver());
        }
        if (!stop.heard()) {
            reportUnmatched(store);
        }
        return summary;
    }

    private static void reportUnmatched(GraphStore store) {
        store.unmatchedCorrections().forEach(correction -> System.err.println("correction matches nothing: " + correction.words()));
    }

    /** Where nothing has changed no model is loaded, and the second {@code run} is quick. */
    private static final class PipelineOnDemand implements Supplier<Pipeline>, AutoCloseable {
        private Pipeline pipeline;

        @Override
        public synchronized Pipeline get() {
            if (pipeline == null) {
                pipeline = new Pipeline();
            }
            return pipeline;
        }

        @Override
        public synchronized void close() {
            if (pipeline != null) {
                pipeline.close();
            }
        }
    }
}
