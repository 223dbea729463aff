/** The embedded Fuseki endpoint; the only package that knows Fuseki and Jetty. */
@NullMarked
package dashiji.server;

import org.jspecify.annotations.NullMarked;
