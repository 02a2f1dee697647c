package de.efakatalog.model.offer.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import de.efakatalog.model.offer.SampleOffers;
import de.efakatalog.model.offer.terms.CostModel;
import de.efakatalog.model.offer.terms.OfferCheck;
import de.efakatalog.model.offer.terms.OfferTerms;
import de.efakatalog.model.offer.terms.Payer;
import de.efakatalog.model.organisation.OrganisationKind;
import de.efakatalog.model.region.Ars;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The example of docs/costs.md comes to what the page says. */
class CostsPageTest {

    private static OfferTerms example() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "costs.md"));
        String json = page.split("```json\n", 2)[1].split("```", 2)[0];
        return SampleOffers.terms(
                JsonMapper.builder().findAndAddModules().build().readValue(json, CostModel.class));
    }

    private static YearTotal total(LocalDate at, boolean first) throws Exception {
        CostEstimate estimate =
                CostEstimation.of(
                        example(),
                        new CostQuestion(
                                Ars.of("051160000000"),
                                OrganisationKind.KOMMUNE,
                                new Population(48_000, LocalDate.of(2025, 8, 31), "example"),
                                null,
                                at));
        CostTotal total = Objects.requireNonNull(estimate.totals()).getFirst();
        return first ? total.firstYear() : total.followingYear();
    }

    private static PaidPart part(Payer payer, String programme, String amount) {
        return new PaidPart(payer, programme, Money.of(new BigDecimal(amount)));
    }

    private static PaidPart kommune(String amount) {
        return new PaidPart(Payer.KOMMUNE, null, Money.of(new BigDecimal(amount)));
    }

    @Test
    void exampleIsComplete() throws Exception {
        assertThat(OfferCheck.findings(example())).isEmpty();
    }

    @Test
    void kommuneOfTheExamplePaysWhatThePageSays() throws Exception {
        LocalDate july = LocalDate.of(2026, 7, 15);
        assertThat(total(july, true).byPayer())
                .isEqualTo(
                        List.of(
                                kommune("2217.00"),
                                part(Payer.FUNDING, "Roll-out 2026", "1428.00")));
        assertThat(total(july, false).byPayer()).isEqualTo(List.of(kommune("3780.00")));
    }

    @Test
    void connectionIsPaidByTheKommuneOnceFundingIsOver() throws Exception {
        assertThat(total(LocalDate.of(2027, 1, 1), true).byPayer())
                .isEqualTo(List.of(kommune("5565.00")));
    }
}
