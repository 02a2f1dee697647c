package de.efakatalog.api.membership;

import java.util.List;

/**
 * Those whom this registry made operators.
 *
 * @param items in the order in which they came
 */
public record OperatorList(List<OperatorView> items) {}
