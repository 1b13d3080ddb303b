package org.newsgraph.mention;

/** What a cluster of mentions is. */
enum Kind {
    PERSON, ORGANIZATION, COUNTRY, PLACE, GROUP
}
