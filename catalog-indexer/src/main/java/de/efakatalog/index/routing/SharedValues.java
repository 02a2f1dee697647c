package de.efakatalog.index.routing;

import de.efakatalog.model.responsibility.ResponsibilityRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keys and days that stand in many records, kept in memory once: smaller, and what many records
 * share is in a cache when it is asked for.
 */
final class SharedValues {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<LocalDate, LocalDate> days = new HashMap<>();

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
                share(record.validFrom()),
                share(record.validTo()),
                share(record.registry()),
                record.version(),
                record.createdAt(),
                record.updatedAt());
    }

    /** Made of the same texts as the records that mention it, so that comparing is one look. */
    RecordId sharing(RecordId id) {
        return new RecordId(share(id.registry()), share(id.key()));
    }

    private @Nullable String shareOrNull(@Nullable String text) {
        return text == null ? null : share(text);
    }

    private String share(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    private @Nullable LocalDate share(@Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        LocalDate known = days.putIfAbsent(day, day);
        return known == null ? day : known;
    }
}
