/**
 * The FIT-Connect Routing API (version 2.0.0 of its description), as portals call it today: where
 * requests for a service are delivered to, and how regions are found. No authentication, a rate
 * limit instead.
 */
@NullMarked
package de.efakatalog.api.fitconnect;

import org.jspecify.annotations.NullMarked;
