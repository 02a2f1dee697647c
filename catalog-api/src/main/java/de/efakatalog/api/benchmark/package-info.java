/** What benchmarks compare the doors with; no part of the contract, and closed unless asked for. */
@NullMarked
package de.efakatalog.api.benchmark;

import org.jspecify.annotations.NullMarked;
