package org.newsgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody in the middle and those whom they met around, as places for the marks of a picture.
 *
 * @param width  of the picture
 * @param height of the picture
 * @param left   how many more there are than the picture shows
 */
public record Network(int width, int height, String center, List<Node> nodes, int left) {

    private static final int WIDTH = 620;
    private static final int MOST = 12;

    /**
     * One whom they met.
     *
     * @param anchor on which side of the point the name stands: start, middle or end
     * @param weight how thick the line is
     */
    public record Node(int x, int y, int textX, int textY, String anchor, String name, String label, String href, String kind, int weight) {
    }

    /** The picture of lines with {@code other}, each with the events they share as sources; none where there is nobody. */
    static Optional<Network> of(String center, List<Person> others) {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        List<Node> nodes = new ArrayList<>();
        int shown = Math.min(MOST, others.size());
        int height = shown > 6 ? 400 : 270;
        for (int i = 0; i < shown; i++) {
            Person other = others.get(i);
            double angle = -Math.PI / 2 + 2 * Math.PI * i / shown;
            int x = (int) Math.round(WIDTH / 2.0 + 135 * Math.cos(angle));
            int y = (int) Math.round(height / 2.0 + (height / 2.0 - 50) * Math.sin(angle));
            boolean middle = Math.abs(Math.cos(angle)) < 0.2;
            String anchor = middle ? "middle" : Math.cos(angle) > 0 ? "start" : "end";
            int textX = middle ? x : x + (Math.cos(angle) > 0 ? 13 : -13);
            int textY = middle ? y + (Math.sin(angle) > 0 ? 26 : -14) : y + 5;
            nodes.add(new Node(x, y, textX, textY, anchor, Words.shortened(other.who().text(), 20),
                    other.who().text() + ": " + other.events().size() + (other.events().size() == 1 ? " event" : " events"),
                    other.who().href(), other.who().kind(), Math.min(6, other.events().size())));
        }
        return Optional.of(new Network(WIDTH, height, Words.shortened(center, 24), nodes, others.size() - shown));
    }

    /**
     * One whom somebody met.
     *
     * @param events one line for each event they share
     */
    public record Person(Term who, List<Line> events) {
    }
}
