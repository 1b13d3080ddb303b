package org.newsgraph.training.syntax;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.util.Span;

/** A paragraph of a treebank as it was before it was annotated, and where its sentences are. */
record Paragraph(String text, List<Span> sentences) {

    /** The paragraphs of CoNLL-U files: "newdoc" and "newpar" divide them, and SpaceAfter tells where no blank stood. */
    static List<Paragraph> read(Path file) throws IOException {
        List<Paragraph> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Span> sentences = new ArrayList<>();
        for (Conllu sentence : Conllu.read(List.of(file))) {
            if (!sentences.isEmpty() && sentence.comments().stream().anyMatch(line -> line.startsWith("# newdoc") || line.startsWith("# newpar"))) {
                paragraphs.add(new Paragraph(text.toString(), List.copyOf(sentences)));
                text.setLength(0);
                sentences.clear();
            }
            int begin = text.length();
            text.append(sentence.text().strip());
            sentences.add(new Span(begin, text.length()));
            String[] last = sentence.rows().get(sentence.rows().size() - 1);
            text.append(last[Conllu.MISC].contains("SpaceAfter=No") ? "" : " ");
        }
        if (!sentences.isEmpty()) {
            paragraphs.add(new Paragraph(text.toString(), List.copyOf(sentences)));
        }
        return paragraphs;
    }
}
