/** Writing with care: conditions, merge patches, keys to repeat a request, and the trail of it. */
@NullMarked
package de.efakatalog.api.writing;

import org.jspecify.annotations.NullMarked;
