package org.newsgraph.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.GivenNames;

/**
 * What articles that say the same of an entity have in common: kind, name and what speaks for or against sameness. Forty
 * articles with "Emmanuel Macron, French president" are one class.
 *
 * @param local    the IRI that such an article by itself gives the entity
 * @param label    the name there
 * @param aliases  other forms there
 * @param evidence what is told of the entity: {@code c:FR} country of an office or seat, {@code o:…} organisation of an office,
 *                 {@code r:president}, {@code f:sport} field of work, {@code l:mayor@kelso} office in a town or region,
 *                 {@code d:1999} year of death, {@code b:1970} of birth by an age, {@code a:2010} decade of speaking or doing something, {@code w:Q1} number in Wikidata; from
 *                 corrections {@code i:IRI} what it is, {@code n:IRI} what it is not, {@code =:IRI} what it is called
 * @param context  for a {@link #isShort short} name alone: countries and organisations that its article mentions, as {@code c:} and {@code o:}
 */
public record NameClass(EntityKind kind, String local, String label, SortedSet<String> aliases, SortedSet<String> evidence, SortedSet<String> context) {

    /** In the place of a context: the class of all that differ in their context alone. */
    private static final String ANY = "*";
    private static final String FIELD = "\t";
    private static final Pattern BLANKS = Pattern.compile("[\\s\u001f]+");
    private static final String ITEM = "\u001f";

    public NameClass {
        aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
        evidence = Collections.unmodifiableSortedSet(new TreeSet<>(evidence));
        context = Collections.unmodifiableSortedSet(new TreeSet<>(context));
    }

    /** As text of one line; {@link #decoded} reads it. */
    public String encoded() {
        return String.join(FIELD, kind.name(), local, clean(label), items(aliases), items(evidence), items(context));
    }

    public static NameClass decoded(String text) {
        String[] cells = text.split(FIELD, -1);
        return new NameClass(EntityKind.valueOf(cells[0]), cells[1], cells[2], set(cells[3]), set(cells[4]), set(cells[5]));
    }

    /** Whether the name alone doesn't say which one it is: a surname, an acronym, an institution without its country. */
    public boolean isShort() {
        return isShort(kind, label, evidence);
    }

    static boolean isShort(EntityKind kind, String label, Collection<String> evidence) {
        return switch (kind) {
            case PERSON -> PersonName.of(label, evidence).map(PersonName::isSurnameAlone).orElse(true);
            case ORGANIZATION -> {
                OrganizationName name = OrganizationName.of(label);
                yield name.acronym() || isCut(name)
                        || name.general() && name.country().isEmpty() && evidence.stream().noneMatch(atom -> atom.startsWith("c:"));
            }
            case PLACE -> false;
        };
    }

    /** "the Fed": three letters of a longer word. */
    private static boolean isCut(OrganizationName name) {
        return name.words().size() == 1 && name.words().get(0).length() == 3 && !name.general();
    }

    /** What its articles tell of it, in a reader's words: "president, FR". */
    public String told() {
        return Evidence.words(evidence);
    }

    /** The IRI that a correction gives it. */
    Optional<String> assigned() {
        return evidence.stream().filter(atom -> atom.startsWith("=:")).findFirst().map(atom -> atom.substring(2));
    }

    /** The name's parts; empty for what has no letter in it. */
    Optional<PersonName> person() {
        return PersonName.of(label, evidence);
    }

    /** Of a {@link #isShort short} name: what all classes have in common that differ in their context alone. Contexts are many, these few. */
    NameClass base() {
        return new NameClass(kind, local, label, aliases, evidence, new TreeSet<>(Set.of(ANY)));
    }

    /** Whether it stands for all classes of a short name. */
    public boolean isBase() {
        return context.contains(ANY);
    }

    /** Where it is decided what this class is one with; two classes that can be one have the same. */
    String block() {
        return switch (kind) {
            // "Bob" and "Robert" meet under r; a bare initial may be either's
            case PERSON -> surnameKey() + person().filter(name -> !name.given().isEmpty())
                    .map(name -> "/" + Spelling.group(PersonWords.english().canonicalGiven(name.given().get(0)).charAt(0))).orElse("");
            case ORGANIZATION -> "organization/" + OrganizationName.of(label).core();
            case PLACE -> "place/" + PlaceNames.key(label);
        };
    }

    private String surnameKey() {
        return "person/" + person().map(name -> Spelling.key(name.surname())).orElse(local);
    }

    /** Under which short names a full name may be meant. */
    Set<String> shortKeys() {
        Set<String> keys = new HashSet<>();
        if (kind == EntityKind.PERSON) {
            keys.add("short/" + surnameKey());
            person().filter(PersonName::isRegnal).ifPresent(name -> keys.add("short/person/" + Spelling.key(name.given().get(0))));
            aliases.stream().filter(alias -> alias.indexOf(' ') < 0 && !GivenNames.world().isGiven(alias))
                    .forEach(alias -> keys.add("short/person/" + Spelling.key(Spelling.plain(alias))));
        } else if (kind == EntityKind.ORGANIZATION) {
            OrganizationName name = OrganizationName.of(label);
            keys.add("short/organization/" + name.key());
            name.initials().forEach(letters -> keys.add("short/organization/" + letters));
            aliases.forEach(alias -> keys.add("short/organization/" + OrganizationName.of(alias).key()));
            if (name.words().size() > 1 && name.words().get(0).length() > 5) {
                keys.add("short/organization/" + name.words().get(0).substring(0, 3));
            }
        }
        return keys;
    }

    /** Under which key a short name looks for full ones. */
    String lookup() {
        return "short/" + (kind == EntityKind.PERSON ? surnameKey() : block());
    }

    private static String items(SortedSet<String> items) {
        return items.stream().map(NameClass::clean).collect(Collectors.joining(ITEM));
    }

    private static String clean(String text) {
        return BLANKS.matcher(text).replaceAll(" ");
    }

    private static SortedSet<String> set(String cell) {
        return new TreeSet<>(cell.isEmpty() ? List.of() : Arrays.asList(cell.split(ITEM)));
    }
}
