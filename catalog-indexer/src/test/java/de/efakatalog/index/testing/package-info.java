/** What tests of several modules need to run against a real Elasticsearch server. */
@NullMarked
package de.efakatalog.index.testing;

import org.jspecify.annotations.NullMarked;
