package org.newsgraph.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.lexicon.Places;
import org.newsgraph.model.Country;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Group;
import org.newsgraph.model.Mention;
import org.newsgraph.model.NameMention;
import org.newsgraph.model.NominalMention;
import org.newsgraph.model.Organization;
import org.newsgraph.model.ParsedArticle;
import org.newsgraph.model.Person;
import org.newsgraph.model.Place;
import org.newsgraph.model.PronounMention;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/**
 * Names to names first, through the whole article; then, word by word, descriptions, groups and pronouns, since these look
 * back: "his wife" needs to know who "his" is. Headings and headlines are read last: they name only who the text names.
 */
public final class EnglishResolver implements Resolver {

    @Override
    public ResolvedArticle resolve(ParsedArticle read, List<TimeExpression> times) {
        ParsedArticle parsed = MendedNames.of(read);
        List<Sentence> body = parsed.sentences().stream().filter(sentence -> sentence.block().isBody()).toList();
        Clusters clusters = new Clusters();
        new NameLinker(clusters).link(Surnames.retype(NameCandidates.of(body)));
        RoleHolders roles = new RoleHolders(clusters);
        body.forEach(roles::collect);
        body.forEach(sentence -> RoleCountries.collect(sentence, clusters));
        QuoteMap quotes = new QuoteMap(body);
        FirstPerson speakers = new FirstPerson(clusters, quotes);
        PersonalPronouns personal = new PersonalPronouns(clusters, quotes, speakers);
        PronounLinker pronouns = new PronounLinker(clusters, personal, new RelativePronouns(clusters, roles), new TopicPronouns(clusters, quotes));
        DescriptionLinker descriptions = new DescriptionLinker(clusters, roles);
        GroupFinder groups = new GroupFinder(clusters, roles);
        for (Sentence sentence : body) {
            for (Token token : sentence.tokens()) {
                pronouns.link(sentence, token);
                if (token.is(Upos.PRON)) {
                    personal.meet(sentence, token);
                } else if (token.is(Upos.NOUN, Upos.PROPN, Upos.ADJ) && !descriptions.link(sentence, token) && !groups.find(sentence, token)) {
                    personal.meet(sentence, token);
                }
            }
            sentence.tokens().forEach(token -> pronouns.link(sentence, token)); // "in its report the bank …" looks ahead
            roles.collect(sentence);
        }
        speakers.link();
        linkHeadings(parsed, clusters);
        return entities(parsed, times, clusters);
    }

    private static void linkHeadings(ParsedArticle parsed, Clusters clusters) {
        List<Sentence> headings = parsed.sentences().stream().filter(sentence -> !sentence.block().isBody()).toList();
        for (NameCandidate name : NameCandidates.of(headings)) {
            for (Cluster cluster : clusters.all()) {
                boolean named = cluster.names.containsKey(name.text()) || name.text().equals(cluster.label)
                        || cluster.kind == Kind.PERSON && name.size() == 1 && cluster.names.keySet().stream().anyMatch(full -> PersonNames.shortFor(name.text(), full) == 2);
                if (named && cluster.kind != Kind.GROUP) {
                    cluster.add(new Cluster.Draft(name.sentence(), name.span(), name.head(), Cluster.Form.NAME, name.confidence()));
                    break;
                }
            }
        }
    }

    private static ResolvedArticle entities(ParsedArticle parsed, List<TimeExpression> times, Clusters clusters) {
        List<Cluster> ordered = new ArrayList<>(clusters.all());
        ordered.sort(Comparator.comparing(cluster -> cluster.mentions.stream().map(Cluster.Draft::span).min(Comparator.naturalOrder()).orElseThrow()));
        Set<String> countries = new HashSet<>();
        for (Cluster cluster : ordered) {
            if (cluster.kind == Kind.COUNTRY) {
                countries.add(cluster.isoCode);
            }
        }
        List<Entity> entities = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (Cluster cluster : ordered) {
            int id = entities.size();
            entities.add(entity(cluster, id, countries));
            for (Cluster.Draft draft : cluster.mentions) {
                int sentence = draft.sentence().index();
                mentions.add(switch (draft.form()) {
                    case NAME -> new NameMention(draft.span(), sentence, draft.head(), id, draft.confidence());
                    case NOMINAL -> new NominalMention(draft.span(), sentence, draft.head(), id, draft.confidence());
                    case PRONOUN -> new PronounMention(draft.span(), sentence, draft.head(), id, draft.confidence());
                });
            }
        }
        mentions.sort(Comparator.comparing(Mention::span).thenComparingInt(Mention::entity));
        return new ResolvedArticle(parsed, times, mentions, entities);
    }

    private static Entity entity(Cluster cluster, int id, Set<String> countries) {
        String label = cluster.label();
        List<String> aliases = cluster.names.keySet().stream().filter(name -> !name.equals(label)).sorted().toList();
        return switch (cluster.kind) {
            case PERSON -> new Person(id, label, aliases, cluster.likelyGender(), cluster.isPartialName());
            case ORGANIZATION -> new Organization(id, label, aliases);
            case GROUP -> new Group(id, label, aliases);
            case COUNTRY -> new Country(id, label, aliases, cluster.isoCode);
            case PLACE -> new Place(id, label, aliases, regionAfter(label, cluster).or(() -> placeCountry(label, countries)));
        };
    }

    /** "Birmingham, Alabama": the country of the region that stands behind the town. */
    private static Optional<String> regionAfter(String label, Cluster cluster) {
        for (Cluster.Draft draft : cluster.mentions) {
            List<Token> tokens = draft.sentence().tokens();
            for (int at = draft.head() + 1; at + 1 < tokens.size() && draft.form() == Cluster.Form.NAME; at++) {
                if (tokens.get(at).span().begin() < draft.span().end()) {
                    continue;
                }
                Optional<String> country = tokens.get(at).form().equals(",") ? Places.world().countryOf(label, tokens.get(at + 1).form()) : Optional.empty();
                if (country.isPresent()) {
                    return country;
                }
                break;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> placeCountry(String label, Set<String> mentioned) {
        Optional<String> capital = Countries.english().byCapital(label).map(Countries.Entry::iso);
        return capital.isPresent() ? capital : Places.world().countryOf(label, mentioned);
    }
}
