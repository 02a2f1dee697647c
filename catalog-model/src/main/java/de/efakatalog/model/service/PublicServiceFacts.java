package de.efakatalog.model.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one service.
 *
 * @param key LeiKa key (14 digits), or a key of the registry's own that starts with a letter
 * @param title official title
 * @param citizenTitle title in the citizens' words
 * @param typisierung codes of the Typisierung, ascending; empty when unknown
 * @param executingLevel wire name of the {@link ExecutingLevel} by ARS of the Land, or by the
 *     Bund's ARS for all Länder; a Land that is missing is unknown
 * @param ozgId the bundle it belongs to
 * @param themenfeld the bundle's Themenfeld
 * @param lage the bundle's Lage
 * @param successors keys that took over when this one was renumbered
 * @param source short name of the source
 * @param validFrom first day, Europe/Berlin; null when unknown
 * @param validTo last day, inclusive, after which the successors stand for it; null when no end is
 *     known
 */
public record PublicServiceFacts(
        String key,
        String title,
        @Nullable String citizenTitle,
        List<String> typisierung,
        Map<String, String> executingLevel,
        @Nullable String ozgId,
        @Nullable String themenfeld,
        @Nullable String lage,
        List<String> successors,
        @Nullable String source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
