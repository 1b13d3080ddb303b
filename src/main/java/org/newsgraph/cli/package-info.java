/**
 * Arguments → the parts of the program. A verb is a class of one screen that only translates; results go to stdout, all
 * else to stderr, and only here is anything printed. Exit codes: 0 fine, 1 some input failed, 2 wrong usage.
 */
package org.newsgraph.cli;
