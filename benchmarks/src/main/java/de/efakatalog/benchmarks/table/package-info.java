/**
 * The routing table with a million responsibilities: real services in real regions, made up pairs.
 * Runs in processes of its own, started by JMH or by {@code RoutingTableBenchmark}.
 */
@NullMarked
package de.efakatalog.benchmarks.table;

import org.jspecify.annotations.NullMarked;
