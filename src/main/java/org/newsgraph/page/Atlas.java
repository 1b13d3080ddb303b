package org.newsgraph.page;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.lexicon.Places;
import org.newsgraph.lexicon.Places.Position;
import org.newsgraph.lexicon.TsvTable;

/** Where countries and places lie, and the countries' outlines as one drawing that all maps show a part of. */
final class Atlas {

    /** What a country's outline covers on the plane. */
    record Box(double left, double top, double right, double bottom) {

        Box with(Projection.Point point) {
            return new Box(Math.min(left, point.x()), Math.min(top, point.y()), Math.max(right, point.x()), Math.max(bottom, point.y()));
        }

        static Box of(Projection.Point point) {
            return new Box(point.x(), point.y(), point.x(), point.y());
        }
    }

    private static final Atlas WORLD = new Atlas();

    private final Map<String, Position> centres = new HashMap<>();
    private final Map<String, Box> boxes = new HashMap<>();
    private final Map<String, String> paths = new TreeMap<>();

    private Atlas() {
        for (TsvTable.Row row : TsvTable.load("org/newsgraph/page/countries.tsv.gz", "iso", "latitude", "longitude", "outline").rows()) {
            String iso = row.get(0);
            if (!row.get(1).isEmpty()) {
                centres.put(iso, new Position(Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2))));
            }
            if (!row.get(3).isEmpty()) {
                draw(iso, row.get(3).split(";"));
            }
        }
    }

    static Atlas world() {
        return WORLD;
    }

    /** The centre of a country: of its outline, or where it has none, its capital. */
    Optional<Position> country(String iso) {
        return Optional.ofNullable(centres.get(iso)).or(() -> Countries.english().byIso(iso)
                .flatMap(country -> Places.world().position(country.capital(), Set.of(iso))));
    }

    /** What the largest part of a country covers; nothing for the smallest countries, which are points at this scale. */
    Optional<Box> box(String iso) {
        return Optional.ofNullable(boxes.get(iso));
    }

    /** The outlines as an SVG document: each country is an element {@code c-XX}, all together are {@code land}. */
    byte[] drawing() {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 -250 1000 500\"><g id=\"land\">");
        paths.forEach((iso, path) -> svg.append("<path").append(iso.isEmpty() ? "" : " id=\"c-" + iso + "\"").append(" d=\"").append(path).append("\"/>"));
        return svg.append("</g></svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void draw(String iso, String[] rings) {
        StringBuilder path = new StringBuilder();
        Box largest = null;
        for (String ring : rings) {
            Box box = null;
            // steps from rounded point to rounded point, so that errors don't add up
            long lastX = 0;
            long lastY = 0;
            for (String pair : ring.split(",")) {
                int blank = pair.indexOf(' ');
                Projection.Point point = Projection.of(Double.parseDouble(pair.substring(blank + 1)), Double.parseDouble(pair.substring(0, blank)));
                long x = Math.round(point.x() * 10);
                long y = Math.round(point.y() * 10);
                path.append(box == null ? "M" + tenths(x) + " " + tenths(y) : "l" + tenths(x - lastX) + " " + tenths(y - lastY));
                lastX = x;
                lastY = y;
                box = box == null ? Box.of(point) : box.with(point);
            }
            path.append('z');
            if (largest == null || size(box) > size(largest)) {
                largest = box;
            }
        }
        paths.put(iso, path.toString());
        boxes.put(iso, largest);
    }

    private static double size(Box box) {
        return (box.right() - box.left()) * (box.bottom() - box.top());
    }

    private static String tenths(long value) {
        return value % 10 == 0 ? String.valueOf(value / 10) : String.format(Locale.ROOT, "%.1f", value / 10.0);
    }
}
