package org.newsgraph.fact;

import java.util.Optional;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Kinship;
import org.newsgraph.model.Mention;
import org.newsgraph.model.NameMention;
import org.newsgraph.model.NominalMention;
import org.newsgraph.model.Participation;
import org.newsgraph.model.ResolvedArticle;
import org.newsgraph.model.RoleHolding;
import org.newsgraph.model.Span;
import org.newsgraph.model.Statement;

/** How the words that say a fact call the one it is about: what a fact rests on beside its rule. */
public enum LinkKind {
    NAME, DESCRIPTION, PRONOUN,
    /** It is about nobody, or the words don't call them. */
    NONE;

    /** The surest way in which the evidence calls who speaks, holds, takes part or is the relative. */
    public static LinkKind of(ResolvedArticle article, Fact fact) {
        if (fact instanceof Statement statement) {
            return statement.speaker().flatMap(speaker -> statement.speakerMention().map(words -> within(article, speaker, words))).orElse(NONE);
        }
        Span words = fact.evidence().words();
        if (fact instanceof RoleHolding holding) {
            return within(article, holding.holder(), words);
        }
        if (fact instanceof Kinship kinship) {
            return weaker(within(article, kinship.person(), words), within(article, kinship.relative(), words));
        }
        if (fact instanceof Participation participation) {
            LinkKind near = within(article, participation.participant(), words);
            return near != NONE ? near : fact.evidence().sentences().stream()
                    .map(sentence -> within(article, participation.participant(), article.parsed().sentence(sentence).span()))
                    .min(Enum::compareTo).orElse(NONE);
        }
        return NONE;
    }

    private static LinkKind weaker(LinkKind one, LinkKind other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static LinkKind within(ResolvedArticle article, Entity entity, Span words) {
        return article.mentions().stream().filter(mention -> mention.entity() == entity.id() && mention.span().overlaps(words))
                .map(LinkKind::of).min(Enum::compareTo).orElse(NONE);
    }

    /** How a mention calls somebody. */
    public static LinkKind of(Mention mention) {
        return mention instanceof NameMention ? NAME : mention instanceof NominalMention ? DESCRIPTION : PRONOUN;
    }
}
