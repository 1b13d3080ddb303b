package org.newsgraph.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.syntax.TokenAnnotation;
import org.newsgraph.syntax.TokenAnnotator;

/**
 * Tags and trees by rule of thumb, in no time: where the steps behind the model are timed, and thousands of texts are tried.
 * Wrong often, but of the shapes that the rules look for: subjects, objects, clauses, appositions, conjuncts, names.
 */
final class PlainAnnotator implements TokenAnnotator {

    private static final Map<String, String> TAGS = Map.ofEntries(tags("VERB", "said", "told", "met", "spoke", "left", "saw", "sold", "arrived", "agreed", "go", "held", "visited", "was", "were", "resigned", "killed"),
            tags("PRON", "he", "she", "him", "her", "they", "it", "we"), tags("DET", "the", "a", "an"), tags("ADP", "of", "in", "on", "to", "from", "at", "with", "by"),
            tags("CCONJ", "and", "or", "but"), tags("SCONJ", "that", "after", "because"), tags("AUX", "will", "would", "had", "have", "be"), tags("PART", "not")).entrySet().stream()
            .flatMap(tag -> tag.getValue().stream().map(word -> Map.entry(word, tag.getKey())))
            .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static Map.Entry<String, Set<String>> tags(String tag, String... words) {
        return Map.entry(tag, Set.of(words));
    }

    @Override
    public List<TokenAnnotation> annotate(List<List<String>> sentences) {
        return sentences.stream().map(PlainAnnotator::ofSentence).toList();
    }

    private static TokenAnnotation ofSentence(List<String> words) {
        int n = words.size();
        List<String> upos = new ArrayList<>();
        List<String> xpos = new ArrayList<>();
        for (String word : words) {
            String tag = tag(word);
            upos.add(tag);
            xpos.add(switch (tag) {
                case "VERB" -> "VBD";
                case "AUX" -> "MD";
                case "PRON" -> "PRP";
                case "PROPN" -> "NNP";
                case "NOUN" -> "NN";
                case "DET" -> "DT";
                case "NUM" -> "CD";
                case "CCONJ" -> "CC";
                case "PUNCT" -> ",";
                default -> "IN";
            });
        }
        int root = Math.max(0, upos.indexOf("VERB"));
        int[] heads = new int[n];
        List<String> relations = new ArrayList<>();
        int verb = root;
        int noun = -1;
        boolean conjoined = false;
        for (int i = 0; i < n; i++) {
            String tag = upos.get(i);
            boolean nominal = Set.of("NOUN", "PROPN", "PRON", "NUM").contains(tag);
            boolean afterNoun = noun >= 0 && i > 0 && tag.equals("PROPN") && upos.get(i - 1).equals("PROPN") && i - noun < 6;
            if (i == root) {
                heads[i] = -1;
                relations.add("root");
                noun = -1;
            } else if (tag.equals("VERB")) {
                heads[i] = verb;
                relations.add(conjoined ? "conj" : "ccomp");
                verb = i > root ? i : verb;
                noun = -1;
            } else if (afterNoun) {
                heads[i] = noun;
                relations.add("flat");
            } else if (nominal && noun >= 0 && noun != i) {
                heads[i] = noun;
                relations.add(conjoined ? "conj" : upos.get(Math.max(0, i - 1)).equals("ADP") ? "nmod" : "appos");
            } else if (nominal) {
                heads[i] = verb;
                relations.add(i < verb ? "nsubj" : "obj");
                noun = i;
            } else {
                heads[i] = root;
                relations.add(switch (tag) {
                    case "DET" -> "det";
                    case "ADP" -> "case";
                    case "CCONJ" -> "cc";
                    case "SCONJ" -> "mark";
                    case "PUNCT" -> "punct";
                    case "AUX" -> "aux";
                    default -> "advmod";
                });
            }
            conjoined = tag.equals("CCONJ") || conjoined && !nominal && !tag.equals("VERB");
        }
        double[] happened = new double[n];
        java.util.Arrays.fill(happened, 0.9);
        return new TokenAnnotation(upos, xpos, heads, relations, happened, names(words, upos));
    }

    private static List<Name> names(List<String> words, List<String> upos) {
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int begin = i;
            while (i < words.size() && upos.get(i).equals("PROPN") && i - begin < 6) {
                i++;
            }
            if (i > begin) {
                NameType type = words.get(i - 1).equals("Company") ? NameType.ORG : words.get(begin).length() == 5 ? NameType.LOC : NameType.PER;
                names.add(new Name(begin, i, type, 0.9));
            }
        }
        return names;
    }

    private static String tag(String word) {
        int first = word.codePointAt(0);
        String known = TAGS.get(word.toLowerCase(java.util.Locale.ROOT));
        return known != null ? known : Character.isDigit(first) ? "NUM" : !Character.isLetter(first) ? "PUNCT" : Character.isUpperCase(first) ? "PROPN" : "NOUN";
    }

    @Override
    public void close() {
        // holds nothing
    }
}
