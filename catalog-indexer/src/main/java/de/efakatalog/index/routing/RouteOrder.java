package de.efakatalog.index.routing;

import de.efakatalog.model.responsibility.ResponsibilityRecord;
import java.util.Comparator;

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
        int byAuthority = authorityOf(one).order().compareTo(authorityOf(other).order());
        return byAuthority != 0 ? byAuthority : BY_TITLE_AND_ID.compare(one, other);
    }

    KnownName authorityOf(ResponsibilityRecord record) {
        return nameOf(state.authorities(), record.registry(), record.authority());
    }

    /** A record refers to others of its own registry by their bare key (ADR 0007). */
    KnownName nameOf(FrozenMap<RecordId, KnownName> names, String registry, String key) {
        KnownName known = names.get(new RecordId(registry, key));
        return known == null ? KnownName.of(key) : known;
    }
}
