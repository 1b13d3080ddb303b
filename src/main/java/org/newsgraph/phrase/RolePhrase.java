package org.newsgraph.phrase;

import org.newsgraph.model.Token;

/**
 * A noun that says what the bearer of a name is.
 *
 * @param name the head token of the name
 * @param role the head token of the role noun phrase
 */
public record RolePhrase(Token name, Token role, Construction construction) {

    /** The ways of English to say it. */
    public enum Construction {
        /** "French President Emmanuel Macron" */
        TITLE,
        /** "Macron, the president of France," and "the president of France, Emmanuel Macron," */
        APPOSITION,
        /** "Macron is the president of France" */
        COPULA,
        /** "Macron, as president of France, …" */
        AS
    }
}
