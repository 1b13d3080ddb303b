package org.newsgraph.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The queries that come with the program: every {@code .rq} file of {@code queries/}, by name. */
public final class QueryCatalogue {

    private static final String FOLDER = "queries/";

    private QueryCatalogue() {
    }

    /** All queries, sorted by name. */
    public static List<NamedQuery> all() {
        URL folder = QueryCatalogue.class.getClassLoader().getResource(FOLDER);
        if (folder == null) {
            throw new IllegalStateException(FOLDER + " is not on the class path");
        }
        try {
            URI uri = folder.toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The query of a name, which only this one file is read for. */
    public static Optional<NamedQuery> find(String name) {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            return Optional.empty();
        }
        try (InputStream in = QueryCatalogue.class.getClassLoader().getResourceAsStream(FOLDER + name + ".rq")) {
            return in == null ? Optional.empty()
                    : Optional.of(NamedQuery.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NamedQuery> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
            List<NamedQuery> queries = new java.util.ArrayList<>();
            for (Path file : sorted) {
                queries.add(NamedQuery.parse(file.getFileName().toString().replaceFirst("\\.rq$", ""), Files.readString(file)));
            }
            return List.copyOf(queries);
        }
    }
}
