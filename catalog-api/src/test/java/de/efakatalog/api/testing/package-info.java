/** What tests of the doors share: the running application with its seed. */
@NullMarked
package de.efakatalog.api.testing;

import org.jspecify.annotations.NullMarked;
