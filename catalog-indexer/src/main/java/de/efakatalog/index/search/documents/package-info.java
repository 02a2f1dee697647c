/** What of a record, and of what others say about it, an engine is to hold. */
@NullMarked
package de.efakatalog.index.search.documents;

import org.jspecify.annotations.NullMarked;
