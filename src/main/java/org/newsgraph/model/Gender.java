package org.newsgraph.model;

/** What pronoun a person is referred to with, as far as is known. */
public enum Gender {
    FEMALE, MALE, UNKNOWN
}
