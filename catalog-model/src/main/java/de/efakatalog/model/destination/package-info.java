/** Where requests are delivered to: FIT-Connect destinations and what they were signed for. */
@NullMarked
package de.efakatalog.model.destination;

import org.jspecify.annotations.NullMarked;
