package dashiji.rdf;

import java.time.Instant;

/**
 * What the graph says of one build.
 *
 * @param started when it began; tells builds of one store apart
 * @param ended when its quads were written
 * @param softwareVersion the version of this program
 * @param documents documents in the graph after it
 * @param facts facts read in it
 * @param problems problems found in it
 */
public record BuildInfo(
    Instant started,
    Instant ended,
    String softwareVersion,
    long documents,
    long facts,
    long problems) {}
