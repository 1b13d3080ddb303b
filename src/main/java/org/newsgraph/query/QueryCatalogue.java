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
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
        try {
            List<NamedQuery> queries = new ArrayList<>();
            // a class path may have several folders of that name
            for (URL folder : Collections.list(QueryCatalogue.class.getClassLoader().getResources(FOLDER))) {
                URI uri = folder.toURI();
                if (uri.getScheme().equals("jar")) {
                    // a file system of this call's own: one of the jar's address can be open but once, and requests come side by side
                    Path file = Path.of(URI.create(uri.toString().substring("jar:".length(), uri.toString().indexOf("!/"))));
                    try (FileSystem jar = FileSystems.newFileSystem(file, Map.of())) {
                        queries.addAll(read(jar.getPath(FOLDER)));
                    }
                } else {
                    queries.addAll(read(Path.of(uri)));
                }
            }
            if (queries.isEmpty()) {
                throw new IllegalStateException("the program is incomplete: there are no queries in " + FOLDER);
            }
            queries.sort(Comparator.comparing(NamedQuery::name));
            return List.copyOf(queries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The query of a name, which only this one file is read for. */
    public static Optional<NamedQuery> find(String name) {
        return find(FOLDER, name);
    }

    /** A query that a page is made of: {@code queries/pages/NAME.rq}. It asks about a resource by its IRI. */
    public static NamedQuery page(String name) {
        return find(FOLDER + "pages/", name).orElseThrow(() -> new IllegalStateException("the program is incomplete: no query pages/" + name));
    }

    /** A query that a table is exported by: {@code queries/tables/NAME.rq}. It asks about one article. */
    public static Optional<NamedQuery> table(String name) {
        return find(FOLDER + "tables/", name);
    }

    private static Optional<NamedQuery> find(String folder, String name) {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            return Optional.empty();
        }
        try (InputStream in = QueryCatalogue.class.getClassLoader().getResourceAsStream(folder + name + ".rq")) {
            return in == null ? Optional.empty()
                    : Optional.of(NamedQuery.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NamedQuery> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<NamedQuery> queries = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".rq")).toList()) {
                queries.add(NamedQuery.parse(file.getFileName().toString().replaceFirst("\\.rq$", ""), Files.readString(file)));
            }
            return queries;
        }
    }
}
