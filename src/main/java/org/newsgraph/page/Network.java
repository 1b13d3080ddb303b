package org.newsgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody in the middle and around them those whom they met, who spoke of them or whom they spoke of, as places for the marks
 * of a picture.
 *
 * @param width  of the picture
 * @param height of the picture
 * @param ties   lines between two of those around, who were at one event
 * @param left   how many more there are than the picture shows
 */
public record Network(int width, int height, String center, List<Node> nodes, List<Tie> ties, int left) {

    private static final int WIDTH = 620;
    private static final int MOST = 14;

    /**
     * One of those around.
     *
     * @param anchor on which side of the point the name stands: start, middle or end
     * @param weight how thick the line of shared events is; 0 where there are none
     * @param spoken how thick the line of statements is; 0 where there are none
     */
    public record Node(int x, int y, int textX, int textY, String anchor, String name, String label, String href, String kind, int weight, int spoken) {
    }

    /** A line between two of those around. */
    public record Tie(int x1, int y1, int x2, int y2) {
    }

    /**
     * One whom somebody met or spoke of, or who spoke of them.
     *
     * @param events one line for each event they share
     * @param of     in how many statements somebody speaks of this one
     * @param by     in how many statements this one speaks of somebody
     */
    public record Person(Term who, List<Line> events, int of, int by) {

        /** How much joins them: an event weighs as much as two statements. */
        int closeness() {
            return 2 * events.size() + of + by;
        }

        /** "2 shared events, 3 statements about them". */
        public String words() {
            List<String> parts = new ArrayList<>();
            add(parts, events.size(), "shared event", "shared events");
            add(parts, of, "statement about them", "statements about them");
            add(parts, by, "statement by them", "statements by them");
            return String.join(", ", parts);
        }

        private static void add(List<String> parts, int number, String one, String many) {
            if (number > 0) {
                parts.add(number + " " + (number == 1 ? one : many));
            }
        }
    }

    /** The picture; none where there is nobody. */
    static Optional<Network> of(String center, List<Person> others) {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        List<Person> shownOnes = others.stream().sorted(Comparator.comparingInt(Person::closeness).reversed().thenComparing(person -> person.who().text())).limit(MOST).toList();
        List<Node> nodes = new ArrayList<>();
        int shown = shownOnes.size();
        int height = shown > 6 ? 430 : 290;
        for (int i = 0; i < shown; i++) {
            Person other = shownOnes.get(i);
            double angle = -Math.PI / 2 + 2 * Math.PI * i / shown;
            int x = (int) Math.round(WIDTH / 2.0 + 145 * Math.cos(angle));
            int y = (int) Math.round(height / 2.0 + (height / 2.0 - 45) * Math.sin(angle));
            boolean middle = Math.abs(Math.cos(angle)) < 0.2;
            String anchor = middle ? "middle" : Math.cos(angle) > 0 ? "start" : "end";
            int textX = middle ? x : x + (Math.cos(angle) > 0 ? 13 : -13);
            int textY = middle ? y + (Math.sin(angle) > 0 ? 26 : -14) : y + 5;
            nodes.add(new Node(x, y, textX, textY, anchor, Words.shortened(other.who().text(), 20), other.who().text() + ": " + other.words(),
                    other.who().href(), other.who().kind(), Math.min(6, other.events().size()), Math.min(6, other.of() + other.by())));
        }
        List<Tie> ties = new ArrayList<>();
        List<Set<String>> events = shownOnes.stream().map(person -> person.events().stream().map(line -> line.code("event")).collect(Collectors.toSet())).toList();
        for (int i = 0; i < shown; i++) {
            for (int j = i + 1; j < shown; j++) {
                Set<String> both = new HashSet<>(events.get(i));
                both.retainAll(events.get(j));
                if (!both.isEmpty()) {
                    ties.add(new Tie(nodes.get(i).x(), nodes.get(i).y(), nodes.get(j).x(), nodes.get(j).y()));
                }
            }
        }
        return Optional.of(new Network(WIDTH, height, Words.shortened(center, 24), nodes, ties, others.size() - shown));
    }
}
