package org.newsgraph.article;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.filter.Filters;
import org.jdom2.input.SAXBuilder;
import org.jsoup.Jsoup;

/**
 * Reads a feed, RSS or Atom: each entry with its whole text where the feed carries it, else with its summary. No document
 * type is taken, so that nothing can be included, fetched or multiplied.
 */
final class Feed {

    /** A feed is a page's worth of news, and stands in memory as a tree. */
    private static final long LARGEST = 16L << 20;
    private static final int DEEPEST = 200;
    private static final Set<String> ENTRIES = Set.of("item", "entry");
    private static final List<String> DATES = List.of("pubDate", "published", "date", "issued", "updated", "modified");

    private Feed() {
    }

    static Drafts open(InputFile file, ReadingOptions options, PassedOver passedOver) throws RejectedInput, IOException {
        byte[] bytes = InputBytes.readAll(file, Math.min(LARGEST, options.maxArticleBytes()));
        Document document = document(bytes);
        String root = document.getRootElement().getName().toLowerCase(Locale.ROOT);
        if (!Set.of("rss", "feed", "rdf").contains(root)) {
            if (!file.asked()) {
                throw new NoArticle(0, "XML files that are no feeds", "is no feed");
            }
            throw new RejectedInput("is XML, but no feed: it opens with <" + FrontMatter.shorten(root) + "> (RSS and Atom are read)");
        }
        // dates as they are written: the library turns them into moments, whose day depends on a time zone
        List<Optional<LocalDate>> days = new ArrayList<>();
        for (Element element : document.getRootElement().getDescendants(Filters.element())) {
            if (ENTRIES.contains(element.getName())) {
                days.add(day(element));
            }
        }
        SyndFeed feed;
        try {
            feed = new SyndFeedInput(false, Locale.ROOT).build(document);
        } catch (FeedException | IllegalArgumentException | NullPointerException e) { // the last for elements that it takes for granted
            throw new RejectedInput("is a broken feed: " + e.getMessage() + " (download it again)");
        }
        return new Entries(feed, days, passedOver);
    }

    private static Document document(byte[] bytes) throws RejectedInput, IOException {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        builder.setProperty("jdk.xml.maxElementDepth", String.valueOf(DEEPEST));
        builder.setExpandEntities(false);
        try {
            return builder.build(new ByteArrayInputStream(bytes));
        } catch (JDOMException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            int line = cause instanceof org.xml.sax.SAXParseException at ? at.getLineNumber() : 0;
            String what = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
            throw new RejectedInput(line, what.contains("DOCTYPE") ? "declares a document type, which no feed needs and which may include anything (take the <!DOCTYPE …> out)"
                    : "is broken XML: " + what + " (download it again)");
        }
    }

    private static Optional<LocalDate> day(Element entry) {
        return DATES.stream().flatMap(name -> entry.getChildren().stream().filter(child -> child.getName().equals(name)))
                .map(child -> IssueDates.parse(child.getTextNormalize())).flatMap(Optional::stream).findFirst();
    }

    private static final class Entries implements Drafts {
        private final SyndFeed feed;
        private final Iterator<SyndEntry> entries;
        private final List<Optional<LocalDate>> days;
        private final boolean daysFit;
        private final PassedOver passedOver;
        private int number;

        Entries(SyndFeed feed, List<Optional<LocalDate>> days, PassedOver passedOver) {
            this.feed = feed;
            this.entries = feed.getEntries().iterator();
            this.days = days;
            this.daysFit = days.size() == feed.getEntries().size();
            this.passedOver = passedOver;
        }

        @Override
        public boolean isCrawl() {
            return true;
        }

        @Override
        public Optional<Draft> next() throws RejectedInput {
            while (entries.hasNext()) {
                SyndEntry entry = entries.next();
                number++;
                String text = text(entry);
                if (!text.isBlank()) {
                    return Optional.of(draft(entry, text));
                }
                passedOver.count("entries without a text");
            }
            return Optional.empty();
        }

        private Draft draft(SyndEntry entry, String text) {
            Optional<String> title = words(entry.getTitle());
            Optional<String> url = Stream.of(entry.getLink(), entry.getUri()).flatMap(value -> words(value).stream())
                    .filter(value -> value.matches("(?i)https?://\\S+")).findFirst();
            Optional<LocalDate> written = daysFit ? days.get(number - 1) : Optional.empty();
            Optional<LocalDate> issued = written.or(() -> day(entry.getPublishedDate())).or(() -> day(entry.getUpdatedDate()));
            Optional<String> author = words(entry.getAuthor());
            return new Draft(number, Optional.empty(), url, title, issued, words(feed.getTitle()), author, words(feed.getLanguage()), text, List.of());
        }

        private static Optional<LocalDate> day(Date moment) {
            return Optional.ofNullable(moment).map(date -> LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC));
        }

        /** The longest of what the feed gives: some carry a teaser as content and the text as description. */
        private static String text(SyndEntry entry) {
            Stream<SyndContent> contents = Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()));
            return contents.map(content -> plain(content.getValue())).max(java.util.Comparator.comparingInt(String::length)).orElse("");
        }

        private static String plain(String html) {
            return html == null ? "" : String.join("\n\n", PageText.paragraphs(Jsoup.parseBodyFragment(html).body()));
        }

        private static Optional<String> words(String html) {
            return Optional.ofNullable(html).map(value -> Jsoup.parseBodyFragment(value).text().strip()).filter(value -> !value.isEmpty());
        }

        @Override
        public void close() {
            // the file was read whole
        }
    }
}
