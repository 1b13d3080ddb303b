package org.newsgraph.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Countries;
import org.newsgraph.lexicon.GivenNames;
import org.newsgraph.lexicon.Organizations;
import org.newsgraph.lexicon.Places;
import org.newsgraph.lexicon.PersonNouns;
import org.newsgraph.model.Gender;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.RolePhrases;

/**
 * Puts names that mean one thing into one cluster. Full names of people come first, through the whole article, then the
 * short ones in the order of the text, since a headline or a lead may say "Macron" before "Emmanuel Macron" is told.
 */
final class NameLinker {

    private static final Set<String> KIND_OF_BODY = Set.of("Party", "Company", "Co", "Co.", "Corp", "Corp.", "Corporation", "Inc", "Inc.", "Ltd",
            "Ltd.", "Limited", "Group", "Holdings", "Holding", "plc", "PLC", "AG", "SA", "SE", "NV", "GmbH", "LLC", "Bank", "Airlines", "Airways", "Motors",
            "Technologies", "Energy", "Industries", "Chemicals", "Capital", "Partners", "Pharmaceuticals", "Pharma", "Systems", "Brands", "Stores", "Media", "Steel",
            "Petroleum", "Foods", "Electric", "Insurance", "Financial", "Securities", "Shipping", "Lines", "Railways", "Resources", "Mining", "Entertainment", "Studios",
            "Software", "Networks", "Communications", "Telecom", "International", "Foundation", "Institute", "Movement", "Alliance", "Coalition", "News", "Organization", "Organisation");

    /** What a firm is before the law; the name before it is the firm's short name. */
    private static final Set<String> LEGAL_FORMS = Set.of("Co", "Co.", "Corp", "Corp.", "Corporation", "Inc", "Inc.", "Ltd", "Ltd.", "Limited", "plc", "PLC", "Plc",
            "LLC", "LLP", "LP", "AG", "SA", "S.A.", "SE", "NV", "N.V.", "BV", "B.V.", "GmbH", "KG", "KGaA", "A/S", "ASA", "AS", "AB", "Oyj", "Oy", "SpA", "S.p.A.",
            "Srl", "Pty", "Pte", "Bhd", "Tbk", "OAO", "OOO", "PJSC", "JSC", "KK", "Kft", "Nyrt", "Zrt", "SAS", "SARL");

    private final Clusters clusters;
    private final Map<String, Cluster> places = new HashMap<>();

    NameLinker(Clusters clusters) {
        this.clusters = clusters;
    }

    void link(List<NameCandidate> names) {
        List<NameCandidate> shortNames = new ArrayList<>();
        for (NameCandidate name : names) {
            if (name.type() == NameType.PER) {
                if (name.size() > 1) {
                    Cluster person = fullName(name);
                    person.relative |= isRelative(name);
                    add(person, name);
                } else {
                    shortNames.add(name);
                }
            }
        }
        for (NameCandidate name : shortNames) {
            add(shortName(name), name);
        }
        List<NameCandidate> organizations = new ArrayList<>(names.stream().filter(name -> name.type() == NameType.ORG).toList());
        organizations.sort((a, b) -> Integer.compare(b.size(), a.size())); // long forms first
        for (NameCandidate name : organizations) {
            add(organization(name), name);
        }
        for (NameCandidate name : names) {
            if (name.type() == NameType.LOC) {
                Optional<Countries.Entry> government = Countries.english().byCapital(name.text()).filter(country -> speaks(name));
                if (government.isPresent()) {
                    place(government.get().label()).add(new Cluster.Draft(name.sentence(), name.span(), name.head(), Cluster.Form.NAME, 0.8));
                } else {
                    add(isState(name) ? state(name.text()) : place(name.text()), name);
                }
            }
        }
    }

    /** "Washington said that …", "Moscow accused …": a capital that speaks or deals is its government. */
    private static boolean speaks(NameCandidate name) {
        Token head = name.sentence().token(name.head());
        if (!head.relation().equals("nsubj")) {
            return false;
        }
        Token verb = name.sentence().token(head.head());
        return verb.is(Upos.VERB) && (name.sentence().tree().has(verb, "ccomp", "xcomp")
                || verb.isLemma("accuse", "warn", "urge", "deny", "reject", "condemn", "impose", "demand", "threaten", "vow", "pledge", "retaliate",
                        "expel", "recall", "summon", "deploy", "blame", "negotiate", "recognise", "recognize", "refuse", "agree", "insist",
                        "consider", "weigh", "plan", "seek", "want", "oppose", "approve", "lift", "suspend", "announce", "propose", "criticise", "criticize"));
    }

    private void add(Cluster cluster, NameCandidate name) {
        if (cluster.kind != Kind.COUNTRY || !name.text().equals(cluster.label)) {
            cluster.addName(name.text());
        }
        if (cluster.gender == Gender.UNKNOWN) {
            cluster.gender = name.gender() != Gender.UNKNOWN || cluster.kind != Kind.PERSON ? name.gender() : PersonNames.gender(name.text());
        }
        cluster.add(new Cluster.Draft(name.sentence(), name.span(), name.head(), Cluster.Form.NAME, name.confidence()));
    }

    private Cluster fullName(NameCandidate name) {
        for (Cluster person : clusters.of(Kind.PERSON)) {
            if (person.names.keySet().stream().allMatch(known -> PersonNames.sameFullName(known, name.text()))) {
                return person;
            }
        }
        return clusters.create(Kind.PERSON);
    }

    /** The person that a surname is short for: the one whose surname it is before one whose first name it is, then the last told that is nobody's relative. */
    private Cluster shortName(NameCandidate name) {
        Cluster best = null;
        int bestScore = 0;
        for (Cluster person : clusters.of(Kind.PERSON)) {
            int fit = person.names.keySet().stream().mapToInt(known -> PersonNames.shortFor(name.text(), known)).max().orElse(0);
            if (fit == 0 || contradicts(person.gender, name.gender())) {
                continue;
            }
            Cluster.Draft last = person.lastBefore(name.span().begin());
            int recency = last == null ? 0 : 1_000 + last.sentence().index();
            // "Holm" is who the text is about, not "his brother, George Holm", who is called George if anything
            int score = fit * 100_000 + (person.relative ? 0 : 10_000) + recency + 2 * person.mentions.size();
            if (score > bestScore) {
                best = person;
                bestScore = score;
            }
        }
        return best != null ? best : clusters.create(Kind.PERSON);
    }

    /** "his brother, George Holm", "his brother George Holm" */
    private static boolean isRelative(NameCandidate name) {
        Sentence sentence = name.sentence();
        Token head = sentence.token(name.head());
        return Stream.concat(sentence.tree().children(head, "appos", "nmod:desc", "compound").stream(),
                        sentence.tree().head(head).filter(above -> head.isRelation("appos", "nmod:desc", "flat")).stream())
                .anyMatch(noun -> PersonNouns.english().isKin(RolePhrases.lemma(sentence, noun)) && sentence.tree().has(noun, "nmod:poss"));
    }

    private static boolean contradicts(Gender one, Gender other) {
        return one != Gender.UNKNOWN && other != Gender.UNKNOWN && one != other;
    }

    private Cluster organization(NameCandidate name) {
        String text = name.text();
        for (Cluster organization : clusters.of(Kind.ORGANIZATION)) {
            for (String known : organization.names.keySet()) {
                if (known.equalsIgnoreCase(text) || isAcronym(text, known) || isInBrackets(name, organization)
                        || Organizations.world().fullName(text).isPresent()
                        && Organizations.world().fullName(text).equals(Organizations.world().fullName(known))) {
                    return organization;
                }
            }
        }
        List<Cluster> longer = clusters.of(Kind.ORGANIZATION).stream()
                .filter(other -> other.names.keySet().stream().anyMatch(known -> isShortForm(text, known))).toList();
        List<Cluster> fitting = longer.isEmpty() ? told(name) : longer;
        return fitting.size() == 1 ? fitting.get(0) : clusters.create(Kind.ORGANIZATION);
    }

    /** Bodies told of before whose name ends in the noun that now stands for it: "the Commission" of the European Commission. */
    private List<Cluster> told(NameCandidate name) {
        if (name.size() == 1 && name.sentence().token(name.head()).is(Upos.PROPN) && !Organizations.world().isOrganizationNoun(name.text().toLowerCase(Locale.ROOT))) {
            return clusters.of(Kind.ORGANIZATION).stream() // "Rovers" of Harwick Rovers
                    .filter(other -> other.names.keySet().stream().anyMatch(known -> known.endsWith(" " + name.text()))).toList();
        }
        boolean definite = name.size() == 1 && name.begin() > 0 && name.sentence().token(name.begin() - 1).isLemma("the")
                && Organizations.world().isOrganizationNoun(name.text().toLowerCase(Locale.ROOT));
        return !definite ? List.of() : clusters.of(Kind.ORGANIZATION).stream()
                .filter(other -> other.names.keySet().stream().anyMatch(known -> known.endsWith(" " + name.text())))
                .filter(other -> other.lastBefore(name.span().begin()) != null).toList();
    }

    /** "Labour" of "Labour Party", "Boeing" of "Boeing Co": what follows says only what kind of body it is. */
    static boolean isShortForm(String text, String known) {
        return firstWordOfFirm(known).filter(text::equals).isPresent() || known.startsWith(text + " ") && (KIND_OF_BODY.contains(known.substring(text.length() + 1)) || LEGAL_FORMS.contains(known.substring(text.length() + 1)))
                && Countries.english().byDemonym(text).isEmpty() && Countries.english().byName(text).isEmpty();
    }

    /** "Norvik" of "Norvik Energi ASA": the word that a firm is called by, no noun for a body and no adjective of a country. */
    static Optional<String> firstWordOfFirm(String text) {
        String word = text.indexOf(' ') < 0 ? text : text.substring(0, text.indexOf(' '));
        return withoutLegalForm(text).filter(rest -> rest.indexOf(' ') > 0).map(rest -> word)
                .filter(first -> first.length() > 3 && !Organizations.world().isOrganizationNoun(first.toLowerCase(Locale.ROOT)) && Countries.english().byDemonym(first).isEmpty()
                        && Countries.english().byName(first).isEmpty() && !Places.world().isKnown(first) && !GivenNames.world().isGiven(first)
                        && !first.matches("First|General|United|National|International|New|Royal|Great|American|North|South|East|West|Northern|Southern|Eastern|Western|Central|Saint|Grand|Global|Standard"));
    }

    /** "Boeing" of "Boeing Co". */
    static Optional<String> withoutLegalForm(String text) {
        int last = text.lastIndexOf(' ');
        return last > 0 && LEGAL_FORMS.contains(text.substring(last + 1)) ? Optional.of(text.substring(0, last)) : Optional.empty();
    }

    /** "IAEA" of "International Atomic Energy Agency": the capitals, or the first letters of all words. */
    private static boolean isAcronym(String text, String known) {
        String letters = text.replace(".", "");
        if (letters.length() < 2 || !letters.equals(letters.toUpperCase(Locale.ROOT)) || known.indexOf(' ') < 0) {
            return false;
        }
        StringBuilder capitals = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        for (String word : known.split("[ -]+")) {
            if (!word.isEmpty()) {
                initials.append(Character.toUpperCase(word.charAt(0)));
                if (Character.isUpperCase(word.charAt(0))) {
                    capitals.append(word.charAt(0));
                }
            }
        }
        return letters.contentEquals(capitals) || letters.contentEquals(initials);
    }

    /** "European Monitoring Office (EMO)": the short form stands in brackets right behind. */
    private static boolean isInBrackets(NameCandidate name, Cluster organization) {
        Sentence sentence = name.sentence();
        if (name.begin() < 2 || !sentence.token(name.begin() - 1).form().equals("(") || name.end() >= sentence.tokens().size()
                || !sentence.token(name.end()).form().equals(")")) {
            return false;
        }
        Token before = sentence.token(name.begin() - 2);
        String text = name.text();
        return text.equals(text.toUpperCase(Locale.ROOT)) && organization.mentions.stream().anyMatch(
                draft -> draft.sentence().index() == sentence.index() && draft.span().end() == before.span().end());
    }

    /** "Atlanta, Georgia": a region that has a country's name, behind a town that lies in the region's country and not in that one. */
    private static boolean isState(NameCandidate name) {
        Sentence sentence = name.sentence();
        Optional<Countries.Entry> country = Countries.english().byName(name.text());
        if (country.isEmpty() || name.begin() < 2 || !sentence.token(name.begin() - 1).form().equals(",")) {
            return false;
        }
        String town = sentence.token(name.begin() - 2).form();
        return Places.world().countryOf(town, name.text()).isPresent()
                && Places.world().cities(town).stream().noneMatch(city -> city.iso().equals(country.get().iso()));
    }

    private Cluster state(String text) {
        return places.computeIfAbsent(text + ", state", label -> clusters.create(Kind.PLACE));
    }

    private Cluster place(String text) {
        Optional<Countries.Entry> country = Countries.english().byName(text);
        String key = country.map(Countries.Entry::label).orElse(text);
        return places.computeIfAbsent(key, label -> {
            Cluster cluster = clusters.create(country.isPresent() ? Kind.COUNTRY : Kind.PLACE);
            country.ifPresent(entry -> {
                cluster.label = entry.label();
                cluster.isoCode = entry.iso();
                cluster.countries.add(entry.iso());
            });
            return cluster;
        });
    }
}
