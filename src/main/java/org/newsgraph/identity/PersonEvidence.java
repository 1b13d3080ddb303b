package org.newsgraph.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.newsgraph.graph.NG;
import org.newsgraph.graph.Reused;
import org.newsgraph.lexicon.Places;

/** What an article tells of somebody that another of that name may not be: offices, field of work, age, death. The atoms are {@link NameClass}'s. */
final class PersonEvidence {

    /** "Ann Lee, 34, …" */
    private static final Pattern AGE_BEHIND = Pattern.compile("^, (?:who is |aged )?(\\d{1,3})(?=[,.;)]| (?:of|from|and|was|is)\\b)|^, (?:an?|the) (\\d{1,3})-year-old\\b|^ \\((\\d{2})\\)");
    /** "the 34-year-old driver Ann Lee" */
    private static final Pattern AGE_BEFORE = Pattern.compile("\\b(\\d{1,3})-year-old (?:\\p{L}+ ){0,2}$");
    private static final int YOUNGEST = 5;
    private static final int OLDEST = 110;
    /** A town that has this many times the people of all its namesakes needs no country's name. */
    private static final int RULES = 10;

    private final ArticleView article;
    private final Optional<String> issued;

    PersonEvidence(ArticleView article, Optional<String> issued) {
        this.article = article;
        this.issued = issued;
    }

    SortedSet<String> of(Node person) {
        SortedSet<String> evidence = new TreeSet<>();
        article.objects(person, NG.holdsRole).forEach(holding -> office(holding, evidence));
        // by the decade: a class for each year that somebody speaks in would be many that decide nothing
        issued.filter(day -> !article.subjects(NG.speaker, person).isEmpty()).ifPresent(day -> evidence.add("a:" + decade(day)));
        events(person, evidence);
        issued.ifPresent(day -> age(person).ifPresent(age -> evidence.add("b:" + (LocalDate.parse(day).getYear() - age))));
        return evidence;
    }

    private void office(Node holding, SortedSet<String> evidence) {
        String role = article.object(holding, NG.role).flatMap(node -> article.text(node, Reused.label)).orElse("");
        boolean former = article.object(holding, NG.former).isPresent();
        boolean sent = role.matches(".*(ambassador|envoy|correspondent|representative|consul).*");
        evidence.add("r:" + role);
        String field = PersonWords.english().field(role);
        if (!former && !field.isEmpty()) {
            evidence.add("f:" + field);
        }
        for (Node where : article.objects(holding, NG.roleIn)) {
            if (article.isA(where, NG.Organization)) {
                evidence.add("o:" + ArticleView.local(where));
            } else if (!sent) {
                country(where).ifPresent(code -> evidence.add("c:" + code));
                if (!former && !article.isA(where, NG.Country)) {
                    evidence.add("l:" + role + "@" + ArticleView.local(where));
                }
            }
        }
    }

    /** Of a town that others share their name with only where the article names the country: a mayor of Salem tells nothing of India. */
    private Optional<String> country(Node place) {
        Optional<String> country = article.country(place);
        if (country.isEmpty() || article.isA(place, NG.Country)) {
            return country;
        }
        String label = article.text(place, Reused.label).orElse("");
        List<Places.City> towns = Places.world().cities(label);
        int here = towns.stream().filter(town -> town.iso().equals(country.get())).mapToInt(Places.City::population).sum();
        int elsewhere = towns.stream().filter(town -> !town.iso().equals(country.get())).mapToInt(Places.City::population).sum();
        boolean named = article.ofType(NG.Country).stream().anyMatch(known -> ArticleView.local(known).equals(country.get()));
        return country.filter(code -> named || here >= RULES * elsewhere);
    }

    private void events(Node person, SortedSet<String> evidence) {
        for (Node event : article.ofType(NG.Event)) {
            Optional<String> date = article.text(event, NG.date).filter(day -> day.matches("\\d{4}.*"));
            if (date.isEmpty() || !article.objects(event, NG.factuality).contains(NG.Actual)) {
                continue;
            }
            boolean death = article.isA(event, NG.Death);
            boolean does = article.objects(event, NG.actor).contains(person);
            boolean befalls = article.objects(event, NG.target).contains(person);
            if (death && (does || befalls)) {
                evidence.add("d:" + date.get().substring(0, 4));
            } else if (!death && does || befalls && (article.isA(event, NG.Election) || article.isA(event, NG.Appointment))) {
                evidence.add("a:" + decade(date.get()));
            }
        }
    }

    private Optional<Integer> age(Node person) {
        for (Node phrase : article.subjects(Reused.taIdentRef, person)) {
            Optional<Node> sentence = article.object(phrase, Reused.sentence);
            if (sentence.isPresent()) {
                String words = article.text(sentence.get(), Reused.anchorOf).orElse("");
                int begin = article.number(phrase, Reused.beginIndex) - article.number(sentence.get(), Reused.beginIndex);
                int end = article.number(phrase, Reused.endIndex) - article.number(sentence.get(), Reused.beginIndex);
                if (begin >= 0 && end <= words.codePointCount(0, words.length())) {
                    Optional<Integer> found = number(AGE_BEHIND.matcher(words.substring(words.offsetByCodePoints(0, end))))
                            .or(() -> number(AGE_BEFORE.matcher(words.substring(0, words.offsetByCodePoints(0, begin)))));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> number(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return Optional.of(Integer.parseInt(matcher.group(i))).filter(age -> age >= YOUNGEST && age <= OLDEST);
            }
        }
        return Optional.empty();
    }

    private static String decade(String day) {
        return day.substring(0, 3) + "0";
    }
}
