package org.newsgraph.training.classic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.util.Span;

/** The entity mentions that GUM writes into the last column: {@code Entity=(2-organization-acc…Korea)}. */
final class GumEntities {

    private static final Pattern PIECE = Pattern.compile("\\((\\d+)(?:\\[\\d+/\\d+])?-([a-z]+)[^()]*(\\))?|(\\d+)(?:\\[\\d+/\\d+])?\\)");

    private GumEntities() {
    }

    static List<Span> of(Conllu sentence) {
        List<Span> mentions = new ArrayList<>();
        Map<String, Deque<Integer>> open = new HashMap<>();
        Map<String, String> types = new HashMap<>();
        for (int i = 0; i < sentence.rows().size(); i++) {
            String misc = sentence.rows().get(i)[Conllu.MISC];
            for (String part : misc.split("\\|")) {
                if (!part.startsWith("Entity=")) {
                    continue;
                }
                Matcher piece = PIECE.matcher(part.substring(7));
                while (piece.find()) {
                    if (piece.group(4) != null) {
                        Deque<Integer> begins = open.get(piece.group(4));
                        if (begins != null && !begins.isEmpty()) {
                            mentions.add(new Span(begins.pop(), i + 1, types.get(piece.group(4))));
                        }
                    } else if (piece.group(3) != null) {
                        mentions.add(new Span(i, i + 1, piece.group(2)));
                    } else {
                        open.computeIfAbsent(piece.group(1), id -> new ArrayDeque<>()).push(i);
                        types.put(piece.group(1), piece.group(2));
                    }
                }
            }
        }
        return mentions;
    }
}
