/**
 * Makes the lemmatizer's tables from the treebanks and WordNet, trains OpenNLP's sentence model, and measures how well raw
 * text is read. Nothing of it is there at run time.
 */
package org.newsgraph.training.syntax;
