package org.newsgraph.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.model.Country;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Group;
import org.newsgraph.model.Organization;
import org.newsgraph.model.Person;
import org.newsgraph.model.Place;
import org.newsgraph.model.Span;

/**
 * The IRI of everything: a pure function of what it names, the same in every run. An article by itself names a person or
 * place by the {@link Slug} of the name; what is one across articles is decided in {@code identity}. Events are named by
 * {@link EventIris}.
 *
 * @param base where every minted IRI begins; ends with a slash
 */
public record Iris(String base) {

    public static final String DEFAULT_BASE = "https://w3id.org/newsgraph/";

    public Iris {
        if (!base.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*/")) {
            throw new IllegalArgumentException("base IRI \"" + base + "\" is not absolute or does not end with / (write " + DEFAULT_BASE + ")");
        }
    }

    public Iris() {
        this(DEFAULT_BASE);
    }

    /** The article's IRI and the name of its graph. */
    public Node article(String id) {
        return iri("article/" + encoded(id));
    }

    /** The id that {@link #article} made an IRI of; an IRI of another kind is refused. */
    public String articleId(String iri) {
        String start = base + "article/";
        if (!iri.startsWith(start)) {
            throw new IllegalArgumentException("no article's IRI below " + base + ": " + iri);
        }
        return decoded(iri.substring(start.length()));
    }

    public Node entity(Entity entity) {
        if (entity instanceof Person person) {
            return iri("person/" + Slug.of(person.label()));
        }
        if (entity instanceof Organization organization) {
            return iri("organization/" + Slug.of(organization.label()));
        }
        if (entity instanceof Group group) {
            return iri("group/" + Slug.of(group.label()));
        }
        if (entity instanceof Country country) {
            return country(country.isoCode());
        }
        if (entity instanceof Place place) {
            return place(place.label());
        }
        throw new IllegalArgumentException("no IRI for " + entity.getClass());
    }

    public Node country(String isoCode) {
        if (!isoCode.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("not a country code of ISO 3166-1: \"" + isoCode + "\"");
        }
        return iri("country/" + isoCode);
    }

    public Node place(String name) {
        return iri("place/" + Slug.of(name));
    }

    public Node role(String role) {
        return iri("role/" + Slug.of(role));
    }

    /** A stretch of an article's text, as RFC 5147 counts it. */
    public Node span(String articleId, Span span) {
        return iri("article/" + encoded(articleId) + "#char=" + span.begin() + "," + span.end());
    }

    /**
     * A fact of one article, by the words that say it.
     *
     * @param kind   statement, holding, participation, kinship
     * @param repeat 1 for the first fact of that kind at these words, then 2, 3…
     */
    Node fact(String articleId, String kind, Span words, int repeat) {
        return iri("article/" + encoded(articleId) + "#" + kind + "-" + words.begin() + "-" + words.end() + repeat(repeat));
    }

    /** An event that is known to be the same in every article which has this key. */
    Node sharedEvent(String key) {
        return iri("event/" + key);
    }

    /** An event of one article only. */
    Node ownEvent(String articleId, String kind, Span words, int repeat) {
        return iri("event/" + encoded(articleId) + "/" + kind + "-" + words.begin() + "-" + words.end() + repeat(repeat));
    }

    /** What a name would be called: {@code path} is the first part of the IRI, such as {@code person}. */
    public Node named(String path, String name) {
        return iri(path + "/" + Slug.of(name));
    }

    /** Something that a reader put right, by a checksum of what was said. */
    public Node correction(String checksum) {
        return iri("correction/" + checksum);
    }

    /** One of several that bear a name: the name's IRI and what tells this one apart. */
    public static String namesake(String iri, String mark) {
        return iri + "-" + Slug.of(mark);
    }

    /** An entity that one article names so that nobody can tell which it is; {@code iri} is the name's. */
    public Node ownEntity(String articleId, String iri) {
        String path = iri.substring(base.length());
        int slash = path.indexOf('/');
        return iri(path.substring(0, slash + 1) + encoded(articleId) + path.substring(slash));
    }

    /** A known leader or organisation: Wikidata's own IRI, whatever the base. */
    public static Node wikidata(String id) {
        return NodeFactory.createURI("http://www.wikidata.org/entity/" + id);
    }

    /** The n-th time in office of a known leader, from 1. */
    Node tenure(String wikidata, int number) {
        return iri("tenure/" + wikidata + "-" + number);
    }

    /** What no article said. */
    public Node referenceGraph() {
        return iri("graph/reference");
    }

    /** How and when each article graph was made. */
    public Node provenanceGraph() {
        return iri("graph/provenance");
    }

    /** Which entities, events and reports were joined. */
    public Node identityGraph() {
        return iri("graph/identity");
    }

    /** What each article calls things: the store's own notes, no part of an export. */
    public Node namesGraph() {
        return iri("graph/names");
    }

    /** The reading of an article that made its graph. */
    public Node activity(String articleId) {
        return iri("activity/" + encoded(articleId));
    }

    /** A program or model, in one version. */
    public Node software(String name, String version) {
        return iri("software/" + Slug.of(name) + "/" + encoded(version));
    }

    private Node iri(String local) {
        return NodeFactory.createURI(base + local);
    }

    private static String repeat(int repeat) {
        return repeat == 1 ? "" : "-" + repeat;
    }

    /** Keeps letters and digits of every script and what RFC 3987 allows in a path; the rest as %XX of UTF-8. */
    private static String encoded(String id) {
        StringBuilder path = new StringBuilder();
        id.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || point < 128 && "-._~!$&'()*+,;=:@/".indexOf(point) >= 0) {
                path.appendCodePoint(point);
            } else {
                for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    path.append('%').append(String.format("%02X", octet));
                }
            }
        });
        return path.toString();
    }

    private static String decoded(String path) {
        byte[] utf8 = path.getBytes(StandardCharsets.UTF_8);
        ByteBuffer id = ByteBuffer.allocate(utf8.length);
        for (int at = 0; at < utf8.length; at++) {
            if (utf8[at] == '%') {
                id.put((byte) Integer.parseInt(path(utf8, at + 1), 16));
                at += 2;
            } else {
                id.put(utf8[at]);
            }
        }
        return new String(id.array(), 0, id.position(), StandardCharsets.UTF_8);
    }

    private static String path(byte[] utf8, int at) {
        return new String(utf8, at, 2, StandardCharsets.US_ASCII);
    }
}
