/** What all doors share: strict requests, lists, single records, conditions, positions. */
@NullMarked
package de.efakatalog.api.http;

import org.jspecify.annotations.NullMarked;
