/**
 * What programs ask the graph for, as plain functions: the named queries as REST operations and
 * their OpenAPI description, OpenRefine's reconciliation service, Atom feeds, and the tools of
 * language-model agents (Model Context Protocol). Knows nothing of HTTP servers.
 */
@NullMarked
package dashiji.api;

import org.jspecify.annotations.NullMarked;
