package org.newsgraph.spark;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.newsgraph.graph.ArticleGraph;

/**
 * What an input became, between two steps: an article's own graph with what identity asks of it, or why there is none.
 *
 * @param id       the article's id; empty for an input that is no article
 * @param order    sorts files as they are read ({@link InputFile#order})
 * @param number   the article's number in its file
 * @param place    what messages call the file
 * @param reason   why it was rejected; empty for an article
 * @param hash     checksum of the article's content
 * @param issued   its day, or empty
 * @param sketch   of its text ({@link org.newsgraph.identity.Sketch#encoded}), or empty
 * @param triples  its graph as N-Triples
 */
record ArticleRow(String id, String order, int number, String place, String reason, String hash, String issued, String sketch, byte[] triples) {

    static ArticleRow rejected(String order, int number, String place, String reason) {
        return new ArticleRow("", order, number, place, reason, "", "", "", new byte[0]);
    }

    ArticleRow rejectedFor(String why) {
        return rejected(order, number, place, why);
    }

    boolean isRejected() {
        return !reason.isEmpty();
    }

    ArticleGraph graph(Settings settings) {
        List<Triple> parsed = NTriples.parse(triples);
        return new ArticleGraph(settings.iris().article(id).getURI(), id, hash, parsed);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(1);
        text(out, id);
        text(out, order);
        out.writeInt(number);
        text(out, place);
        text(out, reason);
        text(out, hash);
        text(out, issued);
        text(out, sketch);
        out.writeInt(triples.length);
        out.write(triples);
    }

    /** Null after the last one; a file that ends elsewhere is broken. */
    static ArticleRow read(DataInputStream in) throws IOException {
        if (!isMore(in)) {
            return null;
        }
        String id = text(in);
        String order = text(in);
        int number = in.readInt();
        String place = text(in);
        String reason = text(in);
        String hash = text(in);
        String issued = text(in);
        String sketch = text(in);
        return new ArticleRow(id, order, number, place, reason, hash, issued, sketch, in.readNBytes(in.readInt()));
    }

    /** Whether another row follows. */
    static boolean isMore(DataInputStream in) throws IOException {
        int mark = in.read();
        if (mark != 0 && mark != 1) {
            throw new EOFException("a file of rows ends too early");
        }
        return mark == 1;
    }

    static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
