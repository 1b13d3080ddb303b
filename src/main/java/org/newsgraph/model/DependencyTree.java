package org.newsgraph.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Universal Dependencies tree of one sentence, and the questions that a rule may ask of it. Scheme: UD 2
 * (de Marneffe et al. 2021, Computational Linguistics 47(2)).
 */
public final class DependencyTree {

    private final List<Token> tokens;
    private final List<List<Token>> children;

    /** Heads must form a tree or a forest: no cycles. */
    public DependencyTree(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
        List<List<Token>> below = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            below.add(new ArrayList<>());
        }
        for (Token token : tokens) {
            if (token.head() >= 0) {
                below.get(token.head()).add(token);
            }
        }
        this.children = below.stream().map(List::copyOf).toList();
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public int size() {
        return tokens.size();
    }

    /** The first root; empty for a sentence without words. */
    public Optional<Token> root() {
        return tokens.stream().filter(Token::isRoot).findFirst();
    }

    public Optional<Token> head(Token token) {
        return token.isRoot() ? Optional.empty() : Optional.of(tokens.get(token.head()));
    }

    /** All children, in the order of the sentence. */
    public List<Token> children(Token token) {
        return children.get(token.index());
    }

    /** Children with one of these relations ({@code nsubj} includes its subtypes). */
    public List<Token> children(Token token, String... relations) {
        return children(token).stream().filter(child -> child.isRelation(relations)).toList();
    }

    public Optional<Token> child(Token token, String... relations) {
        return children(token).stream().filter(child -> child.isRelation(relations)).findFirst();
    }

    public boolean has(Token token, String... relations) {
        return child(token, relations).isPresent();
    }

    /** The token and everything below it, in the order of the sentence. */
    public List<Token> subtree(Token token) {
        List<Token> found = new ArrayList<>();
        collect(token, found);
        found.sort(Comparator.comparingInt(Token::index));
        return found;
    }

    private void collect(Token token, List<Token> found) {
        found.add(token);
        for (Token child : children(token)) {
            collect(child, found);
        }
    }

    /** The stretch of text from the first to the last token below a token. */
    public Span subtreeSpan(Token token) {
        List<Token> below = subtree(token);
        return new Span(below.get(0).span().begin(), below.get(below.size() - 1).span().end());
    }

    /** From the token's head up to the root. */
    public List<Token> ancestors(Token token) {
        List<Token> above = new ArrayList<>();
        for (Token at = token; !at.isRoot(); ) {
            at = tokens.get(at.head());
            above.add(at);
        }
        return above;
    }

    public boolean isBelow(Token token, Token ancestor) {
        return ancestors(token).contains(ancestor);
    }

    /** "A, B and C": the token itself and the conjuncts that hang on it. */
    public List<Token> withConjuncts(Token token) {
        return Stream.concat(Stream.of(token), children(token, "conj").stream()).toList();
    }

    /** The word that a conjunct shares its place with: for "C" of "A, B and C" it is "A". The token itself otherwise. */
    public Token firstConjunct(Token token) {
        Token at = token;
        while (at.isRelation("conj") && !at.isRoot()) {
            at = tokens.get(at.head());
        }
        return at;
    }

    /** The subject of a predicate, its own or, for a conjoined predicate without one, that of the first. */
    public Optional<Token> subject(Token predicate) {
        Optional<Token> own = child(predicate, "nsubj", "csubj");
        if (own.isPresent() || !predicate.isRelation("conj") || predicate.isRoot()) {
            return own;
        }
        return subject(tokens.get(predicate.head()));
    }

    public boolean isPassive(Token predicate) {
        return has(predicate, "aux:pass", "nsubj:pass", "csubj:pass");
    }

    /** "by X" of a passive. */
    public Optional<Token> passiveAgent(Token predicate) {
        return children(predicate, "obl").stream()
                .filter(obl -> obl.relation().equals("obl:agent")
                        || isPassive(predicate) && children(obl, "case").stream().anyMatch(c -> c.isLemma("by")))
                .findFirst();
    }

    public Optional<Token> object(Token predicate) {
        return child(predicate, "obj");
    }

    public boolean isNegated(Token token) {
        return children(token).stream().anyMatch(child -> child.isRelation("advmod", "det", "cc")
                && (child.isLemma("not", "n't", "never", "no", "neither", "nor", "n’t") || child.form().equalsIgnoreCase("n't")));
    }

    /**
     * The preposition of a noun phrase, joined where there are several ("according to"), in lower case; "" without one. It may
     * hang on a title before the name ("against President Lima").
     */
    public String preposition(Token token) {
        String own = markers(token);
        Optional<Token> title = own.isEmpty() ? child(token, "nmod:desc") : Optional.empty();
        return title.filter(word -> word.index() < token.index()).map(this::markers).orElse(own);
    }

    private String markers(Token token) {
        List<String> words = new ArrayList<>();
        for (Token marker : children(token, "case")) {
            if (!marker.form().equals("'s") && !marker.form().equals("’s") && !marker.form().equals("'") && !marker.form().equals("’")) {
                words.add(marker.form().toLowerCase(java.util.Locale.ROOT));
                for (Token fixed : children(marker, "fixed")) {
                    words.add(fixed.form().toLowerCase(java.util.Locale.ROOT));
                }
            }
        }
        return String.join(" ", words);
    }
}
