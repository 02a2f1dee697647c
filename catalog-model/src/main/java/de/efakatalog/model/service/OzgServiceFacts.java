package de.efakatalog.model.service;

import org.jspecify.annotations.Nullable;

/**
 * What a source says about one OZG bundle.
 *
 * @param ozgId OZG-ID, five digits
 * @param title title of the bundle
 * @param themenfeld one of the 14 Themenfelder
 * @param lage Lebens- or Geschäftslage
 */
public record OzgServiceFacts(
        String ozgId, String title, @Nullable String themenfeld, @Nullable String lage) {}
