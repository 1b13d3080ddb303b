package org.newsgraph.graph;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Agent;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Block;
import org.newsgraph.model.BlockKind;
import org.newsgraph.model.Country;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.EventDate;
import org.newsgraph.model.EventKind;
import org.newsgraph.model.EventTime;
import org.newsgraph.model.Evidence;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Factuality;
import org.newsgraph.model.Gender;
import org.newsgraph.model.Group;
import org.newsgraph.model.Kinship;
import org.newsgraph.model.Mention;
import org.newsgraph.model.NameMention;
import org.newsgraph.model.NominalMention;
import org.newsgraph.model.Organization;
import org.newsgraph.model.ParsedArticle;
import org.newsgraph.model.Participation;
import org.newsgraph.model.ParticipationKind;
import org.newsgraph.model.Person;
import org.newsgraph.model.Place;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.RoleHolding;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Statement;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.model.TimexType;

/** An article made by hand that says one of everything: no part of it comes from a model. */
public final class SampleArticle {

    public static final String ID = "made/summit.txt";

    static final List<String> SENTENCES = List.of(
            "Leaders gather 🕊 in Paris",
            "French President Émile Vauquelin hosted a summit in Paris on 2 October 2026.",
            "Chancellor Greta Lindqvist attended it; Pavel Dvořák stayed away.",
            "\"We will hold the line,\" Vauquelin told reporters of Radio Nord on television, \"whatever it costs.\"",
            "Lindqvist said the \"next round\" of talks may be held in Geneva in November.",
            "Officials denied on Saturday that the summit had failed.",
            "Lindqvist's brother, the former minister Nils Lindqvist, praised the deal.",
            "Norlandia's army shelled the Velish border from June until August.");

    private final String id;
    private final ArticleText text;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    final Person vauquelin = new Person(0, "Émile Vauquelin", List.of("Vauquelin"), Gender.MALE, false);
    final Person lindqvist = new Person(1, "Greta Lindqvist", List.of("Lindqvist"), Gender.FEMALE, false);
    final Person dvorak = new Person(2, "Pavel Dvořák", List.of(), Gender.MALE, false);
    final Person nils = new Person(3, "Nils Lindqvist", List.of(), Gender.MALE, true);
    final Organization army = new Organization(4, "Norlandia's army", List.of());
    final Organization radio = new Organization(5, "Radio Nord", List.of());
    final Group officials = new Group(6, "officials", List.of());
    final Country france = new Country(7, "France", List.of(), "FR");
    final Place paris = new Place(8, "Paris", List.of(), Optional.of("FR"));
    final Place geneva = new Place(9, "Geneva", List.of(), Optional.of("CH"));
    final Place border = new Place(10, "Velish border", List.of(), Optional.empty());

    private SampleArticle(String id) {
        this.id = id;
        this.text = new ArticleText(SENTENCES.get(0) + "\n\n" + String.join(" ", SENTENCES.subList(1, SENTENCES.size())) + "\n");
        int from = 0;
        for (int i = 0; i < SENTENCES.size(); i++) {
            Span span = find(SENTENCES.get(i), from);
            sentences.add(new Sentence(i, span, i == 0 ? BlockKind.HEADLINE : BlockKind.PARAGRAPH, i == 0 ? 0 : 1,
                    new DependencyTree(List.of()), List.of()));
            from = span.end();
        }
    }

    /** The article with all its facts. */
    public static ArticleFacts facts() {
        return facts(ID);
    }

    /** The same article under another id. */
    public static ArticleFacts facts(String id) {
        SampleArticle sample = new SampleArticle(id);
        sample.mention();
        sample.events();
        sample.statements();
        sample.roles();
        return new ArticleFacts(sample.resolved(), sample.facts);
    }

    private void mention() {
        name(0, "Paris", paris);
        name(1, "Émile Vauquelin", vauquelin);
        name(1, "French", france);
        name(1, "Paris", paris);
        name(2, "Greta Lindqvist", lindqvist);
        name(2, "Pavel Dvořák", dvorak);
        name(3, "Vauquelin", vauquelin);
        name(3, "Radio Nord", radio);
        name(4, "Lindqvist", lindqvist);
        name(4, "Geneva", geneva);
        mentions.add(new NominalMention(in(5, "Officials"), 5, 0, officials.id(), 0.7));
        name(6, "Lindqvist", lindqvist);
        name(6, "Nils Lindqvist", nils);
        name(7, "Norlandia's army", army);
        name(7, "Velish border", border);
    }

    private void events() {
        facts.add(new Event(0, EventKind.SUMMIT, "summit in Paris", List.of(in(1, "summit"), in(2, "it"), in(5, "summit")),
                Optional.of(paris), new EventTime(Optional.of(new EventDate.Day(LocalDate.of(2026, 10, 2))), Optional.empty(),
                        Optional.empty(), Optional.of("on 2 October 2026")),
                List.of(vauquelin), List.of(), List.of(), Factuality.ACTUAL, Optional.empty(), evidence(1, "summit", "NominalEvent"), 0.9));
        facts.add(new Event(1, EventKind.TALKS, "talks in Geneva", List.of(in(4, "talks")), Optional.of(geneva),
                new EventTime(Optional.of(new EventDate.Month(YearMonth.of(2026, 11))), Optional.empty(), Optional.empty(),
                        Optional.of("in November")),
                List.of(), List.of(), List.of(), Factuality.POSSIBLE, Optional.of(0), evidence(4, "talks", "NominalEvent"), 0.75));
        facts.add(new Event(2, EventKind.ATTACK, "shelling of the Velish border", List.of(in(7, "shelled")), Optional.of(border),
                new EventTime(Optional.empty(), Optional.of(new EventDate.Month(YearMonth.of(2026, 6))),
                        Optional.of(new EventDate.Month(YearMonth.of(2026, 8))), Optional.of("from June until August")),
                List.of(), List.of(army), List.of(border), Factuality.ACTUAL, Optional.empty(), evidence(7, "shelled", "VerbalEvent"), 0.8));
        attends(vauquelin, ParticipationKind.HOSTING, 1, "hosted");
        attends(lindqvist, ParticipationKind.ATTENDING, 2, "attended");
        attends(dvorak, ParticipationKind.ABSENT, 2, "stayed away");
        // at the same words as the one before
        attends(nils, ParticipationKind.ABSENT, 2, "stayed away");
    }

    private void statements() {
        facts.add(new Statement(Optional.of(vauquelin), List.of(), Optional.of(in(3, "Vauquelin")), Optional.of("tell"),
                List.of(in(3, "\"We will hold the line,\""), in(3, "\"whatever it costs.\"")),
                List.of(in(3, "We will hold the line,"), in(3, "whatever it costs.")), Optional.of(radio), Optional.of("television"),
                Optional.of(0), List.of(), List.of(), Optional.of(new EventDate.Day(LocalDate.of(2026, 10, 2))), false,
                evidence(3, "told", "ReportingVerb"), 0.95));
        facts.add(new Statement(Optional.of(lindqvist), List.of(), Optional.of(in(4, "Lindqvist")), Optional.of("say"),
                List.of(in(4, "the \"next round\" of talks may be held in Geneva in November")), List.of(in(4, "next round")),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(geneva), List.of(1), Optional.empty(), false,
                evidence(4, "said", "ReportingVerb"), 0.9));
        facts.add(new Statement(Optional.of(officials), List.of(), Optional.of(in(5, "Officials")), Optional.of("deny"),
                List.of(in(5, "the summit had failed")), List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), List.of(0), Optional.empty(), true, evidence(5, "denied", "ReportingVerb"), 0.9));
    }

    private void roles() {
        facts.add(new RoleHolding(vauquelin, "president", Optional.of(france), false, evidence(1, "French President", "PremodifierRole"), 1));
        facts.add(new RoleHolding(nils, "minister", Optional.empty(), true, evidence(6, "the former minister", "AppositiveRole"), 0.8));
        facts.add(new Kinship(nils, lindqvist, "brother", evidence(6, "brother", "PossessiveKinship"), 2 / 3.0));
    }

    private void attends(Agent who, ParticipationKind kind, int sentence, String words) {
        facts.add(new Participation(0, who, kind, Factuality.ACTUAL, evidence(sentence, words, "SubjectAttendance"), 0.85));
    }

    private ResolvedArticle resolved() {
        Article article = new Article(id, "made/summit.txt", Optional.of("https://news.example/summit"), Optional.of(SENTENCES.get(0)),
                Optional.of(LocalDate.of(2026, 10, 3)), Optional.of("The Made Times"), Optional.of("By Jane Roe"), "en",
                Optional.of("Paris"), text, List.of(new Block(BlockKind.HEADLINE, sentences.get(0).span())), "ab".repeat(32));
        List<TimeExpression> times = List.of(
                new TimeExpression(in(1, "2 October 2026"), 1, TimexType.DATE, Optional.of("2026-10-02"), 1),
                new TimeExpression(in(5, "Saturday"), 5, TimexType.DATE, Optional.empty(), 0.5));
        List<Entity> entities = List.of(vauquelin, lindqvist, dvorak, nils, army, radio, officials, france, paris, geneva, border);
        return new ResolvedArticle(new ParsedArticle(article, sentences), times, mentions, entities);
    }

    private void name(int sentence, String words, Entity entity) {
        mentions.add(new NameMention(in(sentence, words), sentence, 0, entity.id(), 0.98765));
    }

    private Evidence evidence(int sentence, String words, String rule) {
        return new Evidence(List.of(sentence), in(sentence, words), rule);
    }

    private Span in(int sentence, String words) {
        return find(words, sentences.get(sentence).span().begin());
    }

    private Span find(String words, int from) {
        int at = text.value().indexOf(words, text.charOffset(from));
        if (at < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return text.span(at, at + words.length());
    }
}
