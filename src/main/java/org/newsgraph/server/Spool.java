package org.newsgraph.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.commons.io.output.DeferredFileOutputStream;

/**
 * An answer that is whole before its first byte leaves, in memory or in a temporary file. So whatever goes wrong on the way is told
 * by a status and not by half an answer, and a slow reader keeps neither the store's transaction nor a query's place.
 */
final class Spool extends HttpServletResponseWrapper {

    private static final int IN_MEMORY = 1 << 18;

    private final long most;
    private DeferredFileOutputStream content = empty();
    private final Body body = new Body();
    private PrintWriter writer;
    private long length;
    private boolean overrun;

    Spool(HttpServletResponse response, long most) {
        super(response);
        this.most = most;
    }

    private static DeferredFileOutputStream empty() {
        return DeferredFileOutputStream.builder().setThreshold(IN_MEMORY).setPrefix("newsgraph-answer").setSuffix(".tmp").get();
    }

    /** Whether the answer grew beyond what is allowed, and was given up. */
    boolean overrun() {
        return overrun;
    }

    long length() {
        return length;
    }

    /** Sends what there is. */
    void send() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        content.close();
        HttpServletResponse response = (HttpServletResponse) getResponse();
        if (response.isCommitted()) {
            return;
        }
        response.setContentLengthLong(length);
        if (length > 0) {
            content.writeTo(response.getOutputStream());
        }
    }

    /** Forgets the answer; to be called at the end in any case. */
    void discard() {
        try {
            content.close();
            if (content.getPath() != null) {
                Files.deleteIfExists(content.getPath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void resetBuffer() {
        discard();
        content = empty();
        length = 0;
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }

    /** A failure is not told behind the beginning of an answer. */
    @Override
    public void setStatus(int status) {
        if (status >= 400) {
            resetBuffer();
        }
        super.setStatus(status);
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void flushBuffer() {
        // nothing leaves before all is there
    }

    /** Fuseki counts characters where bytes are meant. */
    @Override
    public void setContentLength(int characters) {
    }

    @Override
    public void setContentLengthLong(long characters) {
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return body;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(body, false, StandardCharsets.UTF_8);
        }
        return writer;
    }

    private final class Body extends ServletOutputStream {
        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            if (length + count > most) {
                overrun = true;
                throw new IOException("the answer has more than " + most + " bytes");
            }
            content.write(bytes, offset, count);
            length += count;
        }

        /** The servlet's own refuses what isn't Latin-1, as in a message that quotes a query. */
        @Override
        public void print(String text) throws IOException {
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("answers are written by one thread");
        }
    }

    /** Sends with a time for each piece. */
    static OutputStream paced(OutputStream out, Runnable next) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                out.write(one);
            }

            @Override
            public void write(byte[] bytes, int offset, int count) throws IOException {
                for (int done = 0; done < count; done += 1 << 15) {
                    next.run();
                    out.write(bytes, offset + done, Math.min(1 << 15, count - done));
                }
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }
        };
    }
}
