/** Doors to services and to OZG bundles. */
@NullMarked
package de.efakatalog.api.service;

import org.jspecify.annotations.NullMarked;
