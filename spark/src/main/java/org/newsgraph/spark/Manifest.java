package org.newsgraph.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.newsgraph.ProgramIdentity;

/**
 * What an output holds: {@code manifest.json}, written last, so that an output without one is unfinished. It names program and
 * models, sums up the input, and gives for each file of the graph its counts and checksum.
 */
record Manifest(ObjectNode json) {

    static final String NAME = "manifest.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Manifest of(String key, Settings settings, List<InputFile> input, List<GraphFiles.Told> files, long rejected, List<String[]> tooLarge) {
        ObjectNode json = MAPPER.createObjectNode();
        ProgramIdentity program = ProgramIdentity.current();
        json.put("format", 1).put("key", key).put("base", settings.base()).put("text", settings.withText());
        ObjectNode software = json.putObject("program").put("version", program.version()).put("build", program.build());
        ObjectNode models = software.putObject("models");
        program.models().forEach(models::put);
        json.putObject("input").put("files", input.size()).put("bytes", input.stream().mapToLong(InputFile::bytes).sum())
                .put("checksum", Storage.digest(input.stream().map(InputFile::identity).collect(Collectors.joining("\n"))));
        List<GraphFiles.Told> sorted = files.stream().sorted(Comparator.comparing(GraphFiles.Told::file)).toList();
        List<GraphFiles.Told> graphs = sorted.stream().filter(file -> file.file().startsWith("graph/")).toList();
        json.put("articles", graphs.stream().mapToLong(GraphFiles.Told::articles).sum()).put("rejected", rejected)
                .put("quads", graphs.stream().mapToLong(GraphFiles.Told::quads).sum());
        ArrayNode graph = json.putArray("graph");
        ArrayNode notes = json.putArray("notes");
        sorted.forEach(file -> (graphs.contains(file) ? graph : notes).addObject().put("file", file.file()).put("articles", file.articles())
                .put("quads", file.quads()).put("bytes", file.bytes()).put("packed", file.packed()).put("sha256", file.sha256()));
        ArrayNode undecided = json.putArray("undecidedBlocks");
        tooLarge.forEach(block -> undecided.addObject().put("key", block[0]).put("size", Long.parseLong(block[1])));
        return new Manifest(json);
    }

    long articles() {
        return json.get("articles").asLong();
    }

    long rejected() {
        return json.get("rejected").asLong();
    }

    long quads() {
        return json.get("quads").asLong();
    }

    int undecidedBlocks() {
        return json.get("undecidedBlocks").size();
    }

    void write(Path file) throws IOException {
        byte[] bytes = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
        PartFile.write(file, out -> out.write(bytes));
    }

    static Manifest read(Path file) throws IOException {
        try (InputStream in = Storage.of(file).open(file)) {
            return new Manifest((ObjectNode) MAPPER.readTree(in));
        }
    }

    /** Whether there is a manifest of this very job. */
    static boolean isOf(Path file, String key) throws IOException {
        if (!Storage.of(file).exists(file)) {
            return false;
        }
        JsonNode json = read(file).json();
        return json.path("key").asText().equals(key);
    }
}
