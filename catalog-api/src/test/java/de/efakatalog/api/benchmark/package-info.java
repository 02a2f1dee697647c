/** Tests of the baseline of load runs. */
@NullMarked
package de.efakatalog.api.benchmark;

import org.jspecify.annotations.NullMarked;
