package org.newsgraph.model;

/** How somebody took part. */
public enum ParticipationKind {
    ATTENDING, HOSTING, ORGANIZING,
    /** Told as not having been there. */
    ABSENT
}
