package org.newsgraph.article;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads {@code .jsonl}, one object a line in constant memory, and {@code .json}: an object, an array of them, or one after the other. */
final class JsonArticles {

    /** Strings as long as an article may be; the limit of bytes is checked before. NaN stands in what Python writes. */
    static final ObjectMapper MAPPER = JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    /** A tree of so many nodes fits into memory; articles come to some dozens each. */
    private static final long MOST_TOKENS = 3_000_000;
    /** A file of many articles may be larger than one article. */
    private static final int ARTICLES_IN_A_FILE = 4;

    static {
        MAPPER.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).maxTokenCount(MOST_TOKENS).build());
    }

    private JsonArticles() {
    }

    static Drafts lines(InputFile file, ReadingOptions options) throws IOException, RejectedInput {
        return new Lines(InputBytes.open(file), options);
    }

    static Drafts whole(InputFile file, ReadingOptions options) throws IOException, RejectedInput {
        return new Whole(InputBytes.decode(InputBytes.readAll(file, Math.min(ARTICLES_IN_A_FILE * options.maxArticleBytes(), Integer.MAX_VALUE - 16)), Optional.empty(), 1), options);
    }

    static RejectedInput broken(JsonProcessingException e, int line) {
        JsonLocation at = e.getLocation();
        return new RejectedInput(line > 0 ? line : at == null ? 0 : at.getLineNr(), "is broken JSON"
                + (at == null ? "" : " at column " + at.getColumnNr()) + ": " + e.getOriginalMessage().replaceAll("\\s+", " ") + " (repair it or take it out)");
    }

    /** One object a line. A bad line is refused by itself. */
    private static final class Lines implements Drafts {
        private final InputStream in;
        private final LineReader lines;
        private final ReadingOptions options;
        private int line;
        private boolean met;

        Lines(InputStream in, ReadingOptions options) {
            this.in = in;
            this.lines = new LineReader(in, options.maxArticleBytes());
            this.options = options;
        }

        @Override
        public Optional<Draft> next() throws RejectedInput, IOException {
            for (byte[] bytes; (bytes = readLine()) != null; ) {
                String content = InputBytes.decode(bytes, Optional.empty(), line);
                if (!content.isBlank()) {
                    met = true;
                    try {
                        return Optional.of(JsonDraft.of(MAPPER.readTree(content), line, line, options));
                    } catch (JsonProcessingException e) {
                        throw broken(e, line);
                    }
                }
            }
            if (!met) {
                met = true;
                throw new RejectedInput("is empty (nothing to read)");
            }
            return Optional.empty();
        }

        /** The next line without its end; null at the end of the file. A line over the limit is skipped and refused. */
        private byte[] readLine() throws IOException, RejectedInput {
            byte[] bytes = lines.next();
            line++;
            if (bytes != null && lines.wasTooLong()) {
                met = true;
                throw new RejectedInput(line, "the line is longer than " + InputBytes.megabytes(options.maxArticleBytes()) + " (take it out)");
            }
            return bytes;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** A document in memory; what stands after a syntax error can't be read. */
    private static final class Whole implements Drafts {
        private final JsonParser parser;
        private final ReadingOptions options;
        private boolean inArray;
        private boolean ended;
        private int part;

        Whole(String content, ReadingOptions options) throws IOException {
            this.parser = MAPPER.getFactory().createParser(content);
            this.options = options;
        }

        @Override
        public Optional<Draft> next() throws RejectedInput, IOException {
            if (ended) {
                return Optional.empty();
            }
            try {
                JsonToken token = part == 0 ? parser.nextToken() : parser.currentToken();
                if (part == 0 && token == JsonToken.START_ARRAY) {
                    inArray = true;
                    token = parser.nextToken();
                }
                if (token == null || inArray && token == JsonToken.END_ARRAY) {
                    ended = true;
                    if (part == 0) {
                        throw new RejectedInput("holds no article (an object with \"text\", or an array of them, is expected)");
                    }
                    return Optional.empty();
                }
                part++;
                int line = parser.currentTokenLocation().getLineNr();
                JsonNode node = MAPPER.readTree(parser);
                boolean last = parser.nextToken() == null;
                return Optional.of(JsonDraft.of(node, part == 1 && last && !inArray ? 0 : part, line, options));
            } catch (JsonProcessingException e) {
                ended = true;
                throw broken(e, 0);
            }
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }
}
