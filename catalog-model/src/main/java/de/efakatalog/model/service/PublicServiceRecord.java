package de.efakatalog.model.service;

import de.efakatalog.model.changelog.PublishedRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One version of one service, as logged and as published.
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
 * @param validFrom first day, Europe/Berlin; null when it always was
 * @param validTo last day, inclusive; null when no end is known
 * @param registry the registry that made the record
 * @param version from 1, ascending
 * @param createdAt when the record came into the registry
 * @param updatedAt when this version was made
 */
public record PublicServiceRecord(
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
        @Nullable LocalDate validTo,
        String registry,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements PublishedRecord {

    /** Levels stand in the order of their regions, so that equal versions are equal texts. */
    public PublicServiceRecord {
        executingLevel = Collections.unmodifiableMap(new TreeMap<>(executingLevel));
    }

    @Override
    public String recordKey() {
        return key;
    }
}
