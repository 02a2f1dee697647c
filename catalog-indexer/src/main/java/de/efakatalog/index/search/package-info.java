/** Finding records by words and filters: the SearchIndex port and the Lucene index behind it. */
@NullMarked
package de.efakatalog.index.search;

import org.jspecify.annotations.NullMarked;
