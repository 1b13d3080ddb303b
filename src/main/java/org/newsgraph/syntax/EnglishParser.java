package org.newsgraph.syntax;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.lemmatizer.Lemmatizer;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.tokenize.Tokenizer;
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
 * Reads English: sentences, words and lemmas by components that speak OpenNLP's interfaces, tags, trees and names by a
 * {@link TokenAnnotator}. It goes block by block, so that no sentence crosses a line of the layout; boilerplate gives no
 * sentences.
 */
public final class EnglishParser implements ArticleParser {

    /** OpenNLP's lemmatizers say so of a word that they don't know. */
    private static final String UNKNOWN = "O";

    private final SentenceDetector sentenceDetector;
    private final Tokenizer tokenizer;
    private final Lemmatizer lemmatizer;
    private final TokenAnnotator annotator;

    private EnglishParser(SentenceDetector sentenceDetector, Tokenizer tokenizer, Lemmatizer lemmatizer, TokenAnnotator annotator) {
        this.sentenceDetector = sentenceDetector;
        this.tokenizer = tokenizer;
        this.lemmatizer = lemmatizer;
        this.annotator = annotator;
    }

    /** A parser with the models that are shipped. */
    public static EnglishParser load() {
        return with(EncoderAnnotator.load());
    }

    /** A parser with another reader of tags, trees and names, which it closes at its own end. */
    public static EnglishParser with(TokenAnnotator annotator) {
        return with(NewsSentenceDetector.load(), new NewsTokenizer(), EnglishLemmatizer.load(), annotator);
    }

    /**
     * A parser of other components, OpenNLP's own or anybody's. They are called by many threads at once: of OpenNLP's, take
     * those that are thread-safe.
     *
     * @param lemmatizer is given universal and Penn tag joined by a bar: {@code VERB|VBD}
     */
    public static EnglishParser with(SentenceDetector sentenceDetector, Tokenizer tokenizer, Lemmatizer lemmatizer, TokenAnnotator annotator) {
        return new EnglishParser(sentenceDetector, tokenizer, lemmatizer, annotator);
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

    private List<Cut> cut(Article article) {
        List<Cut> cuts = new ArrayList<>();
        for (int paragraph = 0; paragraph < article.blocks().size(); paragraph++) {
            Block block = article.blocks().get(paragraph);
            if (block.kind() == BlockKind.BOILERPLATE) {
                continue;
            }
            int begin = article.text().charOffset(block.span().begin());
            String text = article.text().value().substring(begin, article.text().charOffset(block.span().end()));
            for (opennlp.tools.util.Span sentence : sentenceDetector.sentPosDetect(text)) {
                List<Word> words = words(text.substring(sentence.getStart(), sentence.getEnd()), begin + sentence.getStart());
                if (!words.isEmpty()) {
                    cuts.add(new Cut(block.kind(), paragraph, words));
                }
            }
        }
        return cuts;
    }

    /** The words of a sentence that begins at an offset of the article's text. */
    private List<Word> words(String sentence, int offset) {
        List<Word> words = new ArrayList<>();
        int end = -1;
        for (opennlp.tools.util.Span word : tokenizer.tokenizePos(sentence)) {
            words.add(new Word(offset + word.getStart(), offset + word.getEnd(), word.getCoveredText(sentence).toString(), word.getStart() != end));
            end = word.getEnd();
        }
        return words;
    }

    private String[] lemmas(List<String> forms, TokenAnnotation annotation) {
        String[] tags = new String[forms.size()];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = new LemmaTag(annotation.upos().get(i), annotation.xpos().get(i)).toString();
        }
        String[] lemmas = lemmatizer.lemmatize(forms.toArray(String[]::new), tags);
        for (int i = 0; i < tags.length; i++) {
            lemmas[i] = lemmas[i].equals(UNKNOWN) ? forms.get(i) : lemmas[i];
        }
        return lemmas;
    }

    private Sentence sentence(int index, Cut cut, List<String> forms, TokenAnnotation annotation, ArticleText text) {
        String[] lemmas = lemmas(forms, annotation);
        List<Token> tokens = new ArrayList<>(cut.words().size());
        for (int i = 0; i < cut.words().size(); i++) {
            Word word = cut.words().get(i);
            tokens.add(new Token(i, text.span(word.begin(), word.end()), word.form(), lemmas[i], Upos.of(annotation.upos().get(i)),
                    annotation.xpos().get(i), annotation.heads()[i], annotation.relations().get(i), annotation.happened()[i]));
        }
        Span span = new Span(tokens.get(0).span().begin(), tokens.get(tokens.size() - 1).span().end());
        return new Sentence(index, span, cut.block(), cut.paragraph(), new DependencyTree(ClauseSubjects.mended(tokens)), annotation.names());
    }

    @Override
    public void close() {
        annotator.close();
    }
}
