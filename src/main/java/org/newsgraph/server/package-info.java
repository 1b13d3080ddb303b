/**
 * A store → Fuseki over HTTP, with its own web interface: read-only, on this machine alone unless told otherwise, and
 * guarded against what Fuseki leaves open. Configured by {@code fuseki-config/newsgraph.ttl}, the file a stand-alone
 * Fuseki takes too. Left out on purpose: updates, uploads, Fuseki's administration.
 */
package org.newsgraph.server;
