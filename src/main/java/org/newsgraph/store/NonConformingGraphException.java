package org.newsgraph.store;

import java.util.List;
import java.util.stream.Collectors;

/** A graph breaks the shapes of the ontology, so nothing of its batch was stored. */
public final class NonConformingGraphException extends StoreException {

    private final transient List<Violation> violations;
    private final String articleId;

    NonConformingGraphException(String articleId, List<Violation> violations) {
        super("article " + articleId + " is refused, its graph breaks the ontology's shapes: "
                + violations.stream().limit(3).map(Violation::toString).collect(Collectors.joining("; ")));
        this.articleId = articleId;
        this.violations = List.copyOf(violations);
    }

    public String articleId() {
        return articleId;
    }

    public List<Violation> violations() {
        return violations;
    }
}
