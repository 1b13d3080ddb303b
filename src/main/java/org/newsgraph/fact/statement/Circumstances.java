package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.CommunicationVerb.ObjectRole;
import org.newsgraph.lexicon.CommunicationVerbs;
import org.newsgraph.lexicon.Media;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.EventDate;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/** To whom, by what, on what occasion, when and about what something is said: read from the phrases beside the cue and from the content. */
final class Circumstances {

    private final Media media;
    private final CommunicationVerbs verbs;

    Circumstances(Media media, CommunicationVerbs verbs) {
        this.media = media;
        this.verbs = verbs;
    }

    /** "told reporters", "said to the court", "thanked Norway". */
    Optional<Entity> addressee(QuotedArticle article, Draft draft) {
        if (draft.predicate().isEmpty()) {
            return Optional.empty();
        }
        Sentence sentence = draft.sentence();
        DependencyTree tree = sentence.tree();
        Token cue = draft.predicate().get();
        boolean hearer = draft.cue().map(ReportingPredicate::lemmaOf).flatMap(verbs::find).map(verb -> verb.object() == ObjectRole.HEARER).orElse(false);
        for (Token child : tree.children(cue, "obj", "iobj", "obl")) {
            boolean object = child.isRelation("iobj") || child.isRelation("obj") && hearer;
            boolean to = child.isRelation("obl") && tree.preposition(child).matches("to|on|upon") && !isMedium(child)
                    && (tree.preposition(child).equals("to") || ReportingPredicate.lemmaOf(draft.cue().orElse("")).startsWith("call "));
            if ((object || to) && event(article, child.span()).isEmpty() && draft.content().stream().noneMatch(piece -> piece.contains(child.span()))) {
                return SpeakerFinder.entity(article.article(), sentence, child);
            }
        }
        return Optional.empty();
    }

    /** "on Telegram", "in a statement", "the ministry's statement said". */
    Optional<String> medium(QuotedArticle article, Draft draft) {
        for (Token phrase : phrases(draft)) {
            String preposition = draft.sentence().tree().preposition(phrase);
            if ((preposition.matches("on|in|via|through|over") || phrase.isRelation("nsubj")) && outside(draft, phrase)) {
                Optional<String> named = named(phrase).or(() -> draft.sentence().tree().children(phrase, "compound", "flat", "nmod").stream()
                        .flatMap(part -> media.find(part.form()).filter(word -> Character.isUpperCase(word.codePointAt(0))).stream()).findFirst());
                if (named.isPresent()) {
                    return named;
                }
            }
        }
        return draft.cue().filter(cue -> ReportingPredicate.lemmaOf(cue).equals("tweet")).map(cue -> "Twitter");
    }

    private Optional<String> named(Token token) {
        return media.find(token.form()).or(() -> media.find(token.lemma().toLowerCase(Locale.ROOT)));
    }

    private boolean isMedium(Token token) {
        return named(token).isPresent();
    }

    /** "after the summit", "told a news conference". */
    Optional<Integer> occasion(QuotedArticle article, Draft draft) {
        for (Token phrase : phrases(draft)) {
            DependencyTree tree = draft.sentence().tree();
            boolean about = tree.preposition(phrase).matches("about|of|for|against|to|with|by|from|over");
            if (!about && !phrase.isRelation("nsubj") && outside(draft, phrase)) {
                Optional<Event> event = event(article, phrase.span()).or(() -> tree.children(phrase, "nmod").stream()
                        .flatMap(part -> event(article, part.span()).stream()).findFirst());
                if (event.isPresent()) {
                    return event.map(Event::id);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Event> event(QuotedArticle article, Span head) {
        return article.events().stream().filter(event -> event.mentions().stream().anyMatch(mention -> mention.contains(head))).findFirst();
    }

    /** The day of a time expression beside the cue, or else of the event on whose occasion it was said; empty where the text gives none. */
    Optional<EventDate> statedAt(QuotedArticle article, Draft draft, Optional<Integer> occasion) {
        for (TimeExpression time : article.article().times(draft.sentence())) {
            if (draft.content().stream().noneMatch(piece -> piece.overlaps(time.span())) && isBeside(draft, time)) {
                Optional<EventDate> date = time.value().flatMap(EventDate::ofTimex);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return occasion.flatMap(id -> article.events().stream().filter(event -> event.id() == id).findFirst()).flatMap(event -> event.time().date());
    }

    /** "said on Monday", "said in a statement on Monday", "speaking on Monday": nothing but nouns and the cue's own participles lie between. */
    private static boolean isBeside(Draft draft, TimeExpression time) {
        DependencyTree tree = draft.sentence().tree();
        Optional<Token> at = draft.sentence().tokens().stream().filter(token -> time.span().contains(token.span()))
                .filter(token -> tree.head(token).filter(head -> time.span().contains(head.span())).isEmpty()).findFirst();
        if (at.isEmpty() || draft.predicate().isEmpty()) {
            return false;
        }
        Token cue = draft.predicate().get();
        if (!at.get().isRelation("obl", "advmod", "nmod", "obj") || !tree.preposition(at.get()).matches("on|in|at|during|")) {
            return false;
        }
        for (Token above : tree.ancestors(at.get())) {
            if (above == cue) {
                return true;
            }
            boolean participle = above.xpos().equals("VBG") && above.isRelation("advcl", "acl");
            if (!participle && !above.is(Upos.NOUN, Upos.PROPN) || !outside(draft, above)) {
                return false;
            }
        }
        return false;
    }

    /** The phrases that hang on the cue, on its subject's participle ("writing on Telegram") and on its own participles. */
    private static List<Token> phrases(Draft draft) {
        if (draft.predicate().isEmpty()) {
            return List.of();
        }
        DependencyTree tree = draft.sentence().tree();
        Token cue = draft.predicate().get();
        List<Token> phrases = new ArrayList<>(tree.children(cue, "obl", "advmod", "nmod", "obj", "nsubj", "iobj"));
        List<Token> participles = new ArrayList<>(tree.children(cue, "advcl"));
        tree.children(cue, "nsubj").forEach(subject -> participles.addAll(tree.children(subject, "acl")));
        for (Token participle : participles) {
            if (participle.xpos().equals("VBG") && draft.content().stream().noneMatch(piece -> piece.overlaps(participle.span()))) {
                phrases.addAll(tree.children(participle, "obl", "obj"));
            }
        }
        return phrases;
    }

    private static boolean outside(Draft draft, Token token) {
        return draft.content().stream().noneMatch(piece -> piece.contains(token.span()));
    }

    /** Everybody and everything mentioned in the content, in order, each once. */
    List<Entity> about(QuotedArticle article, Draft draft) {
        Set<Entity> about = new LinkedHashSet<>();
        for (Span piece : draft.content()) {
            article.mentions(piece).stream().filter(mention -> piece.contains(mention.span())).map(article.article()::entity).forEach(about::add);
        }
        return List.copyOf(about);
    }

    List<Integer> aboutEvents(QuotedArticle article, Draft draft) {
        return article.events().stream()
                .filter(event -> event.mentions().stream().anyMatch(mention -> draft.content().stream().anyMatch(piece -> piece.contains(mention))))
                .map(Event::id).distinct().toList();
    }
}
