package org.newsgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.lexicon.Places.Position;

/**
 * Places with numbers on a part of the world, as places for the marks of a picture.
 *
 * @param width     of the picture
 * @param height    of the picture
 * @param transform moves the outlines, which are drawn once for all maps, under the marks
 * @param here      the country that stands out; empty where none does
 * @param marks     the largest first, so that small ones lie above
 * @param left      how many more places there are than the picture shows
 */
public record WorldMap(int width, int height, String transform, String here, List<Mark> marks, int left) {

    private static final int MOST_MARKS = 250;
    private static final int MOST_NAMES = 22;
    private static final int MAJOR = 3;
    /** No map shows less than this much of the world's width, since the outlines are coarse. */
    private static final double LEAST = 90;
    private static final double NORTH = Projection.of(83.7, 0).y();
    private static final double SOUTH = Projection.of(-57, 0).y();

    /** A place that is to be marked. */
    record Placed(String name, String href, Position position, int number) {
    }

    /**
     * A circle for a place.
     *
     * @param size   1 to 5, by number
     * @param name   what stands beside it; empty where there is no room
     * @param anchor on which side of the point the name stands: start, middle or end
     * @param minor  whether the name is left out where there is little room
     */
    public record Mark(double x, double y, double r, int size, String label, String href, String name, double textX, double textY, String anchor, boolean minor) {
    }

    /** The picture of all that is placed, and of a country's outline where one is given; none where there is neither. */
    static Optional<WorldMap> of(List<Placed> places, String country, boolean small) {
        int width = small ? 460 : 760;
        int height = small ? 290 : 390;
        Optional<Atlas.Box> outline = country.isEmpty() ? Optional.empty() : Atlas.world().box(country);
        List<Placed> shown = places.stream().sorted(Comparator.comparingInt(Placed::number).reversed().thenComparing(Placed::name)).limit(MOST_MARKS).toList();
        if (shown.isEmpty() && outline.isEmpty()) {
            return Optional.empty();
        }
        Atlas.Box box = outline.orElse(null);
        for (Placed place : shown) {
            Projection.Point point = point(place);
            box = box == null ? Atlas.Box.of(point) : box.with(point);
        }
        double scale = Math.min(width * .8 / Math.max(LEAST, box.right() - box.left()), height * .8 / Math.max(LEAST / 2, box.bottom() - box.top()));
        scale = Math.max(scale, width / Projection.WIDTH);
        double x = width / 2.0 - scale * between((box.left() + box.right()) / 2, width / 2.0 / scale, Projection.WIDTH - width / 2.0 / scale);
        double y = height / 2.0 - scale * between((box.top() + box.bottom()) / 2, NORTH + height / 2.0 / scale, SOUTH - height / 2.0 / scale);
        int most = shown.stream().mapToInt(Placed::number).max().orElse(1);
        List<Mark> marks = new ArrayList<>();
        List<double[]> taken = new ArrayList<>();
        for (Placed place : shown) {
            Projection.Point point = point(place);
            marks.add(mark(place, most, tenth(x + scale * point.x()), tenth(y + scale * point.y()), small));
        }
        marks.forEach(mark -> taken.add(new double[] {mark.x() - mark.r(), mark.y() - mark.r(), mark.x() + mark.r(), mark.y() + mark.r()}));
        List<Mark> named = new ArrayList<>();
        List<double[]> names = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            named.add(names.size() < MOST_NAMES ? named(marks.get(i), shown.get(i).name(), taken, names, width, height, i >= MAJOR) : marks.get(i));
        }
        return Optional.of(new WorldMap(width, height, String.format(Locale.ROOT, "translate(%.1f %.1f) scale(%.3f)", x, y, scale), country, named,
                places.size() - shown.size()));
    }

    private static Mark mark(Placed place, int most, double x, double y, boolean small) {
        double part = Math.sqrt(place.number() / (double) most);
        double r = most == 1 ? 6.5 : 2.5 + (small ? 9 : 14) * part;
        return new Mark(x, y, tenth(r), most == 1 ? 1 : Math.max(1, (int) Math.ceil(part * 5)), place.name() + ": " + place.number() + (place.number() == 1 ? " event" : " events"),
                place.href(), "", 0, 0, "start", false);
    }

    /** With its name beside it where no other name is, nor for a minor one any other mark. */
    private static Mark named(Mark mark, String name, List<double[]> taken, List<double[]> names, int width, int height, boolean minor) {
        String shown = Words.shortened(name, 22);
        double length = 6.9 * shown.length() + 4;
        double gap = mark.r() + 4;
        double[][] corners = {{mark.x() + gap, mark.y() - 8}, {mark.x() - gap - length, mark.y() - 8}, {mark.x() - length / 2, mark.y() - gap - 14},
                {mark.x() - length / 2, mark.y() + gap}};
        String[] anchors = {"start", "end", "middle", "middle"};
        for (int i = 0; i < corners.length; i++) {
            double[] box = {corners[i][0], corners[i][1], corners[i][0] + length, corners[i][1] + 15};
            boolean free = box[0] > 2 && box[2] < width - 2 && box[1] > 2 && box[3] < height - 2
                    && (minor ? taken : names).stream().noneMatch(other -> box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);
            if (free) {
                taken.add(box);
                names.add(box);
                double textX = anchors[i].equals("start") ? box[0] : anchors[i].equals("end") ? box[2] : mark.x();
                return new Mark(mark.x(), mark.y(), mark.r(), mark.size(), mark.label(), mark.href(), shown, tenth(textX), tenth(box[1] + 12), anchors[i], minor);
            }
        }
        return mark;
    }

    private static Projection.Point point(Placed place) {
        return Projection.of(place.position().latitude(), place.position().longitude());
    }

    private static double between(double value, double least, double most) {
        return least > most ? (least + most) / 2 : Math.max(least, Math.min(most, value));
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
