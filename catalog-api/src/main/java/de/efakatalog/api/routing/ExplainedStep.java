package de.efakatalog.api.routing;

import de.efakatalog.api.explanation.Sentences;
import de.efakatalog.index.routing.Route;
import de.efakatalog.index.routing.RouteAnswer;
import de.efakatalog.index.routing.Step;
import de.efakatalog.model.region.RegionLevel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One region that was tried.
 *
 * @param ars in the length of its level
 * @param name official name
 * @param level its level
 * @param outcome what was found there
 * @param sentence the same for people, in the language of the answer; null when none was asked for
 */
public record ExplainedStep(
        String ars,
        String name,
        RegionLevel level,
        Step.Outcome outcome,
        @Nullable String sentence) {

    /**
     * @param sentences the language; null for none
     */
    static List<ExplainedStep> of(RouteAnswer.Answer answer, @Nullable Sentences sentences) {
        List<Step> steps = answer.explanation();
        List<Route> routes = answer.routes();
        List<ExplainedStep> explained = new ArrayList<>(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String sentence =
                    sentences == null ? null : sentences.about(step, i == steps.size() - 1, routes);
            explained.add(
                    new ExplainedStep(
                            step.ars(), step.name(), step.level(), step.outcome(), sentence));
        }
        return explained;
    }
}
