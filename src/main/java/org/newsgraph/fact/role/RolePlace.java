package org.newsgraph.fact.role;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.lexicon.EventNouns;
import org.newsgraph.lexicon.Organizations;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.Country;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Group;
import org.newsgraph.model.Mention;
import org.newsgraph.model.NameMention;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Organization;
import org.newsgraph.model.Person;
import org.newsgraph.model.Place;
import org.newsgraph.model.PronounMention;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.Complement;
import org.newsgraph.phrase.NounPhrases;
import org.newsgraph.phrase.RolePhrase;
import org.newsgraph.phrase.RolePhrases;
import org.newsgraph.phrase.SharedOffice;

/**
 * The country or body that a role is held in: told by a complement ("president of France"), an owner ("Italy's prime
 * minister"), a name before it ("NATO chief") or an adjective ("French president"). Where the tree and the order of the words
 * disagree on what belongs to a title or an apposition, the order decides.
 */
final class RolePlace {

    /** Asked last: "America's top general in Europe" is America's. */
    private static final Set<String> COMPLEMENT = Set.of("for", "at", "in", "with", "to", "from");
    /** What may stand between a role and its body: "director of exhibits at the University of Leeds". */
    private static final Set<String> DEEPER = Set.of("of", "at", "for", "in", "from", "on");

    private static final Set<String> CONTESTS = Set.of("competition", "game", "championship", "tournament", "cup", "race", "match", "contest", "festival", "prize",
            "award", "medal", "title", "final", "event");
    private static final EventNouns EVENTS = EventNouns.load();

    private final ResolvedArticle article;
    private final Sentence sentence;
    private final RolePhrase phrase;
    private final DependencyTree tree;
    private final List<Complement> row;

    private RolePlace(ResolvedArticle article, Sentence sentence, RolePhrase phrase) {
        this.article = article;
        this.sentence = sentence;
        this.phrase = phrase;
        this.tree = sentence.tree();
        this.row = row();
    }

    static Optional<Entity> of(ResolvedArticle article, Sentence sentence, RolePhrase phrase) {
        RolePlace place = new RolePlace(article, sentence, phrase);
        return Stream.<Supplier<Optional<Entity>>>of(
                place::shared, () -> place.first(Set.of("of")), place::owner, () -> place.first(Set.of("at", "for", "with")).filter(Organization.class::isInstance),
                () -> place.deeper(Set.of("of", "at")), place::nameBefore, place::adjective, () -> place.first(COMPLEMENT), () -> place.deeper(DEEPER),
                place::ofTheName, place::ofTheRow, place::behindComma)
                .map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    /** The complements of the role; for a clause only those that the tree doesn't hang on the verb. */
    private List<Complement> row() {
        boolean before = phrase.role().index() < phrase.name().index();
        int limit = before && phrase.construction() != RolePhrase.Construction.COPULA
                ? NounPhrases.nameOver(sentence, phrase.name()).map(name -> name.begin()).orElse(phrase.name().index()) : sentence.tokens().size();
        int begin = phrase.role().index() + 1;
        while (begin < limit && sentence.token(begin).form().matches("(?i)emeritus|elect|designate|-")) {
            begin++;
        }
        boolean closed = phrase.construction() == RolePhrase.Construction.TITLE || phrase.construction() == RolePhrase.Construction.APPOSITION;
        return Complement.from(sentence, begin, limit).stream()
                .takeWhile(link -> closed || link.preposition().equals("of") || tree.ancestors(link.head()).stream()
                        .anyMatch(above -> above.index() <= phrase.role().index() && above.index() >= phrase.role().index() - 2)).toList();
    }

    /** "the foreign ministers of Norland and Sudland, Ann Roe and Tom Reid" */
    private Optional<Entity> shared() {
        return SharedOffice.country(sentence, phrase.name(), phrase.role()).flatMap(country -> article.mentionOver(sentence, country)).map(article::entity).filter(RolePlace::canHold);
    }

    private Optional<Entity> first(Set<String> prepositions) {
        return row.stream().limit(1).filter(link -> prepositions.contains(link.preposition())).flatMap(link -> body(link).stream()).findFirst();
    }

    private Optional<Entity> deeper(Set<String> prepositions) {
        boolean event = !row.isEmpty() && isEvent(row.get(0));
        for (int i = 1; i < row.size() && DEEPER.contains(row.get(i).preposition()); i++) {
            Optional<Entity> found = prepositions.contains(row.get(i).preposition()) ? body(row.get(i)) : Optional.empty();
            if (found.isPresent() && (!event || found.get() instanceof Organization)) {
                return found;
            }
            event |= isEvent(row.get(i));
        }
        return Optional.empty();
    }

    /** "winner of the race at the Games in Leeds" is nobody's of Leeds, but "curator of the exhibition at the University of Leeds" is the university's. */
    private boolean isEvent(Complement link) {
        return EVENTS.find(link.head().lemma()).isPresent() || CONTESTS.contains(link.head().lemma()) || NounPhrases.nameOver(sentence, link.head()).filter(name -> name.type() == NameType.EVENT).isPresent();
    }

    private Optional<Entity> owner() {
        Stream<Token> owners = tree.children(phrase.role(), "nmod:poss").stream();
        int begin = start();
        if (begin > 1 && sentence.token(begin - 1).xpos().equals("POS")) { // wherever the tree hangs "Algeria's"
            owners = Stream.concat(owners, Stream.of(sentence.token(begin - 2)));
        }
        if (phrase.construction() == RolePhrase.Construction.TITLE) { // "America's President Trump": the owner hangs on the name
            owners = Stream.concat(owners, tree.children(phrase.name(), "nmod:poss").stream());
        }
        if (phrase.role().isRelation("conj") && RolePhrases.find(sentence).stream().anyMatch(other -> other.name().equals(phrase.name()) && other.role().equals(tree.firstConjunct(phrase.role())))) { // "Acme's founder and chairman": what the first role has, the next has
            owners = Stream.concat(owners, tree.children(tree.firstConjunct(phrase.role()), "nmod:poss").stream());
        }
        return owners.flatMap(owner -> body(owner).stream()).findFirst();
    }

    /** The first token of the adjectives and nouns before the role. */
    private int start() {
        int begin = phrase.role().index();
        while (begin > 0 && (sentence.token(begin - 1).is(Upos.ADJ, Upos.NOUN, Upos.PROPN) || sentence.token(begin - 1).form().equals("-")
                || sentence.token(begin - 1).is(Upos.VERB) && sentence.token(begin - 1).isRelation("amod"))
                && !sentence.token(begin - 1).xpos().equals("POS")) {
            begin--;
        }
        return begin;
    }

    /** "NATO chief", "US envoys", "United Kingdom Prime Minister": a name among the words before the role noun. */
    private Optional<Entity> nameBefore() {
        int start = start();
        if (start > 1 && sentence.token(start - 1).form().equals(")")) { // "National Energy Council (NEC) chief"
            Optional<Entity> inBrackets = article.mentionOver(sentence, sentence.token(start - 2)).map(article::entity).filter(RolePlace::canHold);
            if (inBrackets.isPresent()) {
                return inBrackets;
            }
        }
        Token from = sentence.token(Math.min(start(), Math.max(0, NounPhrases.core(sentence, phrase.role())[0] - 1)));
        return article.mentions(sentence).stream()
                .filter(mention -> mention instanceof NameMention && mention.span().end() > from.span().begin()
                        && mention.span().end() <= phrase.role().span().begin())
                .filter(this::joins)
                .filter(mention -> NounPhrases.nameOver(sentence, sentence.token(mention.head()))
                        .filter(name -> Portfolio.is(sentence, phrase.role(), name)).isEmpty())
                .max(Comparator.comparing(Mention::span))
                .map(article::entity)
                .filter(RolePlace::canHold);
    }

    /** Whether the name hangs on the role or on the person, or stands right before the title and not behind "in", "at" … */
    private boolean joins(Mention mention) {
        Token head = sentence.token(mention.head());
        boolean hangs = head.isRelation("compound", "nmod:desc", "amod", "nmod:unmarked", "flat", "nmod:poss")
                && tree.ancestors(head).stream().limit(3).anyMatch(above -> above.equals(phrase.role()) || above.equals(phrase.name()));
        boolean ofAnother = RolePhrases.find(sentence).stream().anyMatch(other -> other.name().equals(phrase.name())
                && other.role().index() < phrase.role().index() && (other.role().index() > mention.head()
                || Complement.end(sentence, other.role().index() + 1, phrase.role().index()) > mention.head()));
        if (ofAnother) {
            return false; // "Trade Minister Senator Ann Roe": what stands before the minister is the minister's
        }
        return hangs || phrase.construction() == RolePhrase.Construction.TITLE
                && !Set.of("in", "at", "near", "from", "outside", "across").contains(tree.preposition(head));
    }

    private Optional<Entity> adjective() {
        Optional<Countries.Entry> told = NounPhrases.countryOf(sentence, phrase.role())
                .or(() -> phrase.construction() == RolePhrase.Construction.TITLE ? NounPhrases.countryOf(sentence, phrase.name()) : Optional.empty());
        for (int i = phrase.role().index() - 1; i >= start() && told.isEmpty(); i--) {
            told = NounPhrases.countryWord(sentence, sentence.token(i));
        }
        return country(told).or(() -> { // "English captain"
            for (int i = phrase.role().index() - 1; i >= start(); i--) {
                Optional<Entity> region = article.entityAt(sentence, sentence.token(i)).filter(Place.class::isInstance);
                if (region.isPresent()) {
                    return region;
                }
            }
            return Optional.empty();
        });
    }

    /** "owner Steve Roe of Studio Nine" */
    private Optional<Entity> ofTheName() {
        if (phrase.construction() != RolePhrase.Construction.TITLE) {
            return Optional.empty();
        }
        int end = NounPhrases.nameOver(sentence, phrase.name()).map(name -> name.end()).orElse(phrase.name().index() + 1);
        return Complement.from(sentence, end, sentence.tokens().size()).stream().limit(1)
                .filter(link -> link.preposition().equals("of")).flatMap(link -> body(link).stream()).findFirst();
    }

    /** "founder and director of X": what the last role has, the first has. */
    private Optional<Entity> ofTheRow() {
        if (!row.isEmpty() || phrase.role().isLemma("minister", "Minister")) {
            return Optional.empty(); // "Trade Minister and Leader of the Senate": nobody's trade minister but the government's
        }
        return RolePhrases.find(sentence).stream()
                .filter(other -> other.name().equals(phrase.name()) && other.role().index() > phrase.role().index()
                        && other.construction() == phrase.construction() && isJoined(other.role()))
                .flatMap(other -> new RolePlace(article, sentence, other).ofRow().stream()).findFirst();
    }

    private boolean isJoined(Token other) {
        for (int i = phrase.role().index() + 1; i < other.index(); i++) {
            if (sentence.token(i).isLemma("former", "then", "previous", "current") || !sentence.token(i).is(Upos.ADJ, Upos.NOUN, Upos.PROPN, Upos.CCONJ) && !sentence.token(i).form().matches("[,-]")) {
                return false;
            }
        }
        return true;
    }

    private Optional<Entity> ofRow() {
        return first(Set.of("of")).or(() -> deeper(Set.of("of", "at"))).or(() -> first(COMPLEMENT)).or(() -> deeper(DEEPER));
    }

    /** "Ann Roe, general manager, Acme Technologies" */
    private Optional<Entity> behindComma() {
        int end = row.isEmpty() ? phrase.role().index() + 1 : row.get(row.size() - 1).end();
        int size = sentence.tokens().size();
        if (phrase.construction() != RolePhrase.Construction.APPOSITION || row.stream().anyMatch(link -> Portfolio.is(sentence, phrase.role(), link)) || end + 1 >= size || !sentence.token(end).form().equals(",")) {
            return Optional.empty();
        }
        int begin = sentence.token(end + 1).isLemma("the") ? end + 2 : end + 1;
        return article.mentions(sentence).stream()
                .filter(mention -> begin < size && mention instanceof NameMention && mention.span().begin() == sentence.token(begin).span().begin())
                .filter(mention -> sentence.tokens().stream().filter(token -> token.span().begin() >= mention.span().end()).findFirst()
                        .filter(next -> !next.form().matches("[,.;)]")).isEmpty())
                .map(article::entity).filter(Organization.class::isInstance).findFirst();
    }

    private Optional<Entity> body(Complement link) {
        if (Portfolio.is(sentence, phrase.role(), link)) {
            return Optional.empty();
        }
        Optional<Entity> named = body(link.head());
        if (named.isPresent()) {
            return named;
        }
        boolean body = Organizations.world().isOrganizationNoun(link.head().lemma()) || RolePhrases.isRoleNoun(sentence, link.head());
        for (int i = link.begin(); i < link.end(); i++) { // "the Russian army", "the US president", "Italy's museum of art"
            Token token = sentence.token(i);
            if (body || i + 1 < link.end() && sentence.token(i + 1).xpos().equals("POS")) {
                Optional<Entity> found = body(token);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Entity> body(Token token) {
        Optional<Entity> named = article.mentionAt(sentence, token)
                .or(() -> article.mentionOver(sentence, token))
                .filter(mention -> !(mention instanceof PronounMention) || token.isRelation("nmod:poss"))
                .map(article::entity);
        return named.filter(entity -> canHold(entity) || entity instanceof Group group && isNamedBody(group, token))
                .or(() -> country(NounPhrases.countryWord(sentence, token)))
                .or(() -> tree.children(token, "compound").stream() // "the Lombardy region"
                        .flatMap(part -> article.entityAt(sentence, part).stream()).filter(RolePlace::canHold).findFirst());
    }

    private static boolean canHold(Entity entity) {
        return !(entity instanceof Person) && !(entity instanceof Group);
    }

    /** A body that only a description tells must hold a name: "the Afghan team", but not "the team". */
    private static boolean isNamedBody(Group group, Token head) {
        return group.label().codePoints().anyMatch(Character::isUpperCase) && Organizations.world().isOrganizationNoun(head.lemma())
                && !PersonNouns.english().isPerson(head.lemma());
    }

    /** The country as this article knows it, or a new one that only an adjective told. */
    private Optional<Entity> country(Optional<Countries.Entry> entry) {
        return entry.map(told -> article.entities().stream()
                .filter(entity -> entity instanceof Country country && country.isoCode().equals(told.iso()))
                .findFirst()
                .orElseGet(() -> new Country(-1, told.label(), List.of(), told.iso())));
    }
}
