/** Word lists as typed tables; each list names its source and licence in its own head. No syntax, no program logic. */
package org.newsgraph.lexicon;
