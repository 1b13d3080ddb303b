/**
 * Who is what: offices and callings of people ({@link org.newsgraph.model.RoleHolding}) and kinship. In: a resolved article.
 * Which nouns say what a person is, {@link org.newsgraph.phrase.RolePhrases} finds; here is decided what they mean.
 */
package org.newsgraph.fact.role;
