/** The engine in this process: Lucene, in the data directory, following the change log. */
@NullMarked
package de.efakatalog.index.search.lucene;

import org.jspecify.annotations.NullMarked;
