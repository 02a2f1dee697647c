package de.efakatalog.api.writing;

import de.efakatalog.model.audit.RequestPrint;
import de.efakatalog.model.changelog.PublishedRecord;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a door is about to write.
 *
 * @param action what is done, two words joined by a dot, such as {@code offer.publish}
 * @param organisation id of the organisation in whose name; null when the operator does it
 * @param body the request's body, all its bytes
 * @param type the record that the use case returns
 * @param status of the answer when all goes well, 200 to 299
 * @param location where the new record is; null when none is made
 */
public record CarefulWrite<T extends PublishedRecord>(
        String action,
        @Nullable String organisation,
        RequestPrint body,
        Class<T> type,
        int status,
        Function<T, @Nullable String> location) {

    /** A change of a record that exists. */
    public static <T extends PublishedRecord> CarefulWrite<T> change(
            String action, String organisation, RequestPrint body, Class<T> type) {
        return new CarefulWrite<>(action, organisation, body, type, 200, made -> null);
    }
}
