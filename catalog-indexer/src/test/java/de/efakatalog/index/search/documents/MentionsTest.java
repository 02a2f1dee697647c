package de.efakatalog.index.search.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.changelog.RecordKind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MentionsTest {

    private static final Target SERVICE = new Target(RecordKind.SERVICE, "s");
    private static final Target OTHER = new Target(RecordKind.SERVICE, "t");
    private static final Target IMPLEMENTATION = new Target(RecordKind.IMPLEMENTATION, "i");
    private static final Target PROVIDER = new Target(RecordKind.ORGANISATION, "o");
    private static final Target REPORT = new Target(RecordKind.REPORTED_REUSE, "r");

    private final Mentions mentions = new Mentions();

    @Test
    void concernsWhatIsMentionedAndWhatNoLongerIs() {
        assertThat(mentions.replace("i", implementing(SERVICE))).containsExactly(SERVICE);
        assertThat(mentions.replace("i", implementing(SERVICE))).isEmpty();
        assertThat(mentions.replace("i", implementing(OTHER)))
                .containsExactlyInAnyOrder(SERVICE, OTHER);
        assertThat(mentions.replace("i", null)).containsExactly(OTHER);
        assertThat(mentions.about(OTHER, RecordKind.IMPLEMENTATION)).isEmpty();
    }

    @Test
    void aReportOfReuseConcernsTheImplementationAndItsServices() {
        mentions.replace("i", implementing(SERVICE));
        assertThat(mentions.replace("r", reportFrom("06")))
                .containsExactlyInAnyOrder(IMPLEMENTATION, SERVICE);
        assertThat(mentions.replace("r", reportFrom("07")))
                .containsExactlyInAnyOrder(IMPLEMENTATION, SERVICE);
        assertThat(mentions.replace("r", reportFrom("07"))).isEmpty();
    }

    @Test
    void aProvidersFactsConcernItsImplementationsAndTheirServices() {
        mentions.replace("i", implementing(SERVICE));
        assertThat(mentions.replace("o", provider("05")))
                .containsExactlyInAnyOrder(IMPLEMENTATION, SERVICE);
        assertThat(mentions.facts(PROVIDER, SearchFilter.PROVIDER_LAND)).containsExactly("05");
        assertThat(mentions.replace("o", provider("05"))).isEmpty();
        assertThat(mentions.replace("o", null)).containsExactlyInAnyOrder(IMPLEMENTATION, SERVICE);
        assertThat(mentions.facts(PROVIDER, SearchFilter.PROVIDER_LAND)).isEmpty();
    }

    @Test
    void otherFactsOfAnImplementationConcernItsServices() {
        mentions.replace("i", implementing(SERVICE));
        Statement better =
                new Statement(
                        IMPLEMENTATION,
                        Set.of(SERVICE),
                        Set.of(SERVICE, PROVIDER),
                        Map.of(SearchFilter.MATURITY, Set.of("4")));
        assertThat(mentions.replace("i", better)).containsExactly(SERVICE);
    }

    private static Statement implementing(Target service) {
        return new Statement(IMPLEMENTATION, Set.of(service), Set.of(service, PROVIDER), Map.of());
    }

    private static Statement reportFrom(String land) {
        return new Statement(
                REPORT,
                Set.of(IMPLEMENTATION),
                Set.of(),
                Map.of(SearchFilter.REUSABLE_IN, Set.of(land)));
    }

    private static Statement provider(String land) {
        return new Statement(
                PROVIDER, Set.of(), Set.of(), Map.of(SearchFilter.PROVIDER_LAND, Set.of(land)));
    }
}
