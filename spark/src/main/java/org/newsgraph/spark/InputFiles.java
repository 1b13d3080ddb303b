package org.newsgraph.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.newsgraph.article.ArticlePart;

/** Finds the files below some roots (files, folders, patterns such as {@code *.jsonl.gz}), in the order in which the program reads them. */
final class InputFiles {

    private InputFiles() {
    }

    /** Throws {@link FileNotFoundException} for a root that isn't there. */
    static List<InputFile> of(List<String> roots) throws IOException {
        List<InputFile> found = new ArrayList<>();
        for (String root : roots) {
            Path pattern = new Path(root);
            FileSystem files = Storage.of(pattern);
            FileStatus[] places = files.globStatus(pattern);
            if (places == null || places.length == 0) {
                throw new FileNotFoundException(root + ": no such file or folder");
            }
            boolean isPattern = places.length > 1 || !files.exists(pattern);
            for (FileStatus place : places) {
                String shown = isPattern ? place.getPath().toUri().getPath() : root;
                String order = place.getPath().toUri().getPath() + "\0";
                if (place.isDirectory()) {
                    enter(files, place.getPath(), "", shown, order, found);
                } else {
                    found.add(file(place, place.getPath().getName(), shown, order));
                }
            }
        }
        found.sort(Comparator.comparing(InputFile::order));
        return found;
    }

    private static void enter(FileSystem files, Path folder, String path, String shown, String order, List<InputFile> found) throws IOException {
        FileStatus[] children = files.listStatus(folder);
        Arrays.sort(children, Comparator.comparing(child -> child.getPath().getName()));
        for (FileStatus child : children) {
            String name = child.getPath().getName();
            String below = path.isEmpty() ? name : path + "/" + name;
            if (name.startsWith(".")) {
                continue;
            }
            if (child.isDirectory()) {
                enter(files, child.getPath(), below, shown, order, found);
            } else if (isKnown(name)) {
                found.add(file(child, below, shown + "/" + below, order + below.replace('/', '\u0001')));
            }
        }
    }

    static boolean isKnown(String name) {
        return ArticlePart.isKnown(name) || isParquet(name);
    }

    static boolean isParquet(String name) {
        return name.endsWith(".parquet");
    }

    private static InputFile file(FileStatus status, String path, String place, String order) {
        return new InputFile(status.getPath().toUri().toString(), path, place, order, status.getLen(), status.getModificationTime());
    }
}
