package org.newsgraph.identity;

import java.util.Locale;
import java.util.Optional;

/**
 * What a reader says is wrong. {@code docs/corrections.md} tells what each kind does.
 *
 * @param subject an IRI, whole
 * @param object  an IRI, whole, or for a label or an alias the words; empty where the kind needs none
 * @param article id of the one article that it is said of; empty for all
 * @param by      who says so
 * @param date    when, as it is written
 * @param note    why
 */
public record Correction(Kind kind, String subject, String object, Optional<String> article, String by, String date, String note) {

    /** What is put right. */
    public enum Kind {
        SAME, DIFFERENT, NOT_AN_ENTITY, LABEL, ALIAS, DROP;

        /** As it stands in the file: "not an entity". */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Throws {@link IllegalArgumentException} for words that name no kind. */
        public static Kind of(String words) {
            for (Kind kind : values()) {
                if (kind.words().equals(words.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " "))) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no correction \"" + words + "\" (choose same, different, not an entity, label, alias or drop)");
        }

        boolean needsObject() {
            return this == SAME || this == DIFFERENT || this == LABEL || this == ALIAS;
        }
    }

    /** As a reader knows it from the file: "same IRI IRI". */
    public String words() {
        return kind.words() + " " + subject + (object.isEmpty() ? "" : " " + object) + article.map(id -> " in " + id).orElse("");
    }

    public Correction {
        if (subject.isBlank()) {
            throw new IllegalArgumentException(kind.words() + ": no subject");
        }
        if (kind.needsObject() && object.isBlank()) {
            throw new IllegalArgumentException(kind.words() + " " + subject + ": no object");
        }
        if (kind == Kind.SAME && subject.equals(object)) {
            throw new IllegalArgumentException("same " + subject + ": subject and object are one already");
        }
        if (kind == Kind.DIFFERENT && subject.equals(object) && article.isEmpty()) {
            throw new IllegalArgumentException("different " + subject + ": from what? (name the article, or another object)");
        }
    }

    /** Whether it gives what one article names an IRI. */
    public boolean assigns() {
        return kind == Kind.DIFFERENT && article.isPresent();
    }
}
