/**
 * The search index in an Elasticsearch cluster, which several instances share: one of them writes,
 * all of them ask.
 */
@NullMarked
package de.efakatalog.index.search.elastic;

import org.jspecify.annotations.NullMarked;
