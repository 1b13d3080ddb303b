package org.newsgraph.syntax;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A model on the class path. */
final class ModelFile {

    /** Reads a model from its bytes. */
    @FunctionalInterface
    interface Reader<T> {
        T read(InputStream in) throws IOException;
    }

    private ModelFile() {
    }

    /**
     * Reads a model.
     *
     * @throws IllegalStateException when it isn't on the class path
     */
    static <T> T load(String resource, Reader<T> reader) {
        InputStream in = ModelFile.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + ": no such model on the class path");
        }
        try (InputStream buffered = new BufferedInputStream(in)) {
            return reader.read(buffered);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
