/** How German text and what people type become words. */
@NullMarked
package de.efakatalog.index.search.text;

import org.jspecify.annotations.NullMarked;
