package org.newsgraph.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.slf4j.MDC;

/**
 * Where messages go that are no answers: to stderr, one line each, for people or, as JSON, for programs. Java's own logging
 * writes them, behind SLF4J; a file named by {@code java.util.logging.config.file} takes the place of all this.
 */
final class Logging {

    /** Least that is written. */
    enum Level {
        ERROR(java.util.logging.Level.SEVERE), WARN(java.util.logging.Level.WARNING), INFO(java.util.logging.Level.INFO), DEBUG(java.util.logging.Level.FINE);

        private final java.util.logging.Level jul;

        Level(java.util.logging.Level jul) {
            this.jul = jul;
        }
    }

    /** How a line looks. */
    enum Format { TEXT, JSON }

    private static final Logger ROOT = Logger.getLogger("");
    /** Java forgets the levels of loggers that nobody holds. */
    private static final Logger OURS = Logger.getLogger("org.newsgraph");
    private static final List<Logger> CHATTY = List.of(Logger.getLogger("org.apache.jena"), Logger.getLogger("org.eclipse.jetty"));

    private Logging() {
    }

    /** Lets nothing below a level through; libraries tell less than the program itself. */
    static void start(Level level, Format format) {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        LogManager.getLogManager().reset();
        Handler handler = new Stderr(format == Format.JSON ? new Json() : new Text());
        handler.setLevel(java.util.logging.Level.ALL);
        ROOT.addHandler(handler);
        OURS.setLevel(level.jul);
        java.util.logging.Level theirs = level == Level.INFO ? Level.WARN.jul : level == Level.DEBUG ? Level.INFO.jul : level.jul;
        ROOT.setLevel(theirs);
        CHATTY.forEach(logger -> logger.setLevel(theirs));
    }

    /** {@code System.err} as it is at the time, since a test may put another in its place. */
    private static final class Stderr extends Handler {
        Stderr(Formatter formatter) {
            setFormatter(formatter);
        }

        @Override
        public void publish(LogRecord record) {
            if (isLoggable(record)) {
                System.err.print(getFormatter().format(record));
            }
        }

        @Override
        public void flush() {
            System.err.flush();
        }

        @Override
        public void close() {
            // stderr is not ours to close
        }
    }

    private static String level(LogRecord record) {
        int value = record.getLevel().intValue();
        return (value >= 1000 ? Level.ERROR : value >= 900 ? Level.WARN : value >= 800 ? Level.INFO : Level.DEBUG).name();
    }

    private static String stack(Throwable thrown) {
        StringWriter out = new StringWriter();
        thrown.printStackTrace(new PrintWriter(out, true));
        return out.toString();
    }

    private static final class Text extends Formatter {
        @Override
        public String format(LogRecord record) {
            String name = record.getLoggerName() == null ? "" : record.getLoggerName();
            return "[" + level(record) + "] " + name.substring(name.lastIndexOf('.') + 1) + " - " + formatMessage(record) + "\n"
                    + (record.getThrown() == null ? "" : stack(record.getThrown()));
        }
    }

    /** One object a line; what stands in the logging context are fields of it. */
    private static final class Json extends Formatter {
        private final JsonFactory json = new JsonFactory();

        @Override
        public String format(LogRecord record) {
            StringWriter out = new StringWriter();
            try (JsonGenerator line = json.createGenerator(out)) {
                line.writeStartObject();
                line.writeStringField("time", record.getInstant().toString());
                line.writeStringField("level", level(record).toLowerCase(Locale.ROOT));
                line.writeStringField("logger", record.getLoggerName());
                line.writeStringField("thread", Thread.currentThread().getName());
                line.writeStringField("message", formatMessage(record));
                Map<String, String> context = MDC.getCopyOfContextMap();
                if (context != null) {
                    for (Map.Entry<String, String> field : context.entrySet()) {
                        boolean number = !field.getValue().isEmpty() && field.getValue().length() < 16 && field.getValue().chars().allMatch(c -> c >= '0' && c <= '9');
                        if (number) {
                            line.writeNumberField(field.getKey(), Long.parseLong(field.getValue()));
                        } else {
                            line.writeStringField(field.getKey(), field.getValue());
                        }
                    }
                }
                if (record.getThrown() != null) {
                    line.writeStringField("exception", stack(record.getThrown()));
                }
                line.writeEndObject();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.append('\n').toString();
        }
    }
}
