package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.CommunicationVerb;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.lexicon.SpeechAct;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * "The minister said that the talks had failed": the minister says that the talks had failed. The clause is the complement
 * of a verb of the table or, where it is quoted, of any verb; "it was announced that" has no speaker. A question ("asked
 * whether", "explained how") is a content too.
 */
final class ReportedClause implements StatementRule {

    private final SpeakerFinder speakers;

    ReportedClause(SpeakerFinder speakers) {
        this.speakers = speakers;
    }

    @Override
    public List<Draft> find(QuotedArticle article, List<Draft> earlier) {
        List<Draft> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            for (ReportingPredicate predicate : article.predicates(sentence)) {
                if (Drafts.isCue(earlier, predicate) || isUnsaid(predicate)) {
                    continue;
                }
                clause(article, predicate).ifPresent(clause -> {
                    List<Span> content = content(article, predicate, clause);
                    Speaker speaker = speakers.of(article, predicate);
                    // "the storm means that": only people mean something by their words
                    boolean meant = !predicate.token().isLemma("mean") || speaker.agent().isPresent() || speaker.head().filter(head -> head.xpos().equals("PRP") && !head.isLemma("it")).isPresent();
                    // "it remains to be announced whether": nobody has
                    boolean nobody = !speaker.isKnown() && predicate.unspoken() && predicate.isPassive() || ReportingPredicates.isSaidByNobody(predicate);
                    if (!content.isEmpty() && meant && !nobody && !isNoMind(predicate, speaker) && !(isNoSpeaker(predicate, speaker) && article.quotations().over(content.get(0)).isEmpty())) {
                        found.add(Draft.of(name(), predicate, speaker, content, denies(predicate), 0.92));
                    }
                });
            }
        }
        return found;
    }

    /** "This rule recognises that", "you know how": only somebody knows or thinks something, and what "you" know is nobody's statement. */
    private static boolean isNoMind(ReportingPredicate predicate, Speaker speaker) {
        boolean you = predicate.isA(SpeechAct.KNOW) && !predicate.unspoken() && speaker.head().filter(head -> head.form().equalsIgnoreCase("you")).isPresent();
        return you || predicate.isA(SpeechAct.KNOW, SpeechAct.THINK) && speaker.agent().isEmpty() && speaker.head().filter(head -> head.xpos().equals("NN") && !PersonNouns.english().isPerson(head.lemma())).isPresent();
    }

    /** "This shows that", "it suggests that", "asks us to declare that": a pronoun that stands for nobody known says nothing. */
    private static boolean isNoSpeaker(ReportingPredicate predicate, Speaker speaker) {
        boolean thing = speaker.head().filter(head -> head.is(Upos.PRON) && head.isLemma("it", "this", "that", "these", "those", "which", "what", "something", "everything", "nothing")).isPresent();
        boolean asked = predicate.unspoken() && predicate.token().isRelation("xcomp") && !predicate.negated();
        return speaker.agent().isEmpty() && (thing && predicate.isA(SpeechAct.SHOW, SpeechAct.SAY, SpeechAct.THINK) || asked && (thing || speaker.head().filter(head -> head.isLemma("we", "us")).isPresent()));
    }

    private static Optional<Token> clause(QuotedArticle article, ReportingPredicate predicate) {
        DependencyTree tree = predicate.tree();
        List<Token> candidates = new ArrayList<>(tree.children(predicate.token()));
        candidates.removeIf(child -> isNearerTo(article, predicate, child));
        // "had it rained, I think it would have held": what stands behind the cue is thought
        candidates.sort(Comparator.comparing(child -> child.index() < predicate.token().index() && !startsQuoted(article, predicate, child)));
        if (isParticiple(predicate) && !tree.has(predicate.token(), "ccomp")) {
            // "…," she said, adding they would go: a clause behind "adding" is what was added, wherever it hangs
            tree.head(predicate.token()).filter(head -> head.index() < predicate.token().index()).stream().flatMap(head -> tree.children(head, "ccomp").stream()).filter(child -> child.index() > predicate.token().index()).forEach(candidates::add);
        }
        // "the aims announced in the paper remain valid"
        boolean reduced = predicate.token().xpos().equals("VBN") && predicate.token().isRelation("acl") && !predicate.token().isRelation("acl:relcl");
        candidates.removeIf(child -> (reduced || isBehindSemicolon(tree, predicate.token(), child)) && !startsQuoted(article, predicate, child));
        for (Token child : candidates) {
            if (child.isRelation("ccomp") || child.isRelation("csubj") && predicate.isPassive()
                    || child.isRelation("xcomp") && ClauseShape.isFinite(tree, child)
                    || child.isRelation("advcl") && predicate.isA(SpeechAct.ASK) && ClauseShape.startsWithIf(tree, child)) {
                boolean quoted = startsQuoted(article, predicate, child);
                if (!quoted && (isNoContent(predicate, child) || lacksSubject(predicate, child) || isDuty(predicate))) {
                    continue;
                }
                // "studies “the ways that ants have found”": a quoted phrase beside a verb that says nothing
                boolean phrase = predicate.verb().isEmpty() && child.is(Upos.NOUN, Upos.PROPN) && !tree.has(child, "cop", "nsubj");
                if (phrase || predicate.lemma().equals("continue") && !quoted) {
                    continue;
                }
                if (quoted && !predicate.takesClause() || predicate.takesClause() && (ClauseShape.isFinite(tree, child) || quoted || ClauseShape.hasOwnSubject(tree, predicate.token(), child) || ClauseShape.hasQuestionWord(tree, child)
                        || !predicate.isA(SpeechAct.KNOW) && ClauseShape.isSubjunctive(tree, child))) {
                    return Optional.of(child);
                }
            } else if (predicate.takesClause() && child.isRelation("obj") && child.is(Upos.PRON) && child.isLemma("what", "who", "whatever")
                    && tree.has(child, "acl:relcl")) {
                // "explained what had gone wrong": a free relative
                return Optional.of(child);
            }
        }
        boolean states = predicate.takesClause() && predicate.isA(SpeechAct.SAY, SpeechAct.SHOW, SpeechAct.THINK) && !predicate.hasHearerAsObject();
        return states ? ClauseShape.verbOfObject(tree, predicate.token()).filter(verb -> article.quotations().at(verb.span().begin()).isEmpty()) : Optional.empty();
    }

    private static boolean isBehindSemicolon(DependencyTree tree, Token cue, Token child) {
        int first = tree.subtree(child).stream().filter(token -> !token.is(Upos.PUNCT)).findFirst().orElse(child).index();
        return first > cue.index() && tree.token(first - 1).form().equals(";");
    }

    /** "a vote to decide whether", "Just tell me what", "without saying that": a purpose, a command or a lack, and nobody has said it. */
    private static boolean isUnsaid(ReportingPredicate predicate) {
        DependencyTree tree = predicate.tree();
        Token cue = predicate.token();
        List<Token> marks = tree.children(cue, "mark");
        boolean purpose = cue.isRelation("advcl", "acl") && marks.stream().anyMatch(mark -> mark.isLemma("to")) && predicate.unspoken();
        // "the comfort of knowing that"
        boolean gerund = predicate.isA(SpeechAct.KNOW, SpeechAct.THINK, SpeechAct.SHOW) && cue.xpos().equals("VBG") && marks.stream().anyMatch(mark -> mark.isLemma("of", "by", "in", "for"));
        boolean without = gerund || marks.stream().anyMatch(mark -> mark.isLemma("without"));
        boolean bare = cue.xpos().equals("VB") && marks.isEmpty() && !tree.has(cue, "aux") && cue.isRelation("root", "parataxis", "conj");
        boolean command = bare && (tree.subject(cue).isEmpty() || tree.children(cue, "discourse", "intj").stream().anyMatch(word -> word.isLemma("please")));
        // "Asked whether he would go, Roe said no": who is asked says nothing by that
        boolean asked = cue.isLemma("ask") && cue.xpos().matches("VBN|VBD") && cue.isRelation("advcl") && cue.index() <= 1 && !tree.has(cue, "nsubj", "aux");
        return purpose || without || command || asked;
    }

    private static boolean isParticiple(ReportingPredicate predicate) {
        return predicate.token().xpos().equals("VBG") && predicate.token().isRelation("advcl", "xcomp", "conj") && predicate.isA(SpeechAct.SAY);
    }

    private static boolean isNearerTo(QuotedArticle article, ReportingPredicate predicate, Token clause) {
        List<Token> that = predicate.tree().children(clause, "mark").stream().filter(mark -> mark.isLemma("that", "whether")).toList();
        boolean behindAnother = clause.isRelation("ccomp") && that.stream().anyMatch(mark -> mark.index() > predicate.token().index() + 1
                && article.predicates(predicate.sentence()).stream().anyMatch(other -> other.token().index() == mark.index() - 1 && other.takesClause() && other != predicate
                        && !predicate.tree().has(other.token(), "ccomp")));
        return behindAnother || clause.isRelation("ccomp") && article.predicates(predicate.sentence()).stream()
                .anyMatch(other -> other.token().index() > predicate.token().index() && other.token().index() < clause.index()
                        && other.token().head() == predicate.token().index() && isParticiple(other) && !predicate.tree().has(other.token(), "ccomp"));
    }

    /** "guarantees that leaders said would hold": a relative clause whose subject stands before the cue is no whole statement. */
    private static boolean lacksSubject(ReportingPredicate predicate, Token clause) {
        DependencyTree tree = predicate.tree();
        Token cue = predicate.token();
        boolean within = cue.isRelation("acl:relcl") && ClauseShape.isFinite(tree, clause);
        boolean subject = tree.children(clause, "nsubj", "csubj", "expl").stream().anyMatch(child -> child.index() > cue.index());
        return within && clause.index() > cue.index() && !subject && tree.children(clause, "mark").stream().noneMatch(mark -> mark.index() > cue.index());
    }

    /** "they have to know that": nobody knows it yet. */
    private static boolean isDuty(ReportingPredicate predicate) {
        return predicate.isA(SpeechAct.KNOW, SpeechAct.THINK) && predicate.token().isRelation("xcomp")
                && predicate.tree().head(predicate.token()).filter(head -> head.isLemma("have", "need", "want", "wish")).isPresent();
    }

    /** "recommended wines that go well with it", "knows because he was there": a relative or adverbial clause in a complement's place. */
    private static boolean isNoContent(ReportingPredicate predicate, Token clause) {
        DependencyTree tree = predicate.tree();
        for (Token child : tree.children(clause)) {
            boolean reason = child.isRelation("mark") && child.isLemma("because", "although", "though", "while", "until", "since", "so", "as");
            boolean relative = child.isRelation("nsubj") && child.isLemma("that", "which", "who") && child.xpos().equals("WDT")
                    && child.index() > predicate.token().index() + 1 && clause.index() > predicate.token().index();
            if (reason || relative) {
                return true;
            }
        }
        // "you know, …"
        int next = predicate.token().index() + 1;
        return predicate.token().isLemma("know") && next < tree.size() && tree.token(next).form().equals(",") && clause.index() > next;
    }

    /** Whether the clause opens a quotation that the predicate does not stand in. */
    private static boolean startsQuoted(QuotedArticle article, ReportingPredicate predicate, Token clause) {
        Span begin = predicate.tree().subtreeSpan(clause);
        List<Quotation> near = article.quotationsFor(predicate.token().span(), new Span(Math.max(0, begin.begin() - 1), begin.begin() + 1));
        return near.stream().anyMatch(quotation -> !quotation.outer().contains(predicate.token().span()));
    }

    private static List<Span> content(QuotedArticle article, ReportingPredicate predicate, Token clause) {
        DependencyTree tree = predicate.tree();
        Set<Token> words = new HashSet<>(tree.subtree(clause));
        boolean behind = clause.index() > predicate.token().index();
        if (behind) {
            for (Token child : tree.children(predicate.token(), "ccomp", "conj", "advcl", "parataxis")) {
                // "said that … and that …"
                boolean that = child.index() > clause.index() && tree.children(child, "mark").stream().anyMatch(mark -> mark.isLemma("that"));
                if (that && !child.isRelation("parataxis") || child.isRelation("ccomp") && child.index() > predicate.token().index()) {
                    words.addAll(tree.subtree(child));
                }
            }
            if (!startsQuoted(article, predicate, clause)) {
                words.addAll(lostSubject(predicate, clause, words));
                words.addAll(leadingAdverbial(predicate, clause, words));
            }
            // "announced, during his visit, that": what stands before "that" tells of the announcing
            Optional<Token> that = tree.children(clause, "mark").stream().filter(mark -> mark.isLemma("that", "whether", "if") && mark.index() < clause.index()).findFirst();
            that.ifPresent(mark -> words.removeIf(word -> word.index() < mark.index() && article.quotations().at(word.span().begin()).isEmpty()));
        }
        if (!behind && ClauseShape.isFinite(tree, clause) && !tree.has(clause, "nsubj", "nsubj:pass", "csubj", "expl")) {
            // "The pope, who is ill, prayed, the Vatican said": of the cue's two subjects the first is the clause's
            tree.children(predicate.token(), "nsubj").stream().filter(subject -> subject.index() < clause.index()).forEach(subject -> words.addAll(tree.subtree(subject)));
        }
        article.predicates(predicate.sentence()).forEach(other -> words.removeAll(notSaid(article, predicate, other, words)));
        // parsers hang "X said" into the clause it interrupts, too
        words.remove(predicate.token());
        List<Span> content = ContentSpan.of(article, predicate.sentence(), predicate.token().span(), words);
        return Interruption.resume(article, predicate, content);
    }

    /**
     * What hangs on the reported clause, but is the report's: "said that it was full, adding that …", "says that he is ill, but vows to …" where the next
     * verb of saying has the same tense and no subject of its own.
     */
    private static List<Token> notSaid(QuotedArticle article, ReportingPredicate predicate, ReportingPredicate other, Set<Token> words) {
        DependencyTree tree = predicate.tree();
        Token token = other.token();
        if (!words.contains(token) || token.index() < predicate.token().index() || article.quotations().at(token.span().begin()).isPresent()
                || !other.isA(SpeechAct.SAY, SpeechAct.PLEDGE, SpeechAct.ASK, SpeechAct.URGE)) {
            return List.of();
        }
        boolean participle = NextReport.isReportersParticiple(tree, token) && tree.has(token, "ccomp");
        boolean conjunct = NextReport.isReportersConjunct(tree, predicate.token(), token);
        // "insisting that it came, and indicating …": two participles side by side
        boolean beside = predicate.token().xpos().equals("VBG") && token.xpos().equals("VBG") && token.isRelation("conj") && tree.has(token, "cc") && !tree.has(token, "aux")
                && tree.head(token).filter(head -> !head.xpos().equals("VBG")).isPresent();
        return participle || conjunct || beside ? tree.subtree(token) : List.of();
    }

    /** "said by 2050, towns would grow": what a comma parts from the clause, but not from the cue, is the clause's, if it is no time or medium of saying. */
    private static List<Token> leadingAdverbial(ReportingPredicate predicate, Token clause, Set<Token> words) {
        DependencyTree tree = predicate.tree();
        int first = words.stream().mapToInt(Token::index).min().orElse(clause.index());
        int begin = predicate.token().index() + 1;
        if (first <= begin || !tree.token(first - 1).form().equals(",") || tree.token(begin).form().equals(",") || !tree.token(begin).is(Upos.ADP, Upos.SCONJ, Upos.ADV)) {
            return List.of();
        }
        List<Token> gap = predicate.sentence().tokens().subList(begin, first);
        boolean saying = tree.token(begin).isLemma("on", "to") || gap.stream().anyMatch(token -> token.is(Upos.PROPN) || token.isLemma("statement", "letter", "interview", "speech", "report", "post", "message", "today", "yesterday", "earlier", "later"));
        return saying || gap.stream().filter(token -> token.is(Upos.PUNCT)).count() > 1 ? List.of() : gap;
    }

    /** A finite clause needs a subject: where the tree gives it none, the noun phrase between cue and clause is it. */
    private static List<Token> lostSubject(ReportingPredicate predicate, Token clause, Set<Token> words) {
        DependencyTree tree = predicate.tree();
        int first = words.stream().mapToInt(Token::index).min().orElse(clause.index());
        List<Token> gap = predicate.sentence().tokens().subList(Math.min(first, predicate.token().index() + 1), first);
        boolean hearer = predicate.verb().map(verb -> verb.object() == CommunicationVerb.ObjectRole.HEARER).orElse(false);
        boolean subjectless = !tree.has(clause, "nsubj", "csubj", "expl") && ClauseShape.isFinite(tree, clause) && !ClauseShape.hasQuestionWord(tree, clause);
        boolean nominal = gap.stream().anyMatch(token -> token.is(Upos.NOUN, Upos.PROPN, Upos.PRON)) && gap.stream().noneMatch(token -> token.is(Upos.PUNCT, Upos.VERB, Upos.ADP));
        Optional<Token> object = tree.child(predicate.token(), "obj").filter(token -> token.index() > predicate.token().index() && token.index() < clause.index());
        if (object.isPresent() && ClauseShape.verbOfObject(tree, predicate.token()).filter(clause::equals).isPresent()) {
            return tree.subtree(object.get());
        }
        boolean impersonal = predicate.isPassive() && tree.children(predicate.token(), "nsubj", "expl").stream().anyMatch(it -> it.isLemma("it"));
        if (impersonal && subjectless && gap.stream().noneMatch(token -> token.is(Upos.PUNCT)) && gap.stream().anyMatch(token -> token.is(Upos.NOUN, Upos.PROPN))) {
            return gap;
        }
        return !hearer && subjectless && nominal && !tree.subject(predicate.token()).filter(gap::contains).isPresent() ? gap : List.of();
    }

    /** "denied that"; and "doesn't think that", where English moves the "not" up (Horn 1978, "Remarks on Neg-Raising"). */
    static boolean denies(ReportingPredicate predicate) {
        boolean raised = predicate.isA(SpeechAct.DENY) || predicate.token().isLemma("think", "believe", "suppose", "imagine", "expect", "reckon", "feel", "anticipate", "guess");
        return predicate.isA(SpeechAct.DENY) != (predicate.negated() && raised);
    }
}
