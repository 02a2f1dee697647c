package de.efakatalog.model.implementation.profile;

import org.jspecify.annotations.Nullable;

/**
 * Reifegrad: a level means nothing without the model it is of.
 *
 * @param model version of the model
 * @param level 0 to 4 in model 1.1, 0 to 7 in model 2.0
 */
public record StatedMaturity(@Nullable MaturityModel model, @Nullable Short level) {}
