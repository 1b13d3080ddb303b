package org.newsgraph.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A way to the process that has a store open: the socket {@code control} in the store's directory, which no network reaches
 * and which asks for the right to write there. Through it a backup is taken and the store compacted beside a build or a
 * server, since TDB2 lets no second process in.
 */
public final class StoreControl implements AutoCloseable {

    static final String BACKUP = "backup";
    static final String COMPACT = "compact";

    private static final Logger LOG = LoggerFactory.getLogger(StoreControl.class);
    private static final String SOCKET = "control";
    private static final String OK = "ok";

    private final Path socket;
    private final ServerSocketChannel listening;
    private final GraphStore store;

    private StoreControl(Path socket, ServerSocketChannel listening, GraphStore store) {
        this.socket = socket;
        this.listening = listening;
        this.store = store;
    }

    /** Listens until it is closed; where the system has no such sockets, or the store's path is too long for one, that is said and nothing else is amiss. */
    public static StoreControl listen(GraphStore store) {
        Path socket = store.path().resolve(SOCKET);
        ServerSocketChannel listening = null;
        try {
            Files.deleteIfExists(socket); // a dead process left it: this one has the store now
            listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("no backup or compaction beside this process, since {} can't be listened on: {}", socket, e.getMessage());
        }
        StoreControl control = new StoreControl(socket, listening, store);
        if (listening != null) {
            daemon(control::accept).start();
        }
        return control;
    }

    /** Stops listening; what was asked for before is still answered while the process lives. */
    @Override
    public void close() {
        if (listening != null) {
            try {
                listening.close();
                Files.deleteIfExists(socket);
            } catch (IOException e) {
                LOG.warn("can't close {}: {}", socket, e.getMessage());
            }
        }
    }

    private void accept() {
        while (listening.isOpen()) {
            try {
                SocketChannel asking = listening.accept();
                daemon(() -> answer(asking)).start();
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.warn("{} is not listened on any more: {}", socket, e.getMessage());
                return;
            }
        }
    }

    private void answer(SocketChannel asking) {
        try (asking; OutputStream out = Channels.newOutputStream(asking)) {
            String asked = new BufferedReader(new InputStreamReader(Channels.newInputStream(asking), StandardCharsets.UTF_8)).readLine();
            try {
                if (BACKUP.equals(asked)) {
                    line(out, OK);
                    Backup.write(store, out);
                } else if (COMPACT.equals(asked)) {
                    Compacted compacted = Compacted.now(store);
                    line(out, OK);
                    line(out, compacted.done() + " " + compacted.before() + " " + compacted.after());
                } else {
                    line(out, "not understood: " + asked);
                }
            } catch (StoreException e) {
                line(out, e.getMessage().replace('\n', ' '));
            }
        } catch (IOException e) {
            LOG.warn("an answer broke off: {}", e.getMessage()); // who asked has gone, and sees that it isn't whole
        }
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /**
     * Asks the process that has a store open.
     *
     * @param held how it is known that there is one; thrown where it doesn't listen
     * @return the answer, to be closed
     */
    static InputStream ask(Path store, String command, StoreInUseException held) throws IOException {
        SocketChannel channel;
        try {
            channel = SocketChannel.open(UnixDomainSocketAddress.of(store.resolve(SOCKET)));
        } catch (IOException | UnsupportedOperationException e) {
            held.addSuppressed(e);
            throw held;
        }
        InputStream in = Channels.newInputStream(channel);
        line(Channels.newOutputStream(channel), command);
        StringBuilder first = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            first.append((char) c);
        }
        if (!first.toString().equals(OK)) {
            in.close();
            throw new StoreException("the process that has store " + store + " open says: " + (first.isEmpty() ? "nothing" : first));
        }
        return in;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "store control");
        thread.setDaemon(true);
        return thread;
    }
}
