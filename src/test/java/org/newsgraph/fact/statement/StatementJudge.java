package org.newsgraph.fact.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.fact.FactJudge.Verdict;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Span;
import org.newsgraph.model.Statement;

/**
 * Judges statements against marked attributions: right where half of the content is marked as said and the speaker is the
 * marked source ("full" of {@link StatementScore}). The annotation marks clauses that a clause attributes: quotations that stand
 * alone or in another's clause, turns of interviews and what no clause tells ("announced a plan") aren't judged.
 */
public final class StatementJudge {

    private static final Set<String> UNMARKED = Set.of("InterviewTurn", "FreeQuotation", "BlockQuotation", "AttributedQuotation", "ReportedObject",
            "ReportedInfinitive");

    private StatementJudge() {
    }

    public static List<Verdict> judge(JsonNode node, ArticleFacts facts) {
        ArticleText text = facts.article().article().text();
        List<List<Span>> contents = new ArrayList<>();
        List<List<Span>> sources = new ArrayList<>();
        for (JsonNode marked : node.get("statements")) {
            List<Span> content = spans(marked.path("content"), text);
            if (!content.isEmpty()) {
                contents.add(content);
                sources.add(spans(marked.path("source"), text));
            }
        }
        Map<Statement, Boolean> right = new LinkedHashMap<>();
        facts.facts().stream().filter(Statement.class::isInstance).map(Statement.class::cast)
                .filter(statement -> !UNMARKED.contains(statement.evidence().rule())).forEach(statement -> right.put(statement, false));
        List<Statement> found = List.copyOf(right.keySet());
        for (ContentPairing.Pair pair : ContentPairing.pairs(contents, found.stream().map(statement -> ContentPairing.bare(statement.content(), text)).toList())) {
            List<Span> speaker = found.get(pair.found()).speakerMention().map(List::of).orElse(List.of());
            List<Span> source = sources.get(pair.gold());
            int length = ContentPairing.length(speaker);
            boolean same = length > 0 ? 2 * ContentPairing.common(source, speaker) >= length : source.isEmpty();
            right.put(found.get(pair.found()), pair.shared() >= 0.5 && same);
        }
        return right.entrySet().stream().map(entry -> new Verdict(entry.getKey(), entry.getValue())).toList();
    }

    private static List<Span> spans(JsonNode pairs, ArticleText text) {
        List<Span> spans = new ArrayList<>();
        pairs.forEach(pair -> spans.add(new Span(pair.get(0).asInt(), pair.get(1).asInt())));
        return ContentPairing.bare(spans, text);
    }
}
