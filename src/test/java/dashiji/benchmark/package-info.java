/** Benchmarks of the extractor, run by {@code -Pbenchmark} only; figures in docs/performance.md. */
@NullMarked
package dashiji.benchmark;

import org.jspecify.annotations.NullMarked;
