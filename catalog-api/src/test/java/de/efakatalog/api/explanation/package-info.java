/** Tests of the sentences. */
@NullMarked
package de.efakatalog.api.explanation;

import org.jspecify.annotations.NullMarked;
