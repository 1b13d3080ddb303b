package org.newsgraph.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names from GUM's mentions: the outermost mentions that consist of a proper name. Proper nouns outside of them are
 * left open, since GUM marks what is referred to and not what is a name.
 */
final class GumNames {
    private static final Pattern BRACKET = Pattern.compile("\\((\\d+)-([a-z]+)[^()]*(\\))?|(\\d+)\\)");
    private static final Set<String> LINKS = Set.of("ADP", "CCONJ", "DET", "NUM", "PUNCT", "ADJ", "PART", "NOUN", "SYM");

    private record Mention(int begin, int end, String type) {
        int length() {
            return end - begin;
        }
    }

    private GumNames() {
    }

    static List<String> labels(Conllu.Sentence sentence, NameConventions conventions) {
        Example example = sentence.example();
        List<String> words = example.words();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean open = example.upos().get(i).equals("PROPN");
            labels.add(conventions.isDemonym(words.get(i)) ? "B-NORP" : open ? null : "O");
        }
        List<Mention> mentions = mentions(sentence.misc());
        mentions.sort(Comparator.comparingInt(Mention::length));
        for (Mention m : mentions) {
            int begin = m.begin();
            while (begin < m.end() - 1 && example.upos().get(begin).equals("DET")) {
                begin++;
            }
            if (isName(example, begin, m.end())) {
                for (int i = m.begin(); i < m.end(); i++) {
                    labels.set(i, i < begin ? "O" : (i == begin ? "B-" : "I-") + m.type());
                }
            }
        }
        return conventions.harmonise(words, labels);
    }

    private static boolean isName(Example example, int begin, int end) {
        List<String> upos = example.upos();
        if (!upos.get(begin).equals("PROPN") && !(upos.get(begin).equals("ADJ")
                && Character.isUpperCase(example.words().get(begin).codePointAt(0)) && end - begin > 1)) {
            return false;
        }
        int proper = 0;
        for (int i = begin; i < end; i++) {
            String tag = upos.get(i);
            String word = example.words().get(i);
            if (tag.equals("PROPN")) {
                proper++;
            } else if (!LINKS.contains(tag) || word.equals(",") || word.equals("(")
                    || tag.equals("NOUN") && !Character.isUpperCase(word.codePointAt(0))) {
                return false;
            }
        }
        return proper * 2 >= end - begin && upos.get(end - 1).equals("PROPN");
    }

    private static List<Mention> mentions(List<String> misc) {
        List<Mention> mentions = new ArrayList<>();
        Map<String, Deque<Mention>> open = new HashMap<>();
        for (int i = 0; i < misc.size(); i++) {
            String entity = Conllu.misc(misc.get(i), "Entity");
            if (entity == null) {
                continue;
            }
            Matcher m = BRACKET.matcher(entity);
            while (m.find()) {
                if (m.group(4) != null) {
                    Deque<Mention> stack = open.get(m.group(4));
                    if (stack != null && !stack.isEmpty()) {
                        Mention begun = stack.pop();
                        mentions.add(new Mention(begun.begin(), i + 1, begun.type()));
                    }
                } else if (m.group(3) != null) {
                    mentions.add(new Mention(i, i + 1, m.group(2)));
                } else {
                    open.computeIfAbsent(m.group(1), k -> new ArrayDeque<>()).push(new Mention(i, i, m.group(2)));
                }
            }
        }
        return mentions;
    }
}
