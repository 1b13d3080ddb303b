package org.newsgraph.training.syntax;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Trains the sentence model on the treebanks and puts it where the program looks for it. Arguments: the folder of the
 * training data and the file of the model. The same data give the same bytes.
 */
public final class TrainSentences {

    private TrainSentences() {
    }

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        Path model = Path.of(arguments[1]);
        List<Paragraph> paragraphs = new ArrayList<>(Paragraph.read(data.resolve("ewt/en_ewt-ud-train.conllu.gz")));
        try (Stream<Path> gum = Files.list(data.resolve("gum"))) {
            for (Path file : gum.filter(file -> file.toString().endsWith(".conllu.gz")).sorted().toList()) {
                paragraphs.addAll(Paragraph.read(file));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SentenceTraining.train(paragraphs).serialize(bytes);
        Files.createDirectories(model.getParent());
        Files.write(model, timeless(bytes.toByteArray()));
    }

    /** The model without the time of its making, which stands in the manifest and at each entry, and with sorted entries. */
    private static byte[] timeless(byte[] model) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(model))) {
            for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        entries.computeIfPresent("manifest.properties", (name, manifest) -> new String(manifest, StandardCharsets.ISO_8859_1).lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.startsWith("Timestamp=") ? "Timestamp=0" : line)
                .sorted()
                .collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry timeless = new ZipEntry(entry.getKey());
                timeless.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                out.putNextEntry(timeless);
                out.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
