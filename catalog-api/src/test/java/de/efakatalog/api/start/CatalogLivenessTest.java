package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class CatalogLivenessTest {

    @Test
    void isUpWhileAllModelsAreFollowed() {
        HealthCheckResponse answer = CatalogLiveness.of(List.of());

        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(answer.getData()).isEmpty();
    }

    @Test
    void isDownAndNamesTheModelThatIsNotFollowedAnyMore() {
        HealthCheckResponse answer = CatalogLiveness.of(List.of("search"));

        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(answer.getData())
                .hasValue(Map.of("search", "is not followed any more; see the log for the error"));
    }
}
