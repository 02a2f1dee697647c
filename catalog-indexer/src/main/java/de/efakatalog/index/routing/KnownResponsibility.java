package de.efakatalog.index.routing;

import com.ibm.icu.text.CollationKey;
import de.efakatalog.model.responsibility.ResponsibilityRecord;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A responsibility, ready to be sorted.
 *
 * @param record the record
 * @param titleOrder the online service's title as Germans sort; null without one
 */
record KnownResponsibility(ResponsibilityRecord record, @Nullable CollationKey titleOrder) {

    static KnownResponsibility of(ResponsibilityRecord record) {
        String title = record.onlineServiceTitle();
        return new KnownResponsibility(record, title == null ? null : GermanOrder.keyOf(title));
    }

    RecordId id() {
        return new RecordId(record.registry(), record.id());
    }

    Place place() {
        return new Place(record.service(), record.region());
    }

    boolean isValidOn(LocalDate day) {
        LocalDate last = record.validTo();
        return !beginsAfter(day) && (last == null || !last.isBefore(day));
    }

    boolean beginsAfter(LocalDate day) {
        LocalDate first = record.validFrom();
        return first != null && first.isAfter(day);
    }

    /**
     * What a responsibility is recorded for.
     *
     * @param service exact key of the service
     * @param ars key of the region
     */
    record Place(String service, String ars) {}
}
