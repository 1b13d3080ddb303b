package org.newsgraph.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.newsgraph.syntax.encoder.EncoderModel;
import org.newsgraph.syntax.encoder.Labels;
import org.newsgraph.syntax.encoder.NameDecoder;

/**
 * Names by exact span and type over gold words; persons, organisations and places count. What lies inside another kind
 * of gold name (an election, a nationality) counts for neither side.
 */
final class NameScore {
    private static final List<String> COUNTED = List.of("PER", "ORG", "LOC");

    private final Map<String, int[]> byType = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, Integer> causes = new TreeMap<>();

    private record Name(int begin, int end, String type) {
    }

    static NameScore of(EncoderModel model, List<Example> sentences) {
        NameScore score = new NameScore();
        for (Example e : sentences) {
            score.add(e, model.read(e.words()).names());
        }
        return score;
    }

    private void add(Example e, List<NameDecoder.Span> spans) {
        List<Name> gold = gold(e.names());
        List<Name> found = new ArrayList<>();
        for (NameDecoder.Span s : spans) {
            found.add(new Name(s.begin(), s.end(), Labels.NAME_TYPES.get(s.type())));
        }
        for (Name n : gold) {
            if (COUNTED.contains(n.type())) {
                boolean right = found.contains(n);
                count(n.type())[right ? 0 : 1]++;
                if (!right) {
                    causes.merge(cause(n, found), 1, Integer::sum);
                    mistakes.add("- " + describe(e, n));
                }
            }
        }
        for (Name n : found) {
            boolean free = gold.stream().anyMatch(x -> !COUNTED.contains(x.type()) && x.begin() <= n.begin() && n.end() <= x.end());
            if (COUNTED.contains(n.type()) && !gold.contains(n) && !free) {
                count(n.type())[2]++;
                if (gold.stream().noneMatch(g -> touch(g, n))) {
                    causes.merge(n.type() + " where there is no name", 1, Integer::sum);
                }
                mistakes.add("+ " + describe(e, n));
            }
        }
    }

    /** What became of a name that was not found as it is. */
    private static String cause(Name gold, List<Name> found) {
        for (Name n : found) {
            if (n.begin() == gold.begin() && n.end() == gold.end()) {
                return gold.type() + " called " + n.type();
            }
        }
        for (Name n : found) {
            if (touch(n, gold)) {
                String bounds = n.begin() <= gold.begin() && gold.end() <= n.end() ? "within a longer name"
                        : gold.begin() <= n.begin() && n.end() <= gold.end() ? "cut short" : "cut otherwise";
                return gold.type() + " " + bounds + (n.type().equals(gold.type()) ? "" : ", called " + n.type());
            }
        }
        return gold.type() + " missed";
    }

    private static boolean touch(Name a, Name b) {
        return a.begin() < b.end() && b.begin() < a.end();
    }

    /** The commonest causes of mistakes, each mistaken gold name and each name out of nothing counted once. */
    String causes(int most) {
        int all = causes.values().stream().mapToInt(Integer::intValue).sum();
        return causes.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(most)
                .map(c -> String.format("%s %d (%.1f %%)", c.getKey(), c.getValue(), 100.0 * c.getValue() / Math.max(1, all)))
                .collect(Collectors.joining("; "));
    }

    private static String describe(Example e, Name n) {
        return n.type() + " [" + String.join(" ", e.words().subList(n.begin(), n.end())) + "] in: "
                + String.join(" ", e.words().subList(Math.max(0, n.begin() - 6), Math.min(e.words().size(), n.end() + 6)));
    }

    private int[] count(String type) {
        return byType.computeIfAbsent(type, k -> new int[3]);
    }

    private static List<Name> gold(List<String> labels) {
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < labels.size(); ) {
            String label = labels.get(i);
            if (label == null || label.equals("O")) {
                i++;
                continue;
            }
            String type = label.substring(2);
            int begin = i++;
            while (i < labels.size() && ("I-" + type).equals(labels.get(i))) {
                i++;
            }
            names.add(new Name(begin, i, type));
        }
        return names;
    }

    List<String> mistakes() {
        return mistakes;
    }

    double f1() {
        int[] all = new int[3];
        byType.values().forEach(c -> {
            for (int i = 0; i < 3; i++) {
                all[i] += c[i];
            }
        });
        return f1(all);
    }

    private static double f1(int[] c) {
        return 2.0 * c[0] / Math.max(1, 2 * c[0] + c[1] + c[2]);
    }

    @Override
    public String toString() {
        int[] all = new int[3];
        StringBuilder types = new StringBuilder();
        for (String type : COUNTED) {
            int[] c = count(type);
            for (int i = 0; i < 3; i++) {
                all[i] += c[i];
            }
            types.append(String.format(" %s %.3f", type, f1(c)));
        }
        return String.format("P %.3f R %.3f F1 %.3f (%s)", all[0] / (double) Math.max(1, all[0] + all[2]),
                all[0] / (double) Math.max(1, all[0] + all[1]), f1(all), types.toString().trim());
    }
}
