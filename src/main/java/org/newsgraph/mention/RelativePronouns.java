package org.newsgraph.mention;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.DependencyTree;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;
import org.newsgraph.phrase.NounPhrases;

/**
 * Links "who", "which" and "that" of a relative clause to what the clause hangs on, or, where the noun only says what
 * somebody is ("Weber, a dancer who …"), to that person.
 */
final class RelativePronouns {

    static final Set<String> FORMS = Set.of("who", "whom", "whose", "which", "that");

    private final Clusters clusters;
    private final RoleHolders roles;

    RelativePronouns(Clusters clusters, RoleHolders roles) {
        this.clusters = clusters;
        this.roles = roles;
    }

    Optional<Cluster> find(Sentence sentence, Token pronoun) {
        DependencyTree tree = sentence.tree();
        for (Token above : tree.ancestors(pronoun)) {
            if (above.isRelation("acl:relcl")) {
                return over(sentence, sentence.token(above.head()), pronoun);
            }
            if (above.isRelation("ccomp", "advcl") && !pronoun.isLemma("who", "whom")) {
                return Optional.empty();
            }
        }
        // "Weber, who …", "(who …": the tree lost it, but a name stands right before
        int before = pronoun.index() - 1;
        if (pronoun.isLemma("who") && before > 0 && sentence.token(before).form().matches("[,(]")) {
            return over(sentence, sentence.token(before - 1), pronoun).filter(cluster -> cluster.kind == Kind.PERSON);
        }
        return Optional.empty();
    }

    private Optional<Cluster> over(Sentence sentence, Token noun, Token pronoun) {
        return clusters.at(sentence, noun.index())
                .or(() -> NounPhrases.nameOver(sentence, noun)
                        .flatMap(name -> clusters.at(sentence, NounPhrases.headOf(sentence, name.begin(), name.end()).index())))
                .or(() -> noun.is(Upos.NOUN) ? roles.bearer(sentence, noun).flatMap(name -> clusters.at(sentence, name.index())) : Optional.empty())
                .filter(cluster -> !pronoun.form().toLowerCase(Locale.ROOT).startsWith("who") || pronoun.isLemma("whose")
                        || cluster.kind == Kind.PERSON || cluster.kind == Kind.GROUP);
    }
}
