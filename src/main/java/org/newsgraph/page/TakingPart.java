package org.newsgraph.page;

/** How somebody took part in an event, in words. */
public final class TakingPart {

    private TakingPart() {
    }

    /** {@code Hosting} and {@code Planned} as "is to host". */
    static String words(String how, String factuality) {
        String plain = switch (how) {
            case "Hosting" -> "host";
            case "Organizing" -> "organize";
            default -> "attend";
        };
        if (how.equals("Absent")) {
            return switch (factuality) {
                case "Planned" -> "is not to attend";
                case "Possible" -> "may not attend";
                case "Alleged" -> "is said to have been absent from";
                case "Denied" -> "is denied to have been absent from";
                default -> "did not attend";
            };
        }
        return switch (factuality) {
            case "Planned" -> "is to " + plain;
            case "Possible" -> "may " + plain;
            case "Alleged" -> "is said to " + plain;
            case "Denied" -> "is denied to " + plain;
            default -> plain + (plain.endsWith("e") ? "d" : "ed");
        };
    }
}
