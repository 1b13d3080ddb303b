package org.newsgraph.syntax.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The network alone: sentences are made into numbers beforehand, and what it answers isn't looked at. What this takes is
 * what no program around the model can go below.
 */
public final class BareEncoder implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    private record Input(long[] ids, long[] positions, long[] shapes, long[] first, long[] wordShapes) {
    }

    /** Sentences, ready for the network. */
    public static final class Prepared {
        private final List<Input> inputs = new ArrayList<>();

        /** Takes a sentence in. */
        public void add(List<String> words, WordPiece cutter) {
            int[][] pieces = words.stream().map(cutter::pieces).toArray(int[][]::new);
            for (Window window : Window.of(words, pieces)) {
                List<Long> ids = new ArrayList<>(List.of((long) cutter.begin()));
                List<Long> shapes = new ArrayList<>(List.of(0L));
                long[] first = new long[window.end() - window.begin()];
                long[] wordShapes = new long[first.length];
                for (int i = 0; i < first.length; i++) {
                    first[i] = ids.size();
                    wordShapes[i] = CaseShape.of(words.get(window.begin() + i)).ordinal();
                    for (int piece : pieces[window.begin() + i]) {
                        ids.add((long) piece);
                        shapes.add(wordShapes[i]);
                    }
                }
                ids.add((long) cutter.end());
                shapes.add(0L);
                inputs.add(new Input(longs(ids), LongStream.range(0, ids.size()).toArray(), longs(shapes), first, wordShapes));
            }
        }

        /** Forgets what was prepared. */
        public void clear() {
            inputs.clear();
        }
    }

    private BareEncoder(OrtSession session) {
        this.session = session;
    }

    /** The shipped model, opened as the program opens it. */
    public static BareEncoder load() throws OrtException, IOException {
        try (InputStream in = EncoderModel.class.getResourceAsStream("/models/encoder/encoder.onnx");
             OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.setMemoryPatternOptimization(false);
            return new BareEncoder(OrtEnvironment.getEnvironment().createSession(in.readAllBytes(), options));
        }
    }

    private static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    /** Reads all of it. Returns how many times the network was asked. */
    public int read(Prepared prepared) throws OrtException {
        for (Input input : prepared.inputs) {
            int length = input.ids().length;
            try (OnnxTensor ids = tensor(input.ids()); OnnxTensor positions = tensor(input.positions()); OnnxTensor shapes = tensor(input.shapes());
                 OnnxTensor first = tensor(input.first()); OnnxTensor wordShapes = tensor(input.wordShapes());
                 OnnxTensor mask = OnnxTensor.createTensor(environment, FloatBuffer.wrap(new float[length]), new long[] {1, 1, 1, length});
                 OrtSession.Result result = session.run(Map.of("ids", ids, "positions", positions, "shapes", shapes, "mask", mask,
                         "first", first, "word_shapes", wordShapes))) {
                if (result.size() < 3) {
                    throw new IllegalStateException("the network gave " + Arrays.toString(session.getOutputNames().toArray()));
                }
            }
        }
        return prepared.inputs.size();
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
