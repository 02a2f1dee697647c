package de.efakatalog.api.routing;

import de.efakatalog.api.explanation.Sentences;
import de.efakatalog.index.routing.RegionRef;
import de.efakatalog.index.routing.Retired;
import de.efakatalog.index.routing.Route;
import de.efakatalog.index.routing.RouteAnswer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible, and why.
 *
 * @param leikaKey the key asked for
 * @param at the day it is about, Europe/Berlin
 * @param region the region that answers; null when one of the candidates has to be chosen first
 * @param candidates the Gemeinden of a postcode that spans several; routes is then empty
 * @param routes who is responsible; empty when nobody is recorded
 * @param explanation each region that was tried, from the one asked for upwards
 * @param retired the region asked for, when it had ended; null otherwise
 */
public record RoutesAnswer(
        String leikaKey,
        LocalDate at,
        @Nullable RegionRef region,
        List<RegionRef> candidates,
        List<Route> routes,
        List<ExplainedStep> explanation,
        @Nullable Retired retired) {

    static RoutesAnswer of(RouteAnswer.Answer answer, @Nullable Sentences sentences) {
        return new RoutesAnswer(
                answer.serviceKey(),
                answer.at(),
                answer.region(),
                answer.candidates(),
                answer.routes(),
                ExplainedStep.of(answer, sentences),
                answer.retired());
    }
}
