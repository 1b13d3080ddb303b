package org.newsgraph.fact.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.newsgraph.Pipeline;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Event;
import org.newsgraph.model.Factuality;
import org.newsgraph.model.Participation;
import org.newsgraph.model.ParticipationKind;
import org.newsgraph.model.Person;

/**
 * Measures who is told as having attended against texts marked by hand ({@code attendance/*.txt}, whose heads explain the
 * marks): {@code AttendanceScore FILE…}. It counts pairs of a marked event and a named person: what is told of a person at
 * the wrong event, or a planned attendance told as done, is wrong. Each pair that is wrong or missed is printed.
 */
public final class AttendanceScore {

    /** @param words phrases one of which tells of the event; empty where any event of the text will do */
    private record Mark(String status, List<String> words, List<String> names) {
    }

    private int right;
    private int missed;
    private int wrong;
    private int falseAttendees;
    private int attendeesFound;

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            throw new IllegalArgumentException("usage: AttendanceScore FILE…");
        }
        AttendanceScore score = new AttendanceScore();
        Path folder = Files.createTempDirectory("attendance");
        int texts = 0;
        try (Pipeline pipeline = new Pipeline()) {
            for (String file : args) {
                for (String block : Files.readString(Path.of(file)).split("\n===\n")) {
                    if (!block.startsWith("#")) {
                        score.add(block, pipeline, folder, texts++);
                    }
                }
            }
        }
        Files.delete(folder);
        System.out.println(score.report(texts));
    }

    private void add(String block, Pipeline pipeline, Path folder, int number) throws IOException {
        String[] halves = block.split("\n---\n");
        String address = halves[0].lines().findFirst().orElseThrow();
        String text = halves[0].substring(address.length() + 1);
        List<Mark> marks = halves[1].lines().filter(line -> !line.equals("nobody")).map(AttendanceScore::mark).toList();
        ArticleFacts facts = Texts.read(pipeline, folder, "text-" + number, address.substring(address.indexOf(' ') + 1), text);
        Set<String> answered = new LinkedHashSet<>();
        Set<String> counted = new LinkedHashSet<>();
        for (Participation part : facts.facts().stream().filter(Participation.class::isInstance).map(Participation.class::cast).toList()) {
            boolean there = part.kind() == ParticipationKind.ATTENDING || part.kind() == ParticipationKind.HOSTING;
            boolean real = part.factuality() == Factuality.ACTUAL;
            if (!(part.participant() instanceof Person person) || !there || !real && part.factuality() != Factuality.PLANNED) {
                continue;
            }
            Event event = facts.facts().stream().filter(f -> f instanceof Event e && e.id() == part.event()).map(Event.class::cast).findFirst().orElseThrow();
            List<String> fits = new ArrayList<>();
            boolean open = false;
            for (int i = 0; i < marks.size(); i++) {
                Mark mark = marks.get(i);
                if (isOf(mark, event, facts) && mark.names().stream().anyMatch(name -> isCalled(person, name))) {
                    open |= mark.status().equals("open");
                    if (mark.status().equals(real ? "attends" : "planned")) {
                        mark.names().stream().filter(name -> isCalled(person, name)).forEach(name -> fits.add(mark.words() + name));
                    }
                }
            }
            if (!counted.add((fits.isEmpty() ? event.id() + person.label() : fits.get(0)) + real)) {
                continue; // the same of two events that answer one mark
            }
            attendeesFound += real && !open ? 1 : 0;
            if (!fits.isEmpty()) {
                answered.addAll(fits);
            } else if (!open) {
                wrong++;
                falseAttendees += real ? 1 : 0;
                System.out.println("+ " + address + ": " + person.label() + " " + part.factuality() + " at \"" + event.label() + "\"");
            }
        }
        for (Mark mark : marks) {
            for (String name : mark.status().equals("open") ? List.<String>of() : mark.names()) {
                if (answered.contains(mark.words() + name)) {
                    right++;
                } else {
                    missed++;
                    System.out.println("- " + address + ": " + name + " " + mark.status() + " " + mark.words());
                }
            }
        }
    }

    private static Mark mark(String line) {
        String[] parts = line.split(": | \\| ");
        List<String> words = parts[1].equals("*") ? List.of() : Arrays.asList(parts[1].split(" / "));
        return new Mark(parts[0], words, Arrays.asList(parts[2].split("; ")));
    }

    private static boolean isOf(Mark mark, Event event, ArticleFacts facts) {
        String text = facts.article().article().text().value();
        return mark.words().isEmpty() || event.mentions().stream().anyMatch(span -> {
            int at = text.offsetByCodePoints(0, span.begin());
            return mark.words().stream().anyMatch(words -> {
                int from = text.lastIndexOf(words, at);
                return from >= 0 && at < from + words.length();
            });
        });
    }

    private static boolean isCalled(Person person, String name) {
        List<String> names = new ArrayList<>(person.aliases());
        names.add(person.label());
        String wanted = name.toLowerCase(Locale.ROOT);
        return names.stream().map(other -> other.toLowerCase(Locale.ROOT))
                .anyMatch(other -> other.equals(wanted) || wanted.endsWith(" " + other) || other.endsWith(" " + wanted));
    }

    private String report(int texts) {
        double precision = right / (double) Math.max(1, right + wrong);
        double recall = right / (double) Math.max(1, right + missed);
        return String.format("%d texts: attendance P %.3f R %.3f F1 %.3f (right %d, wrong %d, missed %d); of %d people told as having attended %d did not: %.3f",
                texts, precision, recall, 2 * precision * recall / Math.max(1e-9, precision + recall), right, wrong, missed, attendeesFound, falseAttendees,
                falseAttendees / (double) Math.max(1, attendeesFound));
    }
}
