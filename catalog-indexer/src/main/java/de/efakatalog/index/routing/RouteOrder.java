package de.efakatalog.index.routing;

import com.ibm.icu.text.CollationKey;
import de.efakatalog.model.responsibility.ResponsibilityRecord;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The order of those who are responsible for the same at the same place: stable, and as people look
 * for it. By authority, by online service, then by id.
 */
final class RouteOrder implements Comparator<ResponsibilityRecord> {

    private static final Comparator<ResponsibilityRecord> BY_TITLE_AND_ID =
            Comparator.comparing(
                            ResponsibilityRecord::onlineServiceTitle,
                            Comparator.nullsLast(GermanOrder::compare))
                    .thenComparing(ResponsibilityRecord::id)
                    .thenComparing(ResponsibilityRecord::registry);

    private final RoutingState state;

    RouteOrder(RoutingState state) {
        this.state = state;
    }

    @Override
    public int compare(ResponsibilityRecord one, ResponsibilityRecord other) {
        int byAuthority = orderOf(one).compareTo(orderOf(other));
        return byAuthority != 0 ? byAuthority : BY_TITLE_AND_ID.compare(one, other);
    }

    private CollationKey orderOf(ResponsibilityRecord record) {
        KnownName known = authorityOf(record);
        return known == null ? GermanOrder.keyOf(record.authority()) : known.order();
    }

    /** A record refers to others of its own registry by their bare key (ADR 0007). */
    @Nullable KnownName authorityOf(ResponsibilityRecord record) {
        return state.authorities().get(new RecordId(record.registry(), record.authority()));
    }
}
