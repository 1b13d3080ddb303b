package org.newsgraph.page;

/**
 * The Equal Earth projection (Šavrič, Patterson and Jenny 2018): equal areas, and shapes as readers know them. The world is
 * 1000 units wide, the middle of the map is at (500, 0), and y grows to the south.
 */
final class Projection {

    /** A point of the plane. */
    record Point(double x, double y) {
    }

    static final double WIDTH = 1000;
    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double M = Math.sqrt(3) / 2;
    private static final double SCALE = WIDTH / (2 * Math.PI / (M * A1));

    private Projection() {
    }

    /** The point of degrees north and east. */
    static Point of(double latitude, double longitude) {
        double t = Math.asin(M * Math.sin(Math.toRadians(latitude)));
        double t2 = t * t;
        double t6 = t2 * t2 * t2;
        double x = Math.toRadians(longitude) * Math.cos(t) / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)));
        double y = t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
        return new Point(WIDTH / 2 + x * SCALE, -y * SCALE);
    }
}
