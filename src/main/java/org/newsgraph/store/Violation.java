package org.newsgraph.store;

import java.util.Optional;

/**
 * One breach of a shape.
 *
 * @param graph   the graph that it stands in
 * @param focus   the resource that breaks the shape
 * @param path    the property, where one is at fault
 * @param message what the shape says
 * @param value   the value at fault, where there is one
 */
public record Violation(String graph, String focus, Optional<String> path, String message, Optional<String> value) {

    @Override
    public String toString() {
        return focus + path.map(p -> " " + p).orElse("") + ": " + message + value.map(v -> " (" + v + ")").orElse("");
    }
}
