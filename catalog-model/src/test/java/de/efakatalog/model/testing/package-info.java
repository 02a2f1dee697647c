/** What tests of this and the other modules share: a real database that is thrown away. */
@NullMarked
package de.efakatalog.model.testing;

import org.jspecify.annotations.NullMarked;
