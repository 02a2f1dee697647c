/** Load over HTTP in a closed loop, cheap enough to run beside the server it measures. */
@NullMarked
package de.efakatalog.benchmarks.load;

import org.jspecify.annotations.NullMarked;
