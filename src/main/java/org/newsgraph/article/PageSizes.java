package org.newsgraph.article;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** How much text each element of a page holds, counted once: asking each element anew costs a deep page its square. */
final class PageSizes {

    private final Map<Node, Integer> sizes = new IdentityHashMap<>();

    private PageSizes() {
    }

    static PageSizes of(Element root) {
        PageSizes sizes = new PageSizes();
        NodeTraversor.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                sizes.sizes.put(node, node instanceof TextNode text ? own(text) : 0);
            }

            @Override
            public void tail(Node node, int depth) {
                if (node != root && node.parent() != null) {
                    sizes.sizes.merge(node.parent(), sizes.sizes.get(node), Integer::sum);
                }
            }
        }, root);
        return sizes;
    }

    private static int own(TextNode text) {
        String words = text.text().strip();
        return words.isEmpty() ? 0 : words.length() + 1;
    }

    /** In characters, with one more for each stretch of text. */
    int size(Node node) {
        return sizes.getOrDefault(node, 0);
    }

    void remove(Element element) {
        int size = size(element);
        for (Element above = element.parent(); above != null && size > 0; above = above.parent()) {
            sizes.computeIfPresent(above, (node, before) -> before - size);
        }
        element.remove();
    }
}
