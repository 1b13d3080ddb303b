package org.newsgraph.training.classic;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.Span;

/** Reads the name sets, of whatever label set, as names of our types: titles and a leading article are no part of a name. */
final class NameSets {

    private static final Set<String> NO_NAMES = Set.of("TIME", "NUM");

    private static final Set<String> TITLES = Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof", "prof.", "professor",
            "president", "sir", "lord", "lady", "king", "queen", "prince", "princess", "pope", "sen.", "senator", "gen.", "general",
            "col.", "colonel", "capt.", "captain", "gov.", "governor", "minister", "chancellor", "rev.", "reverend");

    private final Set<String> demonyms;

    NameSets(Set<String> demonyms) {
        this.demonyms = demonyms;
    }

    /** Two columns, or UNER's with a number before them. */
    List<NameSample> read(List<Path> files) throws IOException {
        List<NameSample> samples = new ArrayList<>();
        for (Path file : files) {
            List<String> words = new ArrayList<>();
            List<String> labels = new ArrayList<>();
            try (BufferedReader lines = Conllu.lines(file)) {
                for (String line; (line = lines.readLine()) != null; ) {
                    if (line.isBlank()) {
                        add(samples, words, labels);
                    } else if (!line.startsWith("# ")) {
                        String[] cells = line.split("[\t ]+");
                        int word = file.getFileName().toString().startsWith("uner") ? 1 : 0;
                        words.add(cells[word]);
                        labels.add(cells[word + 1]);
                    }
                }
            }
            add(samples, words, labels);
        }
        return samples;
    }

    private void add(List<NameSample> samples, List<String> words, List<String> labels) {
        if (!words.isEmpty()) {
            List<Span> names = new ArrayList<>();
            for (int i = 0; i < labels.size(); ) {
                int end = i + 1;
                if (labels.get(i).startsWith("B-")) {
                    while (end < labels.size() && labels.get(end).startsWith("I-")) {
                        end++;
                    }
                    String label = labels.get(i).substring(2);
                    if (!NO_NAMES.contains(label)) {
                        addName(names, words, i, end, label);
                    }
                } else if (demonyms.contains(words.get(i))) {
                    names.add(new Span(i, i + 1, "NORP"));
                }
                i = end;
            }
            samples.add(sample(words, names));
        }
        words.clear();
        labels.clear();
    }

    private void addName(List<Span> names, List<String> words, int begin, int end, String label) {
        String type = type(label);
        int from = begin;
        while (from < end - 1 && (words.get(from).equalsIgnoreCase("the") || type.equals("PER") && TITLES.contains(words.get(from).toLowerCase(Locale.ROOT)))) {
            from++;
        }
        int to = end;
        while (to > from + 1 && (words.get(to - 1).equals("'s") || words.get(to - 1).equals("’s"))) {
            to--;
        }
        names.add(new Span(from, to, to == from + 1 && !type.equals("PER") && demonyms.contains(words.get(from)) ? "NORP" : type));
    }

    static NameSample sample(List<String> words, List<Span> names) {
        return new NameSample(words.stream().map(Forms::plain).toArray(String[]::new), names.toArray(Span[]::new), true);
    }

    private static String type(String label) {
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "per", "person", "politician", "writer", "musicalartist", "scientist", "researcher" -> "PER";
            case "org", "organisation", "organization", "politicalparty", "university", "band" -> "ORG";
            case "loc", "location", "country", "place" -> "LOC";
            case "norp" -> "NORP";
            case "event", "election", "conference" -> "EVENT";
            default -> "MISC";
        };
    }

    /** Names of a GUM document: the outermost entity that is all of proper nouns, "of" and "the" between them allowed. */
    List<NameSample> fromGum(List<Conllu> sentences) {
        List<NameSample> samples = new ArrayList<>();
        for (Conllu sentence : sentences) {
            List<Span> names = new ArrayList<>();
            List<String> words = sentence.column(Conllu.FORM);
            List<Span> mentions = new ArrayList<>(GumEntities.of(sentence));
            mentions.sort((a, b) -> b.length() - a.length());
            boolean[] taken = new boolean[words.size()];
            for (Span mention : mentions) {
                Span name = properPart(sentence, mention);
                if (name != null && free(taken, name)) {
                    for (int i = name.getStart(); i < name.getEnd(); i++) {
                        taken[i] = true;
                    }
                    addName(names, words, name.getStart(), name.getEnd(), mention.getType());
                }
            }
            for (int i = 0; i < words.size(); i++) {
                if (!taken[i] && demonyms.contains(words.get(i))) {
                    names.add(new Span(i, i + 1, "NORP"));
                }
            }
            names.sort((a, b) -> a.getStart() - b.getStart());
            samples.add(sample(words, names));
        }
        return samples;
    }

    private static boolean free(boolean[] taken, Span name) {
        for (int i = name.getStart(); i < name.getEnd(); i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private static Span properPart(Conllu sentence, Span mention) {
        int begin = mention.getStart();
        int end = mention.getEnd();
        List<String> tags = sentence.column(Conllu.UPOS);
        List<String> words = sentence.column(Conllu.FORM);
        while (begin < end && tags.get(begin).equals("DET")) {
            begin++;
        }
        while (end > begin && !tags.get(end - 1).equals("PROPN")) {
            end--;
        }
        if (begin == end || !tags.get(begin).equals("PROPN")) {
            return null;
        }
        for (int i = begin; i < mention.getEnd(); i++) {
            boolean inner = i < end && (Set.of("of", "the", "for", "and", "-", ".").contains(words.get(i)) || tags.get(i).equals("NUM"));
            boolean possessive = i >= end && tags.get(i).equals("PART");
            if (!tags.get(i).equals("PROPN") && !inner && !possessive) {
                return null;
            }
        }
        return new Span(begin, end, mention.getType());
    }
}
