package org.newsgraph.training;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Builds an ONNX model node by node. */
final class OnnxGraph {
    static final int FLOAT = 1;
    static final int INT8 = 3;
    static final int INT64 = 7;
    private static final int OPSET = 17;
    private static final int IR = 8;

    /** An attribute of a node: whole numbers or one real. */
    record Attribute(String name, long[] whole, boolean list, Float real) {
        static Attribute of(String name, long value) {
            return new Attribute(name, new long[] {value}, false, null);
        }

        static Attribute list(String name, long... values) {
            return new Attribute(name, values, true, null);
        }

        static Attribute real(String name, float value) {
            return new Attribute(name, null, false, value);
        }
    }

    private final Proto graph = new Proto();
    private int serial;

    OnnxGraph() {
        graph.text(2, "newsgraph-encoder");
    }

    String op(String type, List<Attribute> attributes, String... inputs) {
        return op(type, attributes, 1, inputs).get(0);
    }

    String op(String type, String... inputs) {
        return op(type, List.of(), inputs);
    }

    List<String> op(String type, List<Attribute> attributes, int outputs, String... inputs) {
        Proto node = new Proto();
        List<String> names = new ArrayList<>();
        for (String input : inputs) {
            node.text(1, input);
        }
        for (int i = 0; i < outputs; i++) {
            names.add(type.toLowerCase() + "_" + serial++);
            node.text(2, names.get(i));
        }
        node.text(3, names.get(0)).text(4, type);
        for (Attribute a : attributes) {
            node.message(5, attribute(a));
        }
        graph.message(1, node);
        return names;
    }

    private static Proto attribute(Attribute a) {
        Proto out = new Proto().text(1, a.name());
        if (a.real() != null) {
            return out.real(2, a.real()).number(20, 1);
        }
        if (!a.list()) {
            return out.number(3, a.whole()[0]).number(20, 2);
        }
        for (long v : a.whole()) {
            out.number(8, v);
        }
        return out.number(20, 7);
    }

    String floats(String name, float[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return tensor(name, FLOAT, bytes.array(), shape);
    }

    String bytes(String name, byte[] values, long... shape) {
        return tensor(name, INT8, values, shape);
    }

    /** A row of whole numbers, or with no shape a single one. */
    String whole(long... values) {
        return whole(values, new long[] {values.length});
    }

    String single(long value) {
        return whole(new long[] {value}, new long[0]);
    }

    private String whole(long[] values, long[] shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return tensor("whole_" + serial++, INT64, bytes.array(), shape);
    }

    private String tensor(String name, int type, byte[] raw, long... shape) {
        Proto t = new Proto();
        for (long d : shape) {
            t.number(1, d);
        }
        t.number(2, type).text(8, name).bytes(9, raw);
        graph.message(5, t);
        return name;
    }

    String input(String name, int type, String... dims) {
        graph.message(11, value(name, type, dims));
        return name;
    }

    void output(String name, String from, int type, String... dims) {
        graph.message(1, new Proto().text(1, from).text(2, name).text(3, name).text(4, "Identity"));
        graph.message(12, value(name, type, dims));
    }

    private static Proto value(String name, int type, String... dims) {
        Proto shape = new Proto();
        for (String d : dims) {
            boolean fixed = Character.isDigit(d.charAt(0));
            shape.message(1, fixed ? new Proto().number(1, Long.parseLong(d)) : new Proto().text(2, d));
        }
        Proto tensor = new Proto().number(1, type).message(2, shape);
        return new Proto().text(1, name).message(2, new Proto().message(1, tensor));
    }

    byte[] model() {
        return new Proto().number(1, IR).text(2, "newsgraph-training").message(7, graph)
                .message(8, new Proto().text(1, "").number(2, OPSET)).toBytes();
    }
}
