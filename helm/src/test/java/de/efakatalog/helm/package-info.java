/** Tests of the chart: it is linted and rendered as Helm would, without a cluster. */
@NullMarked
package de.efakatalog.helm;

import org.jspecify.annotations.NullMarked;
