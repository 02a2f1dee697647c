package de.efakatalog.index.routing;

import de.efakatalog.index.routing.Step.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A region with all regions above it, and what answers say of it: made once, so that a question
 * climbs along references and makes no objects on the way.
 *
 * @param code key as a number
 * @param region the region
 * @param above the region above; null above the Bund, and where the way would lead to a region that
 *     it has come from: wrong data may make one a part of itself
 * @param none the step of an answer when nothing is recorded here
 * @param matched the step when something is valid here
 * @param place where a route was found that was found here
 */
record RegionNode(
        long code,
        KnownRegion region,
        @Nullable RegionNode above,
        Step none,
        Step matched,
        Route.Matched place) {

    static RegionNode of(KnownRegion region, @Nullable RegionNode above) {
        RegionRef ref = region.ref();
        return new RegionNode(
                region.code(),
                region,
                above,
                step(ref, Outcome.NONE),
                step(ref, Outcome.MATCHED),
                new Route.Matched(ref.ars(), ref.level()));
    }

    Step step(Outcome outcome) {
        return switch (outcome) {
            case NONE -> none;
            case MATCHED -> matched;
            case EXPIRED, NOT_YET_VALID -> step(region.ref(), outcome);
        };
    }

    private static Step step(RegionRef ref, Outcome outcome) {
        return new Step(ref.ars(), ref.name(), ref.level(), outcome);
    }
}
