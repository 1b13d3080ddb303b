package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.AbstractNouns;
import org.newsgraph.lexicon.CommunicationVerb;
import org.newsgraph.lexicon.CommunicationVerb.ObjectRole;
import org.newsgraph.lexicon.EventNouns;
import org.newsgraph.lexicon.Media;
import org.newsgraph.lexicon.Organizations;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.lexicon.SpeechAct;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Person;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * "Officials hailed the deal as a turning point", "She thanked Norway for its help", "The party called for a vote", "He called
 * the plan a disgrace": what is said stands in a noun phrase, alone, with "as", or behind the verb's own preposition.
 */
final class ReportedObject implements StatementRule {

    private static final Media MEDIA = Media.load();
    /** What one calls words of somebody else's. */
    private static final Set<String> JUDGED = Set.of("allegation", "accusation", "charge", "claim", "assertion", "suggestion", "view", "statement", "remark", "comment",
            "criticism", "demand", "idea", "figure", "description", "characterisation", "characterization", "verdict", "conclusion");

    /** Verbs of judgement and denial with a roleset of PropBank, or a use of VerbNet's class, that needs no words: blast.05, slam.02, deny.01 … */
    private static final String[] BODILY = {"blast", "deny", "dismiss", "fault", "hail", "mock", "salute", "slam"};

    private final AbstractNouns abstracts = AbstractNouns.load();
    private final EventNouns events = EventNouns.load();
    private final SpeakerFinder speakers;

    ReportedObject(SpeakerFinder speakers) {
        this.speakers = speakers;
    }

    @Override
    public List<Draft> find(QuotedArticle article, List<Draft> earlier) {
        List<Draft> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            for (ReportingPredicate predicate : article.predicates(sentence)) {
                if (predicate.verb().isEmpty() || predicate.unspoken() || Drafts.isCue(earlier, predicate) || predicate.token().xpos().equals("VBN") && predicate.token().isRelation("acl", "amod")) {
                    continue;
                }
                Set<Token> words = words(article, predicate);
                words.removeAll(outside(article, predicate, words));
                Speaker speaker = words.isEmpty() ? Speaker.UNKNOWN : speakers.of(article, predicate);
                if (speakers.isSomebody(article, speaker)) {
                    List<Span> content = ContentSpan.of(article, sentence, predicate.token().span(), words);
                    if (!content.isEmpty()) {
                        found.add(Draft.of(name(), predicate, speaker, content, ReportedClause.denies(predicate), 0.75));
                    }
                }
            }
        }
        return found;
    }

    private Set<Token> words(QuotedArticle article, ReportingPredicate predicate) {
        DependencyTree tree = predicate.tree();
        CommunicationVerb verb = predicate.verb().orElseThrow();
        Set<Token> words = new HashSet<>();
        if (predicate.isPassive()) {
            // "the plan was rejected by the party"
            if (verb.object() == ObjectRole.CONTENT && tree.passiveAgent(predicate.token()).isPresent()) {
                tree.child(predicate.token(), "nsubj:pass").filter(subject -> isContent(tree, subject) || isJudged(predicate, subject)).ifPresent(subject -> words.addAll(tree.subtree(subject)));
            }
            return words;
        }
        Optional<Token> object = tree.child(predicate.token(), "obj").filter(token -> token.index() > predicate.token().index());
        if (verb.act() == SpeechAct.NAME || verb.lemma().equals("call")) {
            // "called the plan a disgrace", "described it as unfair"
            List<Token> names = tree.children(predicate.token(), "xcomp", "obl", "advcl").stream()
                    .filter(name -> name.index() > predicate.token().index())
                    .filter(name -> name.isRelation("xcomp") && !name.is(Upos.VERB) || isAs(tree, name)).toList();
            if (object.isPresent() && !names.isEmpty()) {
                words.addAll(tree.subtree(object.get()));
                names.forEach(name -> words.addAll(tree.subtree(name)));
                return words;
            }
        }
        // "commented on the loan" tells nothing of what was said; "declined to comment on the loan" tells that nothing was
        if (verb.lemma().equals("comment") && !predicate.negated()) {
            return words;
        }
        // "accused his critics of plotting", where the tree hangs "of plotting" on the critics
        List<Token> charges = verb.object() != ObjectRole.HEARER ? List.of() : object.stream().flatMap(hearer -> tree.children(hearer, "acl").stream())
                .filter(charge -> charge.xpos().equals("VBG") && verb.prepositions().contains(firstPreposition(tree, charge))).toList();
        if (!charges.isEmpty()) {
            charges.forEach(charge -> words.addAll(tree.subtree(charge)));
            return words;
        }
        if (verb.act() == SpeechAct.NAME && object.isEmpty() && !tree.has(predicate.token(), "obj")) {
            return words;
        }
        List<Token> phrases = tree.children(predicate.token(), "obl", "advcl", "nmod").stream()
                .filter(phrase -> phrase.index() > predicate.token().index())
                .filter(phrase -> !isTime(phrase) && MEDIA.find(phrase.form()).isEmpty())
                .filter(phrase -> verb.prepositions().contains(firstPreposition(tree, phrase))).toList();
        if (verb.object() == ObjectRole.CONTENT && object.isPresent() && (isContent(tree, object.get()) || isJudged(predicate, object.get())) && !(predicate.isA(SpeechAct.DENY) && isSomebody(article, predicate, object.get())) && !(verb.lemma().equals("welcome") && isSomebody(article, predicate, object.get())) && !tree.has(predicate.token(), "iobj")) {
            words.addAll(tree.subtree(object.get()));
            tree.children(predicate.token(), "obl", "advcl", "xcomp", "ccomp").stream()
                    .filter(phrase -> phrase.index() > object.get().index())
                    .filter(phrase -> isAs(tree, phrase) || isVerbBehind(tree, object.get(), phrase) || verb.prepositions().contains(firstPreposition(tree, phrase)))
                    .forEach(phrase -> words.addAll(tree.subtree(phrase)));
        } else if (!phrases.isEmpty() && (verb.object() != ObjectRole.CONTENT || object.isEmpty()) && (!verb.lemma().equals("call") || object.isEmpty())) {
            phrases.forEach(phrase -> words.addAll(tree.subtree(phrase)));
            if (verb.lemma().equals("blame")) {
                object.ifPresent(token -> words.addAll(tree.subtree(token)));
            }
        }
        return words;
    }

    /**
     * What stands within the words' trees and is no part of what was said: the medium behind all of it ("welcomed the deal in a post on
     * X") and what somebody else says of it ("accused the army of the killings, an allegation that the minister rejected").
     */
    private static Set<Token> outside(QuotedArticle article, ReportingPredicate predicate, Set<Token> words) {
        DependencyTree tree = predicate.tree();
        Set<Token> outside = new HashSet<>();
        int end = words.stream().filter(word -> !word.is(Upos.PUNCT)).mapToInt(Token::index).max().orElse(-1);
        for (Token word : words) {
            List<Token> below = tree.subtree(word);
            boolean medium = word.isRelation("nmod", "obl") && tree.preposition(word).matches("on|in|via|through") && word.head() != predicate.token().index()
                    && MEDIA.find(word.form()).isPresent() && below.get(below.size() - 1).index() >= end;
            boolean judged = word.isRelation("appos") && JUDGED.contains(word.lemma()) && tree.has(word, "acl:relcl", "acl") && below.get(0).index() > predicate.token().index();
            // "accused him of breaking the truce and warned that …": a finite verb goes on from the cue, not from what is no clause
            boolean next = word.is(Upos.VERB) && word.isRelation("conj") && word.xpos().matches("VBD|VBZ|VBP") && word.index() > predicate.token().index()
                    && tree.head(word).filter(head -> head.xpos().matches("VBG|VBN|VB|NN.*")).isPresent() && !tree.has(word, "nsubj") && predicate.token().xpos().equals(word.xpos());
            // "criticised the deal, saying that …"
            boolean adding = word.xpos().equals("VBG") && word.isRelation("acl", "advcl") && word.index() > 0 && tree.token(word.index() - 1).form().equals(",")
                    && article.predicate(predicate.sentence(), word).filter(report -> report.takesClause() && report.isA(SpeechAct.SAY)).isPresent();
            if (medium || judged || next || adding) {
                outside.addAll(below);
            }
        }
        return outside;
    }

    /** "denied it", "requested donations": a word alone says too little. */
    private static boolean isContent(DependencyTree tree, Token object) {
        return object.is(Upos.NOUN, Upos.PROPN) && (tree.has(object, "nmod", "acl", "conj", "amod", "compound") || tree.subtree(object).size() > 3);
    }

    /**
     * "condemned the takeover", "the ruling was welcomed by the union", "denied responsibility": of a verb of judgement or denial a noun alone tells
     * what is judged; of one that has a sense without words, too ("slam the door"), a noun for what can't be touched.
     */
    private boolean isJudged(ReportingPredicate predicate, Token object) {
        String lemma = object.lemma().toLowerCase(Locale.ROOT);
        boolean somebody = PersonNouns.english().isPerson(lemma) || !object.is(Upos.NOUN) || Organizations.world().isOrganizationNoun(lemma) && predicate.token().isLemma("dismiss", "welcome", "deny");
        boolean as = predicate.tree().children(predicate.token(), "obl", "advcl", "xcomp").stream().anyMatch(phrase -> isAs(predicate.tree(), phrase));
        boolean idea = as || abstracts.contains(lemma) || events.find(lemma).isPresent() || speakers.isMessage(object) || lemma.matches(".{3,}(tion|sion|ment|ity|ness|ance|ence|al|ing|ism)");
        int end = predicate.tree().subtree(object).stream().mapToInt(Token::index).max().orElse(object.index()) + 1;
        boolean opens = end < predicate.tree().size() && predicate.tree().token(end).form().equals(":"); // "denied these claims: …"
        return !opens && predicate.isA(SpeechAct.JUDGE, SpeechAct.DENY) && !predicate.negated() && !somebody && (idea || !predicate.token().isLemma(BODILY));
    }

    /** "dismissed the ambassador", "welcomed the guests": of a person it is no denial and no praise. */
    private static boolean isSomebody(QuotedArticle article, ReportingPredicate predicate, Token object) {
        boolean guests = predicate.lemma().equals("welcome") && object.is(Upos.NOUN) && PersonNouns.english().isPerson(object.lemma());
        return guests || article.article().mentionAt(predicate.sentence(), object).map(article.article()::entity).filter(entity -> entity instanceof Person).isPresent()
                || predicate.tree().has(object, "appos") && predicate.lemma().equals("dismiss");
    }

    /** "rejected troops standing in the country", "welcomed a plan to widen the road" */
    private static boolean isVerbBehind(DependencyTree tree, Token object, Token phrase) {
        int end = tree.subtree(object).stream().mapToInt(Token::index).max().orElse(object.index());
        Token first = tree.subtree(phrase).get(0);
        return first.index() == end + 1 && (phrase.xpos().equals("VBG") || first.isLemma("to") && first.isRelation("mark") && phrase.is(Upos.VERB));
    }

    private static boolean isAs(DependencyTree tree, Token phrase) {
        // not "as they say that"
        return tree.children(phrase, "case", "mark").stream().anyMatch(marker -> marker.isLemma("as")) && !ClauseShape.isFinite(tree, phrase);
    }

    private static boolean isTime(Token phrase) {
        return phrase.isRelation("obl:tmod", "obl:npmod", "obl:unmarked");
    }

    private static String firstPreposition(DependencyTree tree, Token phrase) {
        String preposition = tree.preposition(phrase);
        return preposition.isEmpty() ? tree.children(phrase, "mark").stream().map(mark -> mark.form().toLowerCase(Locale.ROOT)).findFirst().orElse("") : preposition;
    }
}
