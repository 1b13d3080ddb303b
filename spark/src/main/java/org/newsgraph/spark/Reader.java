package org.newsgraph.spark;

import java.io.Serializable;
import org.newsgraph.Pipeline;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleFacts;

/** Reads an article; the program's {@link Pipeline} unless a test wants one that fails. */
public interface Reader extends Serializable {

    ArticleFacts facts(Article article);

    /** One pipeline a JVM, whatever the number of its tasks: the models take hundreds of megabytes and seconds to load. */
    static Reader pipeline() {
        return article -> Holder.PIPELINE.facts(article);
    }

    /** Loaded with the first article. */
    final class Holder {
        static final Pipeline PIPELINE = new Pipeline();

        private Holder() {
        }
    }
}
