package org.newsgraph.mention;

import java.util.Locale;
import java.util.Optional;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.model.Upos;

/** Links a pronoun of the third person, or leaves it open: which class decides depends on the word. */
final class PronounLinker {

    private final Clusters clusters;
    private final PersonalPronouns personal;
    private final RelativePronouns relative;
    private final TopicPronouns topic;

    PronounLinker(Clusters clusters, PersonalPronouns personal, RelativePronouns relative, TopicPronouns topic) {
        this.clusters = clusters;
        this.personal = personal;
        this.relative = relative;
        this.topic = topic;
    }

    /** To be called in the order of the text. */
    void link(Sentence sentence, Token token) {
        String form = token.form().toLowerCase(Locale.ROOT);
        if (!token.is(Upos.PRON, Upos.DET, Upos.SCONJ) || clusters.at(sentence, token.index()).isPresent()) {
            return;
        }
        boolean topics = TopicPronouns.PLURAL.contains(form) || TopicPronouns.THING.contains(form);
        boolean isRelative = RelativePronouns.FORMS.contains(form);
        Optional<Cluster> found = PersonalPronouns.FORMS.containsKey(form) ? personal.find(sentence, token, PersonalPronouns.FORMS.get(form))
                : isRelative ? relative.find(sentence, token)
                : topics ? topic.find(sentence, token) : Optional.empty();
        found.ifPresent(cluster -> cluster.add(
                new Cluster.Draft(sentence, token.span(), token.index(), Cluster.Form.PRONOUN, topics ? 0.8 : 0.9)));
    }
}
