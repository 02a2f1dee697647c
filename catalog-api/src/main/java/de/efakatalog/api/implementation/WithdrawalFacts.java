package de.efakatalog.api.implementation;

import org.jspecify.annotations.Nullable;

/**
 * That it is over.
 *
 * @param reason why, for those who use it
 */
record WithdrawalFacts(@Nullable String reason) {}
