package de.efakatalog.api.offer;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.model.region.Ars;
import de.efakatalog.model.region.RegionRecord;
import de.efakatalog.model.region.Regions;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads for whom costs are to be estimated. */
@RequestScoped
public class EstimateQuestions {

    private final Inputs inputs;
    private final Regions regions;
    private final Clock clock;

    EstimateQuestions(Inputs inputs, Regions regions, Clock clock) {
        this.inputs = inputs;
        this.regions = regions;
        this.clock = clock;
    }

    /** The question, for today unless it names a day; null without a region or with a defect. */
    public @Nullable EstimateQuestion read(
            @Nullable String ars, @Nullable String uses, @Nullable String at) {
        Ars place = inputs.parsed("ars", ars, Ars::of);
        if (place != null && place.equals(Ars.BUND)) {
            inputs.refuse("ars", "is the Bund; costs are estimated for a region of a Land");
        }
        Integer count =
                uses == null ? null : (int) inputs.number("uses", uses, 0, Integer.MAX_VALUE, 0);
        LocalDate given = inputs.day("at", at);
        return place == null
                ? null
                : new EstimateQuestion(
                        place,
                        count,
                        given == null
                                ? LocalDate.ofInstant(clock.instant(), clock.getZone())
                                : given);
    }

    /**
     * The region it is about.
     *
     * @throws ProblemException when there is none
     */
    public RegionRecord region(EstimateQuestion question) {
        return regions.findMeant(question.ars())
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        ProblemType.UNKNOWN_REGION,
                                        "There is no region with this key."));
    }
}
