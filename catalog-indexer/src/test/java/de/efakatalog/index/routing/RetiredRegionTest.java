package de.efakatalog.index.routing;

import static de.efakatalog.index.routing.RegionSample.region;
import static de.efakatalog.index.routing.ResponsibilitySample.responsibility;
import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.routing.RegionInput.ByArs;
import de.efakatalog.index.routing.RegionInput.ByPostcode;
import de.efakatalog.index.routing.RouteAnswer.Answer;
import de.efakatalog.model.region.RegionLevel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens to questions about regions that ended. */
class RetiredRegionTest {

    private static final String SERVICE = "99050012104000";
    private static final String A = "160610000001";
    private static final String B = "160610000002";
    private static final String C = "160610000003";
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 31);
    private static final RegionRef REF_A = new RegionRef(A, "A", RegionLevel.GEMEINDE);
    private static final RegionRef REF_B = new RegionRef(B, "B", RegionLevel.GEMEINDE);
    private static final RegionRef REF_C = new RegionRef(C, "C", RegionLevel.GEMEINDE);

    private final SampleLog log =
            new SampleLog()
                    .service(SERVICE)
                    .authority("amt", "Amt")
                    .region(region("16", "Thüringen", null))
                    .region(region(B, "B", "16"))
                    .region(region(C, "C", "16"))
                    .responsibility(
                            responsibility("of-a", SERVICE, A, "amt").valid(null, "2023-12-31"))
                    .responsibility(responsibility("of-b", SERVICE, B, "amt"));

    @Test
    void answersForItselfOnItsLastDay() {
        log.region(region(A, "A", "16").valid(null, "2023-12-31").succeededBy(B));

        Answer answer = answer(A, "2023-12-31");

        assertThat(answer.region()).isEqualTo(REF_A);
        assertThat(answer.retired()).isNull();
        assertThat(answer.routes()).extracting(Route::responsibility).containsExactly("of-a");
    }

    @Test
    void itsOnlySuccessorAnswersAndTheAnswerSaysSo() {
        log.region(region(A, "A", "16").valid(null, "2023-12-31").succeededBy(B));

        Answer answer = answer(A, "2024-01-01");

        assertThat(answer.region()).isEqualTo(REF_B);
        assertThat(answer.retired()).isEqualTo(new Retired(REF_A, LAST_DAY, List.of(REF_B)));
        assertThat(answer.routes()).extracting(Route::responsibility).containsExactly("of-b");
        assertThat(answer.explanation())
                .containsExactly(new Step(B, "B", RegionLevel.GEMEINDE, Step.Outcome.MATCHED));
    }

    @Test
    void aSplitGivesCandidates() {
        log.region(region(A, "A", "16").valid(null, "2023-12-31").succeededBy(C, B));

        Answer answer = answer(A, "2024-01-01");

        assertThat(answer.region()).isNull();
        assertThat(answer.candidates()).containsExactly(REF_B, REF_C);
        assertThat(answer.retired()).isEqualTo(new Retired(REF_A, LAST_DAY, List.of(REF_B, REF_C)));
        assertThat(answer.routes()).isEmpty();
        assertThat(answer.explanation()).isEmpty();
    }

    @Test
    void isFollowedThroughSeveralMergersThatMayMeetAgain() {
        String d = "160610000004";
        log.region(region(A, "A", "16").valid(null, "2023-12-31").succeededBy(B, C))
                .region(region(B, "B", "16").valid(null, "2024-12-31").succeededBy(d))
                .region(region(C, "C", "16").valid(null, "2024-12-31").succeededBy(d))
                .region(region(d, "D", "16").valid("2025-01-01", null));

        assertThat(answer(A, "2024-12-31").candidates()).containsExactly(REF_B, REF_C);
        assertThat(answer(A, "2025-01-01").region())
                .isEqualTo(new RegionRef(d, "D", RegionLevel.GEMEINDE));
    }

    @Test
    void answersForItselfWithoutAKnownSuccessor() {
        log.region(region(A, "A", "16").valid(null, "2023-12-31"))
                .responsibility(responsibility("of-land", SERVICE, "16", "amt"));

        Answer answer = answer(A, "2024-01-01");

        assertThat(answer.region()).isEqualTo(REF_A);
        assertThat(answer.retired()).isEqualTo(new Retired(REF_A, LAST_DAY, List.of()));
        assertThat(answer.explanation())
                .extracting(Step::outcome)
                .containsExactly(Step.Outcome.EXPIRED, Step.Outcome.MATCHED);
        assertThat(answer.routes()).extracting(Route::responsibility).containsExactly("of-land");
    }

    @Test
    void successorsThatLeadBackOrDoNotExistAreNone() {
        log.region(region(A, "A", "16").valid(null, "2023-12-31").succeededBy(A, B, "160610000009"))
                .region(region(B, "B", "16").valid(null, "2023-12-31").succeededBy(A));

        assertThat(answer(A, "2024-01-01").retired())
                .isEqualTo(new Retired(REF_A, LAST_DAY, List.of()));
    }

    @Test
    void aSuccessorThatHasNotBegunYetIsNone() {
        log.region(region(A, "A", "16").valid(null, "2023-12-31").succeededBy(B))
                .region(region(B, "B", "16").valid("2025-01-01", null));

        assertThat(answer(A, "2024-06-01").region()).isEqualTo(REF_A);
        assertThat(answer(A, "2025-01-01").region()).isEqualTo(REF_B);
    }

    @Test
    void aRegionThatHasNotBegunAnswersLikeAnyOther() {
        log.region(region(B, "B", "16").valid("2025-01-01", null));

        Answer answer = answer(B, "2024-06-01");

        assertThat(answer.region()).isEqualTo(REF_B);
        assertThat(answer.retired()).isNull();
        assertThat(answer.routes()).extracting(Route::responsibility).containsExactly("of-b");
    }

    @Test
    void theOnlyGemeindeOfAPostcodeIsFollowedToo() {
        log.region(region(A, "A", "16").valid(null, "2023-12-31").succeededBy(B))
                .postcode("99000", A);

        Answer answer = (Answer) ask(new ByPostcode("99000"), "2024-01-01");

        assertThat(answer.region()).isEqualTo(REF_B);
        assertThat(answer.retired()).isEqualTo(new Retired(REF_A, LAST_DAY, List.of(REF_B)));
    }

    private Answer answer(String ars, String day) {
        return (Answer) ask(new ByArs(ars), day);
    }

    private RouteAnswer ask(RegionInput input, String day) {
        RoutingTable table = new RoutingTable(SampleLog.MAPPER, Clock.systemUTC());
        table.apply(log.entries());
        return table.answer(new RouteQuestion(SERVICE, input, LocalDate.parse(day)));
    }
}
