package org.newsgraph.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.newsgraph.graph.Iris;

/**
 * All that a store holds in one file, and a store from such a file. Articles, reference, identity with corrections,
 * provenance and the store's notes are in it, as they stood at one moment; the text index is made from them.
 */
public final class Backup {

    /**
     * What was written or restored.
     *
     * @param sha256 of the content, the same wherever it is stored
     */
    public record Done(long articles, long quads, String sha256) {
    }

    private Backup() {
    }

    /**
     * Writes a backup, beside readers and a writer, and reads it again before it gets its name; a former file of that name
     * stays until then. Where another process has the store open for a build or as a server, it is asked for the data.
     */
    public static Done of(Path path, Path file) {
        try (GraphStore store = GraphStore.open(path)) {
            return write(file, path, out -> write(store, out));
        } catch (StoreInUseException e) {
            return write(file, path, out -> {
                try (InputStream in = StoreControl.ask(path, StoreControl.BACKUP, e)) {
                    in.transferTo(out);
                }
            });
        }
    }

    /** Writes the file's bytes in one read transaction. */
    static void write(GraphStore store, OutputStream out) throws IOException {
        try {
            Txn.executeRead(store.dataset(), () -> {
                try {
                    BackupFile.write(store.iris().base(), store.dataset().find(), out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException | RuntimeIOException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    private interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    private static Done write(Path file, Path store, Source source) {
        Path aside = Folders.aside(file);
        try {
            try {
                try (FileOutputStream out = new FileOutputStream(aside.toFile())) {
                    source.writeTo(out);
                    out.getFD().sync();
                }
                BackupFile.Content content = BackupFile.verify(aside);
                long articles = articles(aside, content.base());
                Folders.rename(aside, file);
                return new Done(articles, content.quads(), content.sha256());
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException | RuntimeException e) {
            throw StoreFailures.explained("back up store " + store + " to " + file, file, e);
        }
    }

    /**
     * Makes a store from a backup: aside, and renamed once it is whole.
     *
     * @param path a folder that is absent or empty
     */
    public static Done restore(Path file, Path path) {
        BackupFile.Content content = BackupFile.verify(file);
        Path aside = Folders.aside(path.toAbsolutePath());
        try {
            if (!StoreDirectory.isFree(path)) {
                throw new StoreException(path + " is not empty, so nothing is restored there (name another directory)");
            }
            StoreDirectory directory = new StoreDirectory(aside, new Iris(content.base()));
            Databases.refuseHeld(directory);
            Folders.delete(aside);
            Files.createDirectories(aside);
            long articles = load(file, content, directory);
            directory.writeMarker();
            Folders.delete(path);
            Folders.rename(aside, path);
            return new Done(articles, content.quads(), content.sha256());
        } catch (FileAlreadyExistsException e) {
            throw new StoreException(path + " is not empty any more, so nothing is restored there; the store is in " + aside, e);
        } catch (IOException | RuntimeException e) {
            throw StoreFailures.explained("restore " + file + " to " + path, path, e);
        }
    }

    private static long load(Path file, BackupFile.Content content, StoreDirectory directory) throws IOException {
        Counting all = new Counting(directory.iris());
        try (InputStream in = BackupFile.open(file); Storage storage = Storage.open(directory)) {
            storage.write(() -> {
                all.to = quad -> storage.dataset().add(quad);
                RDFParser.source(in).lang(Lang.NQUADS).parse(all);
            });
        }
        if (all.quads != content.quads()) {
            throw new StoreException("backup " + file + " says that it has " + content.quads() + " quads, but it has " + all.quads);
        }
        return all.articles;
    }

    private static long articles(Path file, String base) throws IOException {
        Counting all = new Counting(new Iris(base));
        try (InputStream in = BackupFile.open(file)) {
            RDFParser.source(in).lang(Lang.NQUADS).parse(all);
        }
        return all.articles;
    }

    /** Counts quads, and articles by what is noted of their reading. */
    private static final class Counting extends StreamRDFBase {

        private final Iris iris;
        private java.util.function.Consumer<Quad> to = quad -> { };
        private long quads;
        private long articles;

        Counting(Iris iris) {
            this.iris = iris;
        }

        @Override
        public void quad(Quad quad) {
            quads++;
            if (quad.getGraph().equals(iris.provenanceGraph()) && quad.getPredicate().equals(org.newsgraph.graph.Reused.wasGeneratedBy)) {
                articles++;
            }
            to.accept(quad);
        }
    }
}
