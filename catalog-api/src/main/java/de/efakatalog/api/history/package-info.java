/** The history of records: what each version changed, and who wrote it. */
@NullMarked
package de.efakatalog.api.history;

import org.jspecify.annotations.NullMarked;
