package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.fact.FactRule;
import org.newsgraph.lexicon.CommunicationVerbs;
import org.newsgraph.lexicon.Media;
import org.newsgraph.lexicon.SpeechActNouns;
import org.newsgraph.model.Event;
import org.newsgraph.model.Evidence;
import org.newsgraph.model.Fact;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Statement;

/**
 * Finds who said what in an article: runs the rules of statements in their order and puts their finds together. The
 * evidence of each statement carries the name of the rule that found it.
 */
public final class StatementRules implements FactRule {

    private final ReportingPredicates predicates;
    private final Circumstances circumstances;
    private final List<StatementRule> rules;

    public StatementRules() {
        CommunicationVerbs verbs = CommunicationVerbs.load();
        SpeechActNouns nouns = SpeechActNouns.load();
        Media media = Media.load();
        SpeakerFinder speakers = new SpeakerFinder(nouns, media);
        predicates = new ReportingPredicates(verbs);
        circumstances = new Circumstances(media, verbs);
        // syntax first, surest first; then what only the marks tell; quotations without a cue last, for they lean on the others
        rules = List.of(
                new InterposedCue(speakers),
                new ReportedClause(speakers),
                new ReportingParenthesis(speakers),
                new ThatClause(speakers),
                new AccordingTo(speakers),
                new ReportedInfinitive(speakers),
                new ReportedObject(speakers),
                new PointedDenial(speakers),
                new NominalSpeechAct(nouns, speakers),
                new RaisedSubject(speakers),
                new Attitude(speakers),
                new AttributedQuotation(speakers),
                new ColonQuotation(speakers),
                new BlockQuotation(speakers),
                new FreeQuotation(speakers),
                new InterviewTurn());
    }

    @Override
    public List<Fact> find(ResolvedArticle resolved, List<Event> events) {
        QuotedArticle article = new QuotedArticle(resolved, events, predicates);
        List<Draft> drafts = new ArrayList<>();
        for (StatementRule rule : rules) {
            drafts.addAll(rule.find(article, List.copyOf(drafts)));
        }
        List<Fact> statements = new ArrayList<>();
        for (Draft draft : StatementMerger.merge(article, drafts)) {
            statements.add(statement(article, draft));
        }
        return statements;
    }

    private Statement statement(QuotedArticle article, Draft draft) {
        List<Integer> evidence = new ArrayList<>(List.of(draft.sentence().index()));
        List<Span> quoted = new ArrayList<>();
        for (Span piece : draft.content()) {
            article.sentences(piece).stream().map(Sentence::index).forEach(evidence::add);
            quoted.addAll(article.quotations().quotedIn(piece));
        }
        Optional<Span> cue = draft.predicate().map(org.newsgraph.model.Token::span);
        Span words = cue.map(draft.cover()::cover).orElse(draft.cover());
        Optional<Integer> occasion = circumstances.occasion(article, draft);
        return new Statement(draft.speaker().agent(), draft.speaker().others(), draft.speaker().mention(), draft.cue(), draft.content(), quoted,
                circumstances.addressee(article, draft), circumstances.medium(article, draft), occasion,
                circumstances.about(article, draft), circumstances.aboutEvents(article, draft), circumstances.statedAt(article, draft, occasion),
                draft.denies(), new Evidence(evidence, words, draft.rule()), draft.confidence());
    }
}
