/**
 * Who is responsible: the routing table in memory.
 *
 * <p>{@link de.efakatalog.index.routing.RoutingTable} is the way in, for questions and for changes.
 * What it knows is one immutable {@link de.efakatalog.index.routing.RoutingState}; a question is
 * put to one state from beginning to end.
 */
@NullMarked
package de.efakatalog.index.routing;

import org.jspecify.annotations.NullMarked;
