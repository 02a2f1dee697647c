/** Doors for the search index as a whole: its operator sees how it stands and has it built anew. */
@NullMarked
package de.efakatalog.api.search;

import org.jspecify.annotations.NullMarked;
