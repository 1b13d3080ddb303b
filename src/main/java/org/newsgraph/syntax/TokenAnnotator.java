package org.newsgraph.syntax;

import java.util.List;

/** Tags, trees and names for sentences that are already cut into words. Thread-safe. */
public interface TokenAnnotator extends AutoCloseable {

    /** One annotation for each sentence, in order. */
    List<TokenAnnotation> annotate(List<List<String>> sentences);

    @Override
    void close();
}
