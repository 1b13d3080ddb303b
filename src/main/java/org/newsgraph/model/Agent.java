package org.newsgraph.model;

/** An entity that can act or speak. */
public sealed interface Agent extends Entity permits Person, Organization, Group, Country {
}
