/** What every search engine has to do, checked against plain Java that does the same slowly. */
@NullMarked
package de.efakatalog.index.search.conformance;

import org.jspecify.annotations.NullMarked;
