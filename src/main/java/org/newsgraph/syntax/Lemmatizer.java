package org.newsgraph.syntax;

import java.util.List;

/** Dictionary forms of words whose part of speech is known. Thread-safe. */
public interface Lemmatizer {

    List<String> lemmas(List<String> forms, List<String> upos, List<String> xpos);
}
