package org.newsgraph.article;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsgraph.model.Problem;

/**
 * Walks files and folders in an order that depends on their names only. In a folder, hidden files and those of other
 * kinds are passed over; links are followed as long as they stay in what was given, each file and folder is met once, and a link back to a folder
 * around it is a problem.
 */
final class InputFiles {

    static final Pattern KNOWN = Pattern.compile("(?is).*\\.((txt|md|html?|xhtml|jsonl|ndjson|json|rss|atom|xml|warc)(\\.gz)?|wacz)");

    /** What the walk meets: a file, or what can't be entered. */
    sealed interface Found {
        record Readable(InputFile file) implements Found {
        }

        record Unreadable(Problem problem) implements Found {
        }
    }

    /** @param folders real paths of the folders around and the place itself, to know a loop */
    private record Place(Path file, String path, List<Path> folders, boolean isRoot) {
    }

    private final Deque<Place> open = new ArrayDeque<>();
    private final Set<Path> met = new HashSet<>();
    /** Where the roots really are; a link may lead anywhere in them. */
    private final List<Path> inside = new ArrayList<>();

    InputFiles(List<Path> roots) {
        for (Path root : roots) {
            try {
                inside.add(root.toRealPath());
            } catch (IOException e) {
                continue; // its visit will say so
            }
        }
        roots.stream().sorted(Comparator.comparing(root -> root.toAbsolutePath().normalize().toString()))
                .forEach(root -> open.add(new Place(root, "", List.of(), true)));
    }

    /** The next file or problem; empty at the end. */
    Optional<Found> next() {
        while (!open.isEmpty()) {
            Place place = open.pop();
            try {
                Optional<Found> found = visit(place);
                if (found.isPresent()) {
                    return found;
                }
            } catch (IOException e) {
                return Optional.of(problem(place, ReadFailures.describe(e)));
            }
        }
        return Optional.empty();
    }

    private Optional<Found> visit(Place place) throws IOException {
        Path file = place.file();
        if (!Files.exists(file)) {
            if (Files.isSymbolicLink(file)) {
                try {
                    file.toRealPath(); // throws another exception where the links go in a circle
                } catch (NoSuchFileException e) {
                    return Optional.of(problem(place, "is a link to a file that doesn't exist (remove the link)"));
                }
            }
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS) || !place.isRoot()
                    ? Optional.of(problem(place, "can't be read (check the rights of its folder)"))
                    : Optional.of(problem(place, "no such file or folder"));
        }
        boolean known = KNOWN.matcher(file.getFileName().toString()).matches();
        Path real = file.toRealPath();
        if (!place.isRoot() && Files.isSymbolicLink(file) && inside.stream().noneMatch(real::startsWith)) {
            return known || Files.isDirectory(file)
                    ? Optional.of(problem(place, "is a link that leads out of what was given (give its target as well, if it is meant)")) : Optional.empty();
        }
        if (Files.isDirectory(file)) {
            return enter(place, real);
        }
        if (!Files.isRegularFile(file)) {
            return place.isRoot() || known ? Optional.of(problem(place, "is neither a file nor a folder (take it away)")) : Optional.empty();
        }
        if (!known) {
            return place.isRoot()
                    ? Optional.of(problem(place, "is of no kind that is read (.txt, .md, .html, .jsonl, .json, .rss, .atom, .xml, .warc, each also as .gz, and .wacz)"))
                    : Optional.empty();
        }
        if (!met.add(real)) {
            return Optional.empty();
        }
        return Optional.of(new Found.Readable(new InputFile(file, place.isRoot() ? file.getFileName().toString() : place.path(), place.isRoot())));
    }

    private Optional<Found> enter(Place place, Path real) throws IOException {
        if (place.folders().contains(real)) {
            return Optional.of(problem(place, "is a link back to a folder around it: a loop (remove the link)"));
        }
        if (!met.add(real)) {
            return Optional.empty(); // links may make ever new ways to the same few folders
        }
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(place.file())) {
            for (Path child : children) {
                if (!child.getFileName().toString().startsWith(".")) {
                    names.add(child);
                }
            }
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
        if (place.isRoot() && names.isEmpty()) {
            return Optional.of(problem(place, "is an empty folder (nothing to read)"));
        }
        List<Path> folders = new ArrayList<>(place.folders());
        folders.add(real);
        names.sort(Comparator.comparing((Path name) -> name.getFileName().toString()).reversed());
        for (Path child : names) {
            String name = child.getFileName().toString();
            open.push(new Place(child, place.path().isEmpty() ? name : place.path() + "/" + name, folders, false));
        }
        return Optional.empty();
    }

    private static Found problem(Place place, String message) {
        return new Found.Unreadable(new Problem(place.file().toString(), OptionalInt.empty(), message));
    }
}
