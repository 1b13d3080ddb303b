package org.newsgraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of {@code ontology/newsgraph.ttl}, in its order. What a term means stands there; a test compares both
 * directions.
 */
public final class NG {

    public static final String NAMESPACE = "https://w3id.org/newsgraph/ontology#";

    // Articles and their text
    public static final Node Article = term("Article");
    public static final Node TimeExpression = term("TimeExpression");
    public static final Node sourcePath = term("sourcePath");
    public static final Node contentHash = term("contentHash");
    public static final Node timeValue = term("timeValue");

    // Who and where
    public static final Node Person = term("Person");
    public static final Node Organization = term("Organization");
    public static final Node Group = term("Group");
    public static final Node Place = term("Place");
    public static final Node Country = term("Country");
    public static final Node partialName = term("partialName");
    public static final Node isoCode = term("isoCode");
    public static final Node demonym = term("demonym");
    public static final Node inCountry = term("inCountry");
    public static final Node capital = term("capital");

    // Every fact
    public static final Node evidence = term("evidence");
    public static final Node confidence = term("confidence");
    public static final Node foundBy = term("foundBy");
    public static final Node factuality = term("factuality");
    public static final Node Factuality = term("Factuality");
    public static final Node Actual = term("Actual");
    public static final Node Planned = term("Planned");
    public static final Node Possible = term("Possible");
    public static final Node Alleged = term("Alleged");
    public static final Node Denied = term("Denied");

    // Events
    public static final Node PloverCode = term("PloverCode");
    public static final Node CameoCode = term("CameoCode");
    public static final Node Event = term("Event");
    public static final Node Meeting = term("Meeting");
    public static final Node Summit = term("Summit");
    public static final Node Talks = term("Talks");
    public static final Node Conference = term("Conference");
    public static final Node NewsConference = term("NewsConference");
    public static final Node Visit = term("Visit");
    public static final Node Call = term("Call");
    public static final Node Agreement = term("Agreement");
    public static final Node Treaty = term("Treaty");
    public static final Node Ceasefire = term("Ceasefire");
    public static final Node Conflict = term("Conflict");
    public static final Node War = term("War");
    public static final Node Attack = term("Attack");
    public static final Node Invasion = term("Invasion");
    public static final Node Sanction = term("Sanction");
    public static final Node Election = term("Election");
    public static final Node Vote = term("Vote");
    public static final Node Protest = term("Protest");
    public static final Node Trial = term("Trial");
    public static final Node Arrest = term("Arrest");
    public static final Node Appointment = term("Appointment");
    public static final Node Resignation = term("Resignation");
    public static final Node Disaster = term("Disaster");
    public static final Node Accident = term("Accident");
    public static final Node Death = term("Death");
    public static final Node location = term("location");
    public static final Node date = term("date");
    public static final Node beginDate = term("beginDate");
    public static final Node endDate = term("endDate");
    public static final Node timeExpression = term("timeExpression");
    public static final Node organizer = term("organizer");
    public static final Node actor = term("actor");
    public static final Node target = term("target");
    public static final Node subEventOf = term("subEventOf");
    public static final Node attendee = term("attendee");

    // Participation
    public static final Node Participation = term("Participation");
    public static final Node event = term("event");
    public static final Node participant = term("participant");
    public static final Node participationKind = term("participationKind");
    public static final Node ParticipationKind = term("ParticipationKind");
    public static final Node Attending = term("Attending");
    public static final Node Hosting = term("Hosting");
    public static final Node Organizing = term("Organizing");
    public static final Node Absent = term("Absent");

    // Roles
    public static final Node Role = term("Role");
    public static final Node RoleHolding = term("RoleHolding");
    public static final Node holder = term("holder");
    public static final Node role = term("role");
    public static final Node roleIn = term("roleIn");
    public static final Node asOf = term("asOf");
    public static final Node former = term("former");
    public static final Node holdsRole = term("holdsRole");

    // Statements
    public static final Node Statement = term("Statement");
    public static final Node DirectQuote = term("DirectQuote");
    public static final Node MixedQuote = term("MixedQuote");
    public static final Node IndirectStatement = term("IndirectStatement");
    public static final Node speaker = term("speaker");
    public static final Node speakerMention = term("speakerMention");
    public static final Node cue = term("cue");
    public static final Node content = term("content");
    public static final Node contentSpan = term("contentSpan");
    public static final Node quotedText = term("quotedText");
    public static final Node addressee = term("addressee");
    public static final Node medium = term("medium");
    public static final Node occasion = term("occasion");
    public static final Node about = term("about");
    public static final Node statedAt = term("statedAt");
    public static final Node denies = term("denies");

    // Kinship
    public static final Node Kinship = term("Kinship");
    public static final Node person = term("person");
    public static final Node relative = term("relative");
    public static final Node relation = term("relation");

    // What no article told
    public static final Node KnownLeader = term("KnownLeader");
    public static final Node KnownOrganization = term("KnownOrganization");
    public static final Node Tenure = term("Tenure");
    public static final Node tenure = term("tenure");
    public static final Node officeIn = term("officeIn");

    // Graphs of the store
    public static final Node fingerprint = term("fingerprint");
    public static final Node mergedBecause = term("mergedBecause");
    public static final Node sameReportAs = term("sameReportAs");
    public static final Node Correction = term("Correction");
    public static final Node correction = term("correction");
    public static final Node corrects = term("corrects");
    public static final Node correctedTo = term("correctedTo");
    public static final Node inArticle = term("inArticle");

    private NG() {
    }

    /** The class of a kind of event, by its local name. */
    public static Node eventClass(String localName) {
        return term(localName);
    }

    /** A term by its local name; declared or not. */
    static Node term(String localName) {
        return NodeFactory.createURI(NAMESPACE + localName);
    }
}
