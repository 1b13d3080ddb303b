/**
 * Trains the tagger, the parser, the name finder and the table of lemmas from the open treebanks and name sets below
 * {@code training/data}. Nothing of it is there at run time.
 */
package org.newsgraph.training.classic;
