package de.efakatalog.api.routing;

import de.efakatalog.api.explanation.Sentences;
import de.efakatalog.api.problem.Problem;
import de.efakatalog.index.routing.RegionRef;
import de.efakatalog.index.routing.Retired;
import de.efakatalog.index.routing.Route;
import de.efakatalog.index.routing.RouteAnswer;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible, and why; or what the registry does not know.
 *
 * @param leikaKey the key asked for
 * @param at the day it is about, Europe/Berlin
 * @param region the region that answers; null when one of the candidates has to be chosen first
 * @param candidates the Gemeinden of a postcode that spans several; routes is then empty
 * @param routes who is responsible; empty when nobody is recorded
 * @param explanation each region that was tried, from the one asked for upwards
 * @param retired the region asked for, when it had ended; null otherwise
 * @param problem what is unknown; null when service and region are known
 */
public record BatchItem(
        String leikaKey,
        LocalDate at,
        @Nullable RegionRef region,
        List<RegionRef> candidates,
        List<Route> routes,
        List<ExplainedStep> explanation,
        @Nullable Retired retired,
        @Schema(ref = "Problem") @Nullable Problem problem) {

    static BatchItem of(RouteAnswer.Answer answer, @Nullable Sentences sentences) {
        return new BatchItem(
                answer.serviceKey(),
                answer.at(),
                answer.region(),
                answer.candidates(),
                answer.routes(),
                ExplainedStep.of(answer, sentences),
                answer.retired(),
                null);
    }

    static BatchItem unknown(String leikaKey, LocalDate at, UnknownPart unknown) {
        return new BatchItem(
                leikaKey, at, null, List.of(), List.of(), List.of(), null, unknown.toProblem());
    }
}
