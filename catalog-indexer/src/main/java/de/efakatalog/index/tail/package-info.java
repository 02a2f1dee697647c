/** How read models follow the change log: in order, once, from where they stopped. */
@NullMarked
package de.efakatalog.index.tail;

import org.jspecify.annotations.NullMarked;
