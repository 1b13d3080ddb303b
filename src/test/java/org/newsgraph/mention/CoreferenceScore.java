package org.newsgraph.mention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.newsgraph.Pipeline;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Reading;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.mention.GoldArticle.GoldMention;
import org.newsgraph.model.Group;
import org.newsgraph.model.Mention;
import org.newsgraph.model.NameMention;
import org.newsgraph.model.NominalMention;
import org.newsgraph.model.Organization;
import org.newsgraph.model.Person;
import org.newsgraph.model.PronounMention;
import org.newsgraph.model.ResolvedArticle;

/**
 * Measures who-is-who against annotated articles ({@link GoldArticle}) through the whole program:
 * {@code CoreferenceScore FILE.jsonl… [--errors N]}. It trains and tunes nothing.
 *
 * <p>What is counted is said by each line that {@link #report} prints; how mentions are matched by {@link MentionMatch}.
 */
public final class CoreferenceScore {

    /** Right, wrong and left open. */
    private static final class Tally {
        int right;
        int wrong;
        int open;

        @Override
        public String toString() {
            return String.format("right %d wrong %d open %d · right of linked %.3f · right of all %.3f", right, wrong, open,
                    right / (double) Math.max(1, right + wrong), right / (double) Math.max(1, right + wrong + open));
        }
    }

    private final ChainMeasures names = new ChainMeasures();
    private final ChainMeasures all = new ChainMeasures();
    private final ChainMeasures withMissed = new ChainMeasures();
    private final Map<String, Tally> pronouns = new TreeMap<>();
    private final Tally descriptions = new Tally();
    private final Map<String, Integer> groupTypes = new TreeMap<>();
    private final Tally groupLinks = new Tally();
    private int falseLinks;
    private int falseNameLinks;
    private int personMentions;
    private int personNames;
    private final Map<String, List<String>> errors = new TreeMap<>();

    public static void main(String[] args) throws IOException {
        int limit = 0;
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--errors")) {
                limit = Integer.parseInt(args[++i]);
            } else {
                files.add(Path.of(args[i]));
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("usage: CoreferenceScore FILE.jsonl… [--errors N]");
        }
        CoreferenceScore score = new CoreferenceScore();
        Path folder = Files.createTempDirectory("coreference");
        try (Pipeline pipeline = new Pipeline()) {
            for (Path file : files) {
                for (GoldArticle gold : GoldArticle.read(file)) {
                    score.add(gold, read(folder, gold, pipeline));
                }
            }
        }
        System.out.print(score.report(limit));
    }

    private static ResolvedArticle read(Path folder, GoldArticle gold, Pipeline pipeline) throws IOException {
        Path file = folder.resolve(gold.id() + ".txt");
        Files.writeString(file, "---\nlanguage: en\n" + gold.date().map(date -> "date: " + date + "\n").orElse("") + "---\n" + gold.text());
        try (ArticleReader reader = ArticleReader.open(List.of(file), ReadingOptions.defaults())) {
            if (reader.next() instanceof Reading.Ingested ingested) {
                return pipeline.facts(ingested.article()).article();
            }
            throw new IllegalStateException("not read: " + gold.id());
        } finally {
            Files.delete(file);
        }
    }

    void add(GoldArticle gold, ResolvedArticle article) {
        if (!article.article().text().value().equals(gold.text())) {
            throw new IllegalArgumentException("the text of " + gold.id() + " was changed by reading it");
        }
        MentionMatch match = new MentionMatch(gold, article);
        chains(gold, article, match);
        pronouns(gold, article, match);
        descriptions(gold, article, match);
        falseLinks(gold, article, match);
        groups(gold, article, match);
    }

    private void chains(GoldArticle gold, ResolvedArticle article, MentionMatch match) {
        Set<String> named = new HashSet<>();
        match.pairs().forEach((mention, marked) -> {
            if (mention instanceof NameMention && marked.isActor()) {
                named.add(marked.chain());
            }
        });
        List<ChainMeasures.Placed> ofNames = new ArrayList<>();
        List<ChainMeasures.Placed> ofAll = new ArrayList<>();
        match.pairs().forEach((mention, marked) -> {
            if (named.contains(marked.chain())) {
                ChainMeasures.Placed placed = new ChainMeasures.Placed(marked, marked.chain(), "" + mention.entity());
                ofAll.add(placed);
                if (mention instanceof NameMention) {
                    ofNames.add(placed);
                }
            }
        });
        names.add(ofNames);
        all.add(ofAll);
        List<ChainMeasures.Placed> everything = new ArrayList<>(ofAll);
        for (GoldMention marked : gold.mentions()) {
            if (named.contains(marked.chain()) && !marked.isFirstOrSecond() && !match.has(marked)) {
                everything.add(new ChainMeasures.Placed(marked, marked.chain(), "missed " + marked.span()));
            }
        }
        withMissed.add(everything);
    }

    private void pronouns(GoldArticle gold, ResolvedArticle article, MentionMatch match) {
        Map<Integer, Set<String>> told = new HashMap<>();
        match.pairs().forEach((mention, marked) -> {
            if (!(mention instanceof PronounMention)) {
                told.computeIfAbsent(mention.entity(), key -> new HashSet<>()).add(marked.chain());
            }
        });
        for (GoldMention marked : gold.mentions()) {
            String group = switch (marked.lower()) {
                case "he", "him", "his", "himself", "she", "her", "hers", "herself" -> "he/she";
                case "who", "whom", "whose" -> "who";
                case "they", "them", "their", "theirs", "themselves" -> "they";
                case "it", "its", "itself" -> "it";
                case "i", "me", "my", "mine", "myself", "we", "us", "our" -> "I/we";
                default -> "";
            };
            if (!group.isEmpty() && (marked.isActor() || match.predicted(marked).isPresent())) {
                Tally tally = pronouns.computeIfAbsent(group, key -> new Tally());
                if (match.predicted(marked).isEmpty()) {
                    tally.open++;
                    error(group + " open", gold, article, marked, "");
                } else if (told.getOrDefault(match.predicted(marked).get().entity(), Set.of()).contains(marked.chain())) {
                    tally.right++;
                } else {
                    tally.wrong++;
                    error(group + " wrong", gold, article, marked, article.entity(match.predicted(marked).get()).label() + ", right: " + match.chainWords(marked));
                }
            }
        }
    }

    private void descriptions(GoldArticle gold, ResolvedArticle article, MentionMatch match) {
        Map<Integer, Set<String>> named = new HashMap<>();
        Set<String> chains = new HashSet<>();
        match.pairs().forEach((mention, marked) -> {
            if (mention instanceof NameMention) {
                named.computeIfAbsent(mention.entity(), key -> new HashSet<>()).add(marked.chain());
                chains.add(marked.chain());
            }
        });
        match.pairs().forEach((mention, marked) -> {
            boolean ofNamed = article.entity(mention) instanceof Person || article.entity(mention) instanceof Organization;
            if (mention instanceof NominalMention && ofNamed) {
                if (named.getOrDefault(mention.entity(), Set.of()).contains(marked.chain())) {
                    descriptions.right++;
                } else {
                    descriptions.wrong++;
                    error("description wrong", gold, article, marked, article.entity(mention).label() + ", right: " + match.chainWords(marked));
                }
            }
        });
        for (GoldMention marked : gold.mentions()) {
            boolean linked = match.predicted(marked).filter(mention -> !(article.entity(mention) instanceof Group)).isPresent();
            if (marked.isActor() && marked.isDescription() && chains.contains(marked.chain()) && !linked) {
                descriptions.open++;
                error("description open", gold, article, marked, "right: " + match.chainWords(marked));
            }
        }
    }

    private void falseLinks(GoldArticle gold, ResolvedArticle article, MentionMatch match) {
        Map<Integer, Map<String, Integer>> byChain = new TreeMap<>();
        Map<Integer, Map<String, Integer>> namesByChain = new TreeMap<>();
        match.pairs().forEach((mention, marked) -> {
            if (article.entity(mention) instanceof Person && marked.type().equals("person")) { // what is no person is the name finder's error
                byChain.computeIfAbsent(mention.entity(), key -> new TreeMap<>()).merge(marked.chain(), 1, Integer::sum);
                if (mention instanceof NameMention) {
                    namesByChain.computeIfAbsent(mention.entity(), key -> new TreeMap<>()).merge(marked.chain(), 1, Integer::sum);
                }
            }
        });
        Map<Integer, String> largest = new HashMap<>();
        byChain.forEach((entity, chains) -> {
            int sum = chains.values().stream().mapToInt(Integer::intValue).sum();
            int most = chains.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
            personMentions += sum;
            falseLinks += sum - most;
            largest.put(entity, chains.entrySet().stream().filter(chain -> chain.getValue() == most).map(Map.Entry::getKey).findFirst().orElseThrow());
        });
        match.pairs().forEach((mention, marked) -> {
            if (article.entity(mention) instanceof Person person && marked.type().equals("person") && !marked.chain().equals(largest.get(mention.entity()))) {
                error("false link of a " + mention.getClass().getSimpleName(), gold, article, marked, person.label() + ", right: " + match.chainWords(marked));
            }
        });
        namesByChain.forEach((entity, chains) -> {
            int sum = chains.values().stream().mapToInt(Integer::intValue).sum();
            personNames += sum;
            int wrong = sum - chains.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
            falseNameLinks += wrong;
        });
    }

    /** What the gold says a group is, and whether the mentions of one group are one chain. */
    private void groups(GoldArticle gold, ResolvedArticle article, MentionMatch match) {
        Map<Integer, String> last = new HashMap<>();
        for (Mention mention : article.mentions()) {
            if (article.entity(mention) instanceof Group && mention instanceof NominalMention) {
                GoldMention marked = match.pairs().get(mention);
                groupTypes.merge(marked == null ? "unmarked" : marked.type(), 1, Integer::sum);
                if (marked == null || !marked.isActor()) {
                    errors.computeIfAbsent("group that is none", key -> new ArrayList<>()).add(gold.id() + " " + article.article().slice(mention.span())
                            + (marked == null ? "" : " = " + marked.type() + " " + marked.words()));
                }
                if (marked != null) {
                    String before = last.put(mention.entity(), marked.chain());
                    if (before != null) {
                        if (before.equals(marked.chain())) {
                            groupLinks.right++;
                        } else {
                            groupLinks.wrong++;
                            error("group link wrong", gold, article, marked, article.entity(mention).label());
                        }
                    }
                }
            }
        }
    }

    private void error(String kind, GoldArticle gold, ResolvedArticle article, GoldMention marked, String what) {
        String sentence = article.sentences().stream().filter(known -> known.span().contains(marked.span())).findFirst()
                .map(known -> gold.text().substring(article.article().text().charOffset(known.span().begin()), article.article().text().charOffset(marked.span().begin()))
                        + "[" + marked.words() + "]" + gold.text().substring(article.article().text().charOffset(marked.span().end()), article.article().text().charOffset(known.span().end())))
                .orElse(marked.words());
        errors.computeIfAbsent(kind, key -> new ArrayList<>()).add(gold.id() + " → " + what + " | " + sentence.replace('\n', ' '));
    }

    String report(int limit) {
        StringBuilder text = new StringBuilder();
        text.append("named chains of people and organisations, mentions that gold and program both have:\n");
        text.append("  names      ").append(names).append('\n');
        text.append("  all        ").append(all).append('\n');
        text.append("  with missed ").append(withMissed).append(" (those that only the gold has stand alone; without I, we, you)\n");
        Tally personal = new Tally();
        for (String key : Arrays.asList("he/she", "who")) {
            Tally tally = pronouns.getOrDefault(key, new Tally());
            personal.right += tally.right;
            personal.wrong += tally.wrong;
            personal.open += tally.open;
        }
        text.append("pronouns (right: a name or description of the predicted entity is in the gold chain):\n");
        text.append("  he/she/who ").append(personal).append('\n');
        pronouns.forEach((key, tally) -> text.append(String.format("  %-10s ", key)).append(tally).append('\n'));
        text.append("descriptions of named people and organisations: ").append(descriptions).append('\n');
        text.append(String.format("false links, people's mentions in a predicted person outside its largest chain: %d of %d = %.3f; names alone: %d of %d = %.3f%n",
                falseLinks, personMentions, falseLinks / (double) Math.max(1, personMentions), falseNameLinks, personNames, falseNameLinks / (double) Math.max(1, personNames)));
        text.append("groups by what the gold says they are: ").append(groupTypes).append("; one group's mentions in one chain: ").append(groupLinks).append('\n');
        if (limit > 0) {
            errors.forEach((kind, list) -> {
                text.append("\n").append(kind).append(" (").append(list.size()).append(")\n");
                list.stream().limit(limit).forEach(line -> text.append("  ").append(line).append('\n'));
            });
        }
        return text.toString();
    }
}
