/**
 * The operator's doors for files: taken in whole, checked, applied in one transaction, reported.
 */
@NullMarked
package de.efakatalog.api.imports;

import org.jspecify.annotations.NullMarked;
