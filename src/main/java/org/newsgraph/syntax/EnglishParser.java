package org.newsgraph.syntax;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Block;
import org.newsgraph.model.BlockKind;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.ParsedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.syntax.encoder.EncoderAnnotator;

/**
 * Reads English: words and sentences by rules, tags, trees and names by a {@link TokenAnnotator}, lemmas by a
 * {@link Lemmatizer}. It goes block by block, so that no sentence crosses a line of the layout; boilerplate gives no
 * sentences.
 */
public final class EnglishParser implements ArticleParser {

    private final TokenAnnotator annotator;
    private final Lemmatizer lemmatizer;

    private EnglishParser(TokenAnnotator annotator, Lemmatizer lemmatizer) {
        this.annotator = annotator;
        this.lemmatizer = lemmatizer;
    }

    /** A parser with the models that are shipped. */
    public static EnglishParser load() {
        return with(EncoderAnnotator.load());
    }

    /** A parser with another reader of tags, trees and names, which it closes at its own end. */
    public static EnglishParser with(TokenAnnotator annotator) {
        return new EnglishParser(annotator, EnglishLemmatizer.load());
    }

    /** A sentence before anything is known of its words. */
    private record Cut(BlockKind block, int paragraph, List<Word> words) {
    }

    @Override
    public ParsedArticle parse(Article article) {
        List<Cut> cuts = cut(article);
        List<List<String>> forms = cuts.stream()
                .map(cut -> cut.words().stream().map(word -> PlainForms.of(word.form())).toList())
                .toList();
        List<TokenAnnotation> annotations = annotator.annotate(forms);
        List<Sentence> sentences = new ArrayList<>(cuts.size());
        for (int i = 0; i < cuts.size(); i++) {
            sentences.add(sentence(i, cuts.get(i), forms.get(i), annotations.get(i), article.text()));
        }
        return new ParsedArticle(article, sentences);
    }

    private static List<Cut> cut(Article article) {
        List<Cut> cuts = new ArrayList<>();
        for (int paragraph = 0; paragraph < article.blocks().size(); paragraph++) {
            Block block = article.blocks().get(paragraph);
            if (block.kind() == BlockKind.BOILERPLATE) {
                continue;
            }
            ArticleText text = article.text();
            List<Word> words = NewsTokenizer.tokenize(text.value(), text.charOffset(block.span().begin()), text.charOffset(block.span().end()));
            for (List<Word> sentence : SentenceSplitter.split(words)) {
                cuts.add(new Cut(block.kind(), paragraph, sentence));
            }
        }
        return cuts;
    }

    private Sentence sentence(int index, Cut cut, List<String> forms, TokenAnnotation annotation, ArticleText text) {
        List<String> lemmas = lemmatizer.lemmas(forms, annotation.upos(), annotation.xpos());
        List<Token> tokens = new ArrayList<>(cut.words().size());
        for (int i = 0; i < cut.words().size(); i++) {
            Word word = cut.words().get(i);
            tokens.add(new Token(i, text.span(word.begin(), word.end()), word.form(), lemmas.get(i), Upos.of(annotation.upos().get(i)),
                    annotation.xpos().get(i), annotation.heads()[i], annotation.relations().get(i)));
        }
        Span span = new Span(tokens.get(0).span().begin(), tokens.get(tokens.size() - 1).span().end());
        return new Sentence(index, span, cut.block(), cut.paragraph(), new DependencyTree(tokens), annotation.names());
    }

    @Override
    public void close() {
        annotator.close();
    }
}
