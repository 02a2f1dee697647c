/** Both engines, asked as the doors ask, over the real facts: they have to answer alike. */
@NullMarked
package de.efakatalog.index.search.agreement;

import org.jspecify.annotations.NullMarked;
