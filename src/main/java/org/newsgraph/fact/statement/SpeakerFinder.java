package org.newsgraph.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.Media;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.lexicon.SpeechActNouns;
import org.newsgraph.model.Agent;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Group;
import org.newsgraph.model.Mention;
import org.newsgraph.model.NameMention;
import org.newsgraph.model.Organization;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Person;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/** Answers who is the subject of saying: the one place where rules ask for the speaker. */
final class SpeakerFinder {

    /** What gives evidence: speaks for whose it is, as a message does. */
    private static final Set<String> EVIDENCE = Set.of("data", "datum", "figure", "statistic", "estimate", "study", "survey", "poll", "research", "analysis", "record", "document",
            "finding", "result", "account");

    private final SpeechActNouns nouns;
    private final Media media;

    SpeakerFinder(SpeechActNouns nouns, Media media) {
        this.nouns = nouns;
        this.media = media;
    }

    /** Who says what a predicate reports; {@link Speaker#UNKNOWN} where the sentence doesn't tell. */
    Speaker of(QuotedArticle article, ReportingPredicate predicate) {
        DependencyTree tree = predicate.tree();
        return inverted(predicate).or(() -> subject(tree, predicate.token(), 0)).filter(subject -> isOutside(article, predicate, subject)).or(() -> beside(article, predicate)).map(subject -> named(article.article(), predicate.sentence(), subject)).map(speaker -> onTheFloor(article, speaker)).map(speaker -> beforeCue(article, predicate, speaker)).map(speaker -> firm(article, predicate, speaker)).map(speaker -> written(article, predicate.sentence(), speaker)).orElse(Speaker.UNKNOWN);
    }

    /** "Chief prosecutor of the court Anna Keller says": a name just before the cue is who speaks, where the tree's head names nobody. */
    private static Speaker beforeCue(QuotedArticle article, ReportingPredicate predicate, Speaker speaker) {
        int before = predicate.token().index() - 1;
        while (before > 0 && (predicate.sentence().token(before).is(Upos.ADV, Upos.AUX) || predicate.sentence().token(before).form().equals(","))) {
            before--;
        }
        if (speaker.agent().filter(agent -> !(agent instanceof Group)).isPresent() || before < 0 || speaker.head().isEmpty() || speaker.head().get().index() >= before || !speaker.head().get().is(Upos.NOUN, Upos.PROPN)) {
            return speaker;
        }
        Token last = predicate.sentence().token(before);
        Token head = speaker.head().get();
        return article.article().mentions(predicate.sentence()).stream()
                .filter(mention -> mention instanceof NameMention && mention.span().end() == last.span().end() && article.article().entity(mention) instanceof Person)
                // "the commander of the frigate Anna Keller confirms": a thing's name
                .filter(mention -> predicate.tree().head(predicate.sentence().token(mention.head())).filter(above -> above != head && above.xpos().equals("NN") && above.is(Upos.NOUN)
                        && !PersonNouns.english().isPerson(above.lemma())).isEmpty())
                // "a spokesman for the president, Anna Keller, said": she is the president
                .filter(mention -> predicate.tree().head(predicate.sentence().token(mention.head())).filter(above -> above != head && predicate.sentence().token(mention.head()).isRelation("appos")
                        && PersonNouns.english().isOffice(above.lemma()) && predicate.tree().isBelow(above, head)).isEmpty())
                .filter(mention -> predicate.tree().subtree(head).contains(last) || !predicate.tree().has(predicate.token(), "nsubj"))
                .findFirst().map(mention -> new Speaker(Optional.of((Agent) article.article().entity(mention)), Optional.of(mention.span()), Optional.of(predicate.sentence().token(mention.head()))))
                .orElse(speaker);
    }

    /** "Keller sent a letter. The letter said": words speak for whoever is the subject of the sending, up to two sentences before. */
    private Speaker written(QuotedArticle article, Sentence sentence, Speaker speaker) {
        if (speaker.agent().isPresent() || speaker.head().filter(head -> isMessage(head) && sentence.tree().children(head, "det").stream().anyMatch(det -> det.isLemma("the", "this"))).isEmpty()) {
            return speaker;
        }
        List<Sentence> all = article.article().sentences();
        for (int index = sentence.index() - 1; index >= Math.max(0, sentence.index() - 2); index--) {
            Sentence before = all.get(index);
            Optional<Token> root = before.tree().root();
            boolean sent = root.filter(verb -> verb.isLemma("send", "issue", "publish", "release", "write", "sign", "extend", "convey", "post", "deliver", "present", "make", "give", "congratulate")).isPresent()
                    && before.block().isBody();
            Optional<Agent> author = root.filter(verb -> sent).flatMap(before.tree()::subject).flatMap(subject -> entity(article.article(), before, subject)).filter(Agent.class::isInstance).map(Agent.class::cast);
            if (author.isPresent()) {
                return new Speaker(author, speaker.mention(), speaker.head());
            }
        }
        return speaker;
    }

    /** "Acme Corp will close two plants, the carmaker said": a firm that is only described is the one whose deed it tells. */
    private static Speaker firm(QuotedArticle article, ReportingPredicate predicate, Speaker speaker) {
        Sentence sentence = predicate.sentence();
        Optional<Token> noun = speaker.head().filter(head -> head.is(Upos.NOUN) && head.xpos().equals("NN") && sentence.tree().children(head, "det").stream().anyMatch(det -> det.isLemma("the"))
                && !sentence.tree().has(head, "nmod", "nmod:poss", "appos", "acl:relcl") && isFirm(head.lemma().toLowerCase(Locale.ROOT)));
        if (noun.isEmpty() || speaker.agent().filter(agent -> !(agent instanceof Group)).isPresent()) {
            return speaker;
        }
        Optional<Token> doer = sentence.tokens().stream().filter(token -> token.isRelation("nsubj", "nsubj:pass") && token.index() < predicate.token().index() && !token.equals(noun.get())).findFirst();
        return doer.flatMap(token -> entity(article.article(), sentence, token)).filter(Organization.class::isInstance)
                .map(body -> new Speaker(Optional.of((Agent) body), speaker.mention(), speaker.head())).orElse(speaker);
    }

    private static boolean isFirm(String lemma) {
        return lemma.matches("company|firm|group|bank|airline|retailer|lender|insurer|brewer|miner|utility|supplier|operator|carrier|startup|conglomerate|club|union|party|agency|charity|newspaper|[a-z]+maker|giant|developer|producer|manufacturer|provider|exporter|broker|chain");
    }

    /** "I" and "we" outside quotations. */
    private static Speaker onTheFloor(QuotedArticle article, Speaker speaker) {
        return speaker.isFirstPerson() && speaker.agent().isEmpty() ? new Speaker(article.floor(speaker.mention().orElseThrow()), speaker.mention(), speaker.head()) : speaker;
    }

    /** Whether a speaker is a known agent or people, and "I" only where the article tells whose words it is: what is done by words alone ("urge", "hail") needs somebody. */
    boolean isSomebody(QuotedArticle article, Speaker speaker) {
        return speaker.isSomebody() || speaker.isFirstPerson() && (speaker.agent().isPresent() || article.isSigned()) && article.quotations().around(speaker.mention().orElseThrow()).isEmpty();
    }

    /** The speaker that a subject names, "I" as whoever has the floor. */
    Speaker subject(QuotedArticle article, Sentence sentence, Token subject) {
        return onTheFloor(article, named(article.article(), sentence, subject));
    }

    /** "“…,” said she": a pronoun in the nominative behind the verb can only be its subject, whatever the tree says. */
    private static Optional<Token> inverted(ReportingPredicate predicate) {
        int next = predicate.token().index() + 1;
        return next > 1 && predicate.sentence().token(next - 2).is(Upos.PUNCT) && predicate.token().xpos().matches("VBD|VBZ|VBP") && next < predicate.sentence().tokens().size() && predicate.sentence().token(next).form().matches("I|he|she|we|they") && !predicate.tree().has(predicate.token(), "nsubj")
                ? Optional.of(predicate.sentence().token(next)) : Optional.empty();
    }

    /** Whoever says a quotation does not stand in it. */
    private static boolean isOutside(QuotedArticle article, ReportingPredicate predicate, Token subject) {
        return article.quotations().around(subject.span()).filter(quotation -> !quotation.inner().contains(predicate.token().span())).isEmpty();
    }

    /** "…", said the tall minister; the tall minister said: "…": the noun phrase beside the verb, for trees that lose it. */
    private static Optional<Token> beside(QuotedArticle article, ReportingPredicate predicate) {
        Sentence sentence = predicate.sentence();
        int cue = predicate.token().index();
        int end = cue + 1;
        while (end < sentence.tokens().size() && (sentence.token(end).is(Upos.DET, Upos.ADJ, Upos.NOUN, Upos.PROPN, Upos.NUM) || sentence.token(end).xpos().equals("PRP$"))) {
            end++;
        }
        Optional<Token> behind = end > cue + 1 && cue > 0 && sentence.token(cue - 1).is(Upos.PUNCT) ? head(sentence, cue + 1, end) : Optional.empty();
        return behind.or(() -> head(sentence, begin(sentence, cue), cue)).filter(token -> isOutside(article, predicate, token));
    }

    private static int begin(Sentence sentence, int cue) {
        int begin = cue;
        while (begin > 0 && sentence.token(begin - 1).is(Upos.DET, Upos.ADJ, Upos.NOUN, Upos.PROPN, Upos.NUM, Upos.PRON)) {
            begin--;
        }
        return begin;
    }

    /** The last noun of a stretch of words. */
    private static Optional<Token> head(Sentence sentence, int begin, int end) {
        for (int index = end - 1; index >= begin; index--) {
            Token token = sentence.token(index);
            if (token.is(Upos.NOUN, Upos.PROPN, Upos.PRON)) {
                // a name hangs together by "flat": its first word heads it
                Token head = token;
                while (head.isRelation("flat") && head.head() >= begin) {
                    head = sentence.token(head.head());
                }
                return Optional.of(head);
            }
        }
        return Optional.empty();
    }

    private Optional<Token> subject(DependencyTree tree, Token predicate, int depth) {
        boolean passive = tree.has(predicate, "aux:pass", "csubj:pass") || predicate.xpos().equals("VBN") && predicate.isRelation("acl");
        // "a pact that both are said to prepare": who is said to do it says nothing
        boolean raised = passive && predicate.isRelation("acl:relcl") && tree.has(predicate, "xcomp") && tree.has(predicate, "nsubj:pass");
        if (passive && (raised || !predicate.isRelation("acl:relcl"))) {
            Optional<Token> agent = tree.passiveAgent(predicate);
            boolean impersonal = tree.children(predicate, "nsubj", "expl", "csubj").stream().anyMatch(it -> it.isLemma("it"));
            if (agent.isPresent() || impersonal || !predicate.isLemma("quote", "cite", "report", "hear", "record", "catch")) {
                return agent;
            }
        }
        List<Token> subjects = tree.children(predicate, "nsubj").stream().filter(subject -> !isExpletive(tree, predicate, subject)).toList();
        // of two that a parser sees ("spokeswoman Jane Roe said"), the one beside the verb
        Optional<Token> own = subjects.stream().filter(subject -> subject.index() < predicate.index()).reduce((first, last) -> last).or(() -> subjects.stream().findFirst());
        if (own.isPresent()) {
            Token subject = own.get();
            boolean relative = predicate.isRelation("acl:relcl") && subject.is(Upos.PRON) && subject.isLemma("who", "which", "that") && !predicate.isRoot();
            if (relative && subject.isLemma("who") && subject.index() > 1) {
                // "the cabinet of President Keller, who thanked": "who" is a person
                Token before = tree.token(subject.index() - (tree.token(subject.index() - 1).is(Upos.PUNCT) ? 2 : 1));
                Token head = tree.head(predicate).orElseThrow();
                Token whole = before.isRelation("flat") && !before.isRoot() ? tree.head(before).orElseThrow() : before;
                if (head.is(Upos.NOUN) && !head.xpos().equals("NNS") && !PersonNouns.english().isPerson(head.lemma()) && whole.is(Upos.PROPN) && tree.isBelow(whole, head)) {
                    return Optional.of(whole);
                }
            }
            return relative ? tree.head(predicate) : own;
        }
        Optional<Token> reporter = NextReport.reporter(tree, predicate);
        if (reporter.isPresent()) {
            return subject(tree, reporter.get(), depth + 1);
        }
        boolean finite = predicate.xpos().matches("VBD|VBZ|VBP");
        if (depth > 6 || predicate.isRoot() || finite && predicate.isRelation("ccomp", "csubj")) {
            // a finite clause has a subject of its own, if the tree doesn't see it
            return Optional.empty();
        }
        Token head = tree.head(predicate).orElseThrow();
        if (predicate.isRelation("acl")) {
            // "a message stating that", "officials saying that"; not "called for an inquiry saying that"
            boolean speaks = head.xpos().matches("NNS|NNPS|NNP|PRP") || isMessage(head) || PersonNouns.english().isPerson(head.lemma()) || predicate.xpos().equals("VBN");
            Optional<Token> verb = tree.ancestors(head).stream().filter(above -> above.is(Upos.VERB)).findFirst();
            return speaks || verb.isEmpty() ? Optional.of(head) : subject(tree, verb.get(), depth + 1);
        }
        if (predicate.isRelation("xcomp", "ccomp") && tree.object(head).isPresent() && !head.isLemma("promise", "threaten", "vow")) {
            // "asked him to say"
            return tree.object(head);
        }
        if (predicate.isRelation("conj", "xcomp", "advcl", "parataxis", "dep", "ccomp", "obl")) {
            if (head.is(Upos.NOUN, Upos.PROPN, Upos.PRON) && !tree.has(head, "nsubj", "cop")) {
                return Optional.of(head);
            }
            if (tree.has(head, "aux:pass") && tree.passiveAgent(head).isEmpty()) {
                // "was quoted as saying"
                return tree.child(head, "nsubj");
            }
            return subject(tree, head, depth + 1);
        }
        return Optional.empty();
    }

    private static boolean isExpletive(DependencyTree tree, Token predicate, Token subject) {
        return subject.isLemma("there") || subject.isRelation("expl")
                || subject.isLemma("it") && (tree.isPassive(predicate) || predicate.isLemma("seem", "appear", "turn"));
    }

    /** The speaker that a token heads, by the mention it stands in; "a statement by X" and "X's statement" speak for X. */
    Speaker named(ResolvedArticle article, Sentence sentence, Token head) {
        DependencyTree tree = sentence.tree();
        if (isMessage(head) || head.is(Upos.NOUN) && EVIDENCE.contains(head.lemma().toLowerCase(Locale.ROOT))) {
            Optional<Token> author = tree.children(head, "nmod", "obl", "compound").stream()
                    .filter(modifier -> modifier.isRelation("nmod:poss") || tree.preposition(modifier).matches("by|from")
                            || modifier.isRelation("compound") && entity(article, sentence, modifier).filter(Agent.class::isInstance).isPresent())
                    .filter(modifier -> !isMessage(modifier))
                    .findFirst();
            // "a statement issued by the ministry"
            Optional<Token> issuer = author.or(() -> tree.children(head, "acl").stream().filter(clause -> clause.xpos().equals("VBN")).flatMap(clause -> tree.passiveAgent(clause).stream()).findFirst());
            if (issuer.isPresent()) {
                return named(article, sentence, issuer.get());
            }
            int by = head.index() + 1;
            if (by + 1 < tree.size() && tree.token(by).isLemma("by", "from")) {
                int end = by + 1;
                while (end < tree.size() && tree.token(end).is(Upos.DET, Upos.ADJ, Upos.NOUN, Upos.PROPN)) {
                    end++;
                }
                Optional<Token> behind = head(sentence, by + 1, end);
                if (behind.isPresent()) {
                    return named(article, sentence, behind.get());
                }
            }
        }
        Optional<Mention> mention = mention(article, sentence, head);
        // "its owner, Acme Lines": a noun for a person that is a firm
        boolean person = tree.children(head, "appos").stream().flatMap(name -> mention(article, sentence, name).stream()).anyMatch(name -> article.entity(name) instanceof Person);
        Optional<Mention> firm = person || PersonNouns.english().isOffice(head.lemma().toLowerCase(Locale.ROOT)) && !head.isLemma("owner", "sponsor", "partner", "supplier") || !head.is(Upos.NOUN) || mention.filter(known -> !(article.entity(known) instanceof Group)).isPresent() ? Optional.empty() : tree.children(head, "appos").stream().flatMap(name -> mention(article, sentence, name).stream())
                .filter(name -> name instanceof NameMention && article.entity(name) instanceof Organization && head.xpos().equals("NN")).findFirst();
        // "the secretary of the club, Anna Keller": named by the apposition
        Optional<Agent> agent = mention.or(() -> tree.children(head, "appos").stream().flatMap(name -> mention(article, sentence, name).stream())
                        .filter(name -> name instanceof NameMention && article.entity(name) instanceof Person).findFirst())
                .filter(known -> firm.isEmpty()).or(() -> firm)
                .map(article::entity).filter(Agent.class::isInstance).map(Agent.class::cast);
        Span span = mention.filter(NameMention.class::isInstance).map(Mention::span).orElseGet(() -> nounPhrase(sentence, head));
        List<Agent> others = new ArrayList<>();
        for (Token conjunct : tree.children(head, "conj")) {
            // "A and B said", not "the summit and A said"
            // nor "Keller, curator and director of the club, said"
            boolean office = conjunct.is(Upos.NOUN) && head.is(Upos.PROPN) && !tree.has(conjunct, "det", "nmod:poss", "amod") && conjunct.xpos().equals("NN");
            if (conjunct.is(Upos.NOUN, Upos.PROPN, Upos.PRON) && !office) {
                Optional<Mention> other = mention(article, sentence, conjunct);
                span = span.cover(other.filter(NameMention.class::isInstance).map(Mention::span).orElseGet(() -> nounPhrase(sentence, conjunct)));
                other.map(article::entity).filter(Agent.class::isInstance).map(Agent.class::cast).filter(one -> !agent.filter(one::equals).isPresent() && !others.contains(one)).ifPresent(others::add);
            }
        }
        return agent.isEmpty() && !others.isEmpty() ? new Speaker(Optional.of(others.get(0)), others.subList(1, others.size()), Optional.of(span), Optional.of(head))
                : new Speaker(agent, others, Optional.of(span), Optional.of(head));
    }

    private static Optional<Mention> mention(ResolvedArticle article, Sentence sentence, Token head) {
        Optional<Mention> at = article.mentionAt(sentence, head);
        if (at.isPresent()) {
            return at;
        }
        // a name whose head another parser would choose
        return article.mentionOver(sentence, head).filter(NameMention.class::isInstance)
                .filter(mention -> head.is(Upos.PROPN))
                .filter(mention -> sentence.token(mention.head()).head() == head.index() || head.head() == mention.head());
    }

    /** Whether a noun names words, not somebody who speaks them. */
    boolean isMessage(Token noun) {
        String lemma = noun.lemma().toLowerCase(Locale.ROOT);
        return noun.is(Upos.NOUN) && (nouns.find(lemma).isPresent() || media.find(lemma).isPresent());
    }

    /** "the ministry's spokesman for trade": without relative clauses, appositions and what comes after a comma. */
    static Span nounPhrase(Sentence sentence, Token head) {
        DependencyTree tree = sentence.tree();
        Span span = head.span();
        for (Token child : tree.children(head)) {
            boolean before = child.index() < head.index() && child.isRelation("det", "amod", "compound", "nummod", "nmod:poss", "nmod:unmarked", "nmod:desc", "flat", "goeswith");
            boolean after = child.index() > head.index() && (child.isRelation("flat", "goeswith", "case") && child.index() == head.index() + 1 || child.isRelation("flat")
                    || child.isRelation("nmod") && tree.preposition(child).equals("of"));
            if (before || after && !child.isRelation("case")) {
                span = span.cover(child.isRelation("det", "flat") ? child.span() : phraseSpan(tree, child));
            }
        }
        return span;
    }

    private static Span phraseSpan(DependencyTree tree, Token token) {
        Span span = token.span();
        for (Token child : tree.children(token)) {
            if (!child.isRelation("acl", "appos", "parataxis", "punct", "advcl", "conj", "cc")) {
                span = span.cover(phraseSpan(tree, child));
            }
        }
        return span;
    }

    /** The entity that a token heads, if any. */
    static Optional<Entity> entity(ResolvedArticle article, Sentence sentence, Token head) {
        return mention(article, sentence, head).or(() -> sentence.tree().children(head, "appos", "flat", "compound").stream()
                .filter(name -> name.index() == head.index() + 1).flatMap(name -> article.mentionAt(sentence, name).stream()).findFirst()).map(article::entity); // "the bloc Acme"
    }
}
