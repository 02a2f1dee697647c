package de.efakatalog.index.routing;

import de.efakatalog.model.responsibility.ResponsibilityRecord;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys that stand in many records, kept in memory once. */
final class SharedTexts {

    private final Map<String, String> texts = new HashMap<>();

    ResponsibilityRecord sharing(ResponsibilityRecord record) {
        String implementation = record.implementation();
        return new ResponsibilityRecord(
                record.id(),
                share(record.service()),
                share(record.region()),
                share(record.authority()),
                implementation == null ? null : share(implementation),
                record.onlineServiceTitle(),
                record.onlineServiceUrl(),
                record.destination(),
                shareOrNull(record.source()),
                record.validFrom(),
                record.validTo(),
                share(record.registry()),
                record.version(),
                record.createdAt(),
                record.updatedAt());
    }

    private @Nullable String shareOrNull(@Nullable String text) {
        return text == null ? null : share(text);
    }

    private String share(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
