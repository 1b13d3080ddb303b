package org.newsgraph.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.graph.Iris;
import org.newsgraph.graph.NG;

/**
 * From a name to the path of its page, and back: what follows the base in an IRI is its path on this server, so that a
 * store whose base is the server's own address has names that can be followed as they are.
 */
final class Links {

    private static final Map<String, String> KINDS = Map.of("person", "person", "organization", "organisation", "group", "group",
            "country", "country", "place", "place", "role", "role", "event", "event", "article", "article", "activity", "reading",
            "software", "software");
    private static final String ONTOLOGY = NG.NAMESPACE.substring(0, NG.NAMESPACE.length() - 1);

    private final String base;

    Links(Iris iris) {
        this.base = iris.base();
    }

    /** The path of a resource of this store or of a term of the ontology; the address itself of a page elsewhere; else nothing. */
    Optional<String> href(Node node) {
        if (!node.isURI()) {
            return Optional.empty();
        }
        String iri = node.getURI();
        if (iri.startsWith(base)) {
            // "//name" would be another server; blanks and brackets are in no IRI, so what has them has no address
            return iri.startsWith("/", base.length()) || iri.chars().anyMatch(c -> c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) ? Optional.empty() : Optional.of("/" + iri.substring(base.length()));
        }
        if (iri.startsWith(ONTOLOGY)) {
            return Optional.of("/ontology" + iri.substring(ONTOLOGY.length()));
        }
        return web(iri);
    }

    /** An address that a browser may be sent to: nothing but http and https. */
    static Optional<String> web(String address) {
        String start = address.toLowerCase(Locale.ROOT);
        boolean web = start.startsWith("https://") || start.startsWith("http://");
        return web && address.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>') ? Optional.of(address) : Optional.empty();
    }

    /** The resource whose page a path is; the path's escapes are those of the IRI, save for letters of other scripts. */
    Node resource(String path) {
        StringBuilder local = new StringBuilder();
        byte[] octets = new byte[path.length()];
        int length = 0;
        String rest = path.substring(1);
        for (int at = 0; at < rest.length(); at++) {
            char c = rest.charAt(at);
            if (c == '%' && at + 2 <= rest.length() - 1 && hex(rest, at + 1) >= 0x80) {
                octets[length++] = (byte) hex(rest, at + 1);
                at += 2;
            } else {
                length = flush(local, octets, length);
                local.append(c);
            }
        }
        flush(local, octets, length);
        return NodeFactory.createURI(base + local);
    }

    /** "person" for a person's IRI; empty for what is no resource of this store. */
    String kind(Node node) {
        if (!node.isURI() || !node.getURI().startsWith(base)) {
            return "";
        }
        String local = node.getURI().substring(base.length());
        int slash = local.indexOf('/');
        return slash < 0 || local.indexOf('#') >= 0 ? "" : KINDS.getOrDefault(local.substring(0, slash), "");
    }

    private static int flush(StringBuilder local, byte[] octets, int length) {
        local.append(new String(octets, 0, length, StandardCharsets.UTF_8));
        return 0;
    }

    private static int hex(String text, int at) {
        try {
            return Integer.parseInt(text, at, at + 2, 16);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
