package org.newsgraph.syntax.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The network itself. One session serves all threads, each call on the thread that makes it. A sentence is read alone:
 * the 8-bit products take their scale from what they are given, so in company of others the same sentence could read
 * differently, and batches gain nothing on one core.
 */
public final class EncoderModel implements AutoCloseable {
    private static final String FOLDER = "/models/encoder/";
    private static final String ROOT = "root";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPiece cutter;
    private final Labels labels;
    private final int root;

    private EncoderModel(byte[] model, List<String> vocabulary, Labels labels) {
        this.cutter = new WordPiece(vocabulary);
        this.labels = labels;
        this.root = labels.relations().indexOf(ROOT);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            // Sentences differ in length, so remembered memory patterns would only pile up.
            options.setMemoryPatternOptimization(false);
            session = environment.createSession(model, options);
        } catch (OrtException e) {
            throw new IllegalStateException("The encoder's model can't be opened", e);
        }
    }

    /** The model that ships with the program. */
    public static EncoderModel load() {
        return of(resource("encoder.onnx"), lines("vocabulary.txt"), Labels.parse(lines("labels.txt")));
    }

    /** Any model of this kind. */
    public static EncoderModel of(byte[] model, List<String> vocabulary, Labels labels) {
        return new EncoderModel(model, vocabulary, labels);
    }

    private static byte[] resource(String name) {
        try (InputStream in = EncoderModel.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + FOLDER + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                EncoderModel.class.getResourceAsStream(FOLDER + name), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The labels the model knows. */
    public Labels labels() {
        return labels;
    }

    /** Reads one sentence, of whatever length. */
    public Reading read(List<String> words) {
        int n = words.size();
        int[][] pieces = new int[n][];
        for (int i = 0; i < n; i++) {
            pieces[i] = cutter.pieces(words.get(i));
        }
        Reading whole = null;
        for (Window window : Window.of(words, pieces)) {
            Reading part = read(words.subList(window.begin(), window.end()),
                    Arrays.copyOfRange(pieces, window.begin(), window.end()));
            whole = whole == null ? part : joined(whole, part);
        }
        return whole != null ? whole
                : new Reading(List.of(), List.of(), new int[0], List.of(), List.of(), new double[0][], new double[0]);
    }

    /** Puts a further window behind: its root hangs beside the first one's. */
    private static Reading joined(Reading a, Reading b) {
        int shift = a.upos().size();
        int top = 0;
        while (a.heads()[top] >= 0) {
            top++;
        }
        int[] heads = Arrays.copyOf(a.heads(), shift + b.heads().length);
        List<String> relations = new ArrayList<>(a.relations());
        for (int i = 0; i < b.heads().length; i++) {
            boolean isRoot = b.heads()[i] < 0;
            heads[shift + i] = isRoot ? top : b.heads()[i] + shift;
            relations.add(isRoot ? "parataxis" : b.relations().get(i));
        }
        List<NameDecoder.Span> names = new ArrayList<>(a.names());
        b.names().forEach(s -> names.add(new NameDecoder.Span(s.begin() + shift, s.end() + shift, s.type(), s.confidence())));
        double[][] statements = Arrays.copyOf(a.statements(), shift + b.statements().length);
        System.arraycopy(b.statements(), 0, statements, shift, b.statements().length);
        double[] happened = Arrays.copyOf(a.happened(), shift + b.happened().length);
        System.arraycopy(b.happened(), 0, happened, shift, b.happened().length);
        return new Reading(concat(a.upos(), b.upos()), concat(a.xpos(), b.xpos()), heads, relations, names, statements, happened);
    }

    private static List<String> concat(List<String> a, List<String> b) {
        List<String> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private Reading read(List<String> words, int[][] pieces) {
        int n = words.size();
        int length = 2 + Arrays.stream(pieces).mapToInt(p -> p.length).sum();
        long[] ids = new long[length];
        long[] positions = new long[length];
        long[] shapes = new long[length];
        long[] first = new long[n];
        long[] wordShapes = new long[n];
        int at = 0;
        ids[at++] = cutter.begin();
        for (int i = 0; i < n; i++) {
            first[i] = at;
            wordShapes[i] = CaseShape.of(words.get(i)).ordinal();
            for (int piece : pieces[i]) {
                shapes[at] = wordShapes[i];
                ids[at++] = piece;
            }
        }
        ids[at] = cutter.end();
        Arrays.setAll(positions, i -> i);
        try (OnnxTensor idsTensor = whole(ids, length);
                OnnxTensor positionsTensor = whole(positions, length);
                OnnxTensor shapesTensor = whole(shapes, length);
                OnnxTensor firstTensor = whole(first, n);
                OnnxTensor wordShapesTensor = whole(wordShapes, n);
                OnnxTensor mask = OnnxTensor.createTensor(environment, FloatBuffer.wrap(new float[length]),
                        new long[] {1, 1, 1, length});
                OrtSession.Result result = session.run(Map.of("ids", idsTensor, "positions", positionsTensor, "shapes",
                        shapesTensor, "mask", mask, "first", firstTensor, "word_shapes", wordShapesTensor))) {
            return decode(n, floats(result, "tags"), floats(result, "arcs"), floats(result, "relations"));
        } catch (OrtException e) {
            throw new IllegalStateException("The encoder can't read a sentence of " + n + " words", e);
        }
    }

    private OnnxTensor whole(long[] values, int length) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, length});
    }

    private static float[] floats(OrtSession.Result result, String name) {
        FloatBuffer buffer = ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private Reading decode(int n, float[] tags, float[] arcs, float[] relationScores) {
        int columns = labels.tagColumns();
        int xposAt = labels.upos().size();
        int namesAt = xposAt + labels.xpos().size();
        int statementsAt = namesAt + labels.names().size();
        int factualityAt = statementsAt + labels.statements().size();
        List<String> upos = new ArrayList<>(n);
        List<String> xpos = new ArrayList<>(n);
        float[][] nameScores = new float[n][];
        float[][] arcScores = new float[n][];
        double[][] statements = new double[n][];
        double[] happened = new double[n];
        for (int i = 0; i < n; i++) {
            int row = i * columns;
            upos.add(labels.upos().get(best(tags, row, row + xposAt) - row));
            xpos.add(labels.xpos().get(best(tags, row + xposAt, row + namesAt) - row - xposAt));
            nameScores[i] = Arrays.copyOfRange(tags, row + namesAt, row + statementsAt);
            statements[i] = shares(tags, row + statementsAt, row + factualityAt);
            happened[i] = shares(tags, row + factualityAt, row + columns)[0];
            arcScores[i] = Arrays.copyOfRange(arcs, i * (n + 1), (i + 1) * (n + 1));
        }
        int[] heads = TreeDecoder.decode(arcScores);
        List<String> relations = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            relations.add(heads[i] < 0 ? ROOT : relation(relationScores, n, i, heads[i] + 1));
        }
        return new Reading(upos, xpos, heads, relations, NameDecoder.decode(nameScores), statements, happened);
    }

    private static double[] shares(float[] scores, int from, int to) {
        return Arrays.stream(NameDecoder.logSoftmax(Arrays.copyOfRange(scores, from, to))).map(Math::exp).toArray();
    }

    private String relation(float[] scores, int n, int word, int head) {
        int kinds = labels.relations().size();
        int best = -1;
        float top = Float.NEGATIVE_INFINITY;
        for (int r = 0; r < kinds; r++) {
            float score = scores[(word * kinds + r) * (n + 1) + head];
            if (r != root && (best < 0 || score > top)) {
                best = r;
                top = score;
            }
        }
        return labels.relations().get(best);
    }

    private static int best(float[] values, int from, int to) {
        int best = from;
        for (int i = from + 1; i < to; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
