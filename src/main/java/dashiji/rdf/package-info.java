/** The graph: IRIs, vocabulary, one triple writer a family of facts. */
@NullMarked
package dashiji.rdf;

import org.jspecify.annotations.NullMarked;
