package de.efakatalog.index.routing;

import de.efakatalog.index.routing.KnownResponsibility.Place;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The responsibilities by what they are recorded for; immutable. */
record KnownResponsibilities(
        PMap<RecordId, Place> places, PMap<Place, List<KnownResponsibility>> byPlace) {

    static final KnownResponsibilities NONE =
            new KnownResponsibilities(HashTreePMap.empty(), HashTreePMap.empty());

    /** Adds it, or puts it in the place of its older version, wherever that one was recorded. */
    KnownResponsibilities plus(KnownResponsibility responsibility) {
        KnownResponsibilities others = minus(responsibility.id());
        Place place = responsibility.place();
        List<KnownResponsibility> here =
                Stream.concat(others.at(place).stream(), Stream.of(responsibility)).toList();
        return new KnownResponsibilities(
                others.places.plus(responsibility.id(), place), others.byPlace.plus(place, here));
    }

    KnownResponsibilities minus(RecordId id) {
        Place place = places.get(id);
        if (place == null) {
            return this;
        }
        List<KnownResponsibility> others =
                at(place).stream().filter(other -> !other.id().equals(id)).toList();
        return new KnownResponsibilities(
                places.minus(id),
                others.isEmpty() ? byPlace.minus(place) : byPlace.plus(place, others));
    }

    /** All that are recorded for exactly this service and region, valid or not, in no order. */
    List<KnownResponsibility> at(Place place) {
        return Objects.requireNonNullElse(byPlace.get(place), List.of());
    }
}
