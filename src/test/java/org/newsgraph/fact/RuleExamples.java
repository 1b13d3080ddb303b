package org.newsgraph.fact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The examples of one rule, from {@code rules/RuleName.txt} or {@code rules/RuleName-aspect.txt}: blocks parted by a line {@code ===}, each a text (its first line
 * may give a date), a line {@code ---}, and the facts in compact notation one a line, or {@code nothing}.
 */
record RuleExamples(String rule, List<Example> examples) {

    /** A text and what is read in it; no facts where the rule must find nothing. */
    record Example(int line, Optional<LocalDate> date, String text, List<String> facts) {
        boolean isNegative() {
            return facts.isEmpty();
        }
    }

    static RuleExamples read(Path file) throws IOException {
        List<Example> examples = new ArrayList<>();
        List<String> block = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        int first = 1;
        for (int number = 1; number <= lines.size() + 1; number++) {
            String line = number <= lines.size() ? lines.get(number - 1) : "===";
            if (line.equals("===")) {
                examples.add(example(file, first, block));
                block = new ArrayList<>();
                first = number + 1;
            } else if (!(block.isEmpty() && (line.isBlank() || line.startsWith("#")))) {
                block.add(line);
            }
        }
        return new RuleExamples(file.getFileName().toString().replaceFirst("(-.*)?\\.txt", ""), examples);
    }

    private static Example example(Path file, int line, List<String> block) {
        int bar = block.indexOf("---");
        if (bar < 1 || bar == block.size() - 1) {
            throw new IllegalArgumentException(file + ":" + line + ": a block needs a text, a line --- and facts or \"nothing\"");
        }
        boolean dated = block.get(0).startsWith("date: ");
        String text = String.join("\n", block.subList(dated ? 1 : 0, bar)).strip();
        List<String> facts = block.subList(bar + 1, block.size()).stream().map(String::strip).filter(fact -> !fact.isEmpty()).toList();
        boolean nothing = facts.equals(List.of("nothing"));
        if (facts.isEmpty() || !nothing && facts.stream().anyMatch(fact -> !fact.contains(": "))) {
            throw new IllegalArgumentException(file + ":" + line + ": facts are \"kind: …\" or \"nothing\", not " + facts);
        }
        return new Example(line, dated ? Optional.of(LocalDate.parse(block.get(0).substring(6).strip())) : Optional.empty(), text, nothing ? List.of() : facts);
    }

    /** The kinds of fact that these examples speak of: {@code statement}, {@code denies} … */
    Set<String> kinds() {
        Set<String> kinds = new LinkedHashSet<>();
        examples.forEach(example -> example.facts().forEach(fact -> kinds.add(fact.substring(0, fact.indexOf(": ")))));
        return kinds;
    }
}
