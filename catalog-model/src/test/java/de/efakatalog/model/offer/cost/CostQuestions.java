package de.efakatalog.model.offer.cost;

import static de.efakatalog.model.offer.SampleOffers.terms;
import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.model.offer.terms.CostModel;
import de.efakatalog.model.offer.terms.Payer;
import de.efakatalog.model.offer.terms.Price;
import de.efakatalog.model.offer.terms.PriceStep;
import de.efakatalog.model.organisation.OrganisationKind;
import de.efakatalog.model.region.Ars;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Questions about the costs of sample offers, and how their answers are written down. */
final class CostQuestions {

    static final Ars NRW = Ars.of("051160000000");
    static final Ars HESSEN = Ars.of("064140000000");
    static final Ars KOBLENZ_REGION = Ars.of("071110000000");
    static final LocalDate JULY = LocalDate.of(2026, 7, 15);

    private CostQuestions() {}

    static CostEstimate ask(
            CostModel costs,
            Ars ars,
            @Nullable Integer inhabitants,
            @Nullable Integer uses,
            LocalDate at) {
        Population population =
                inhabitants == null
                        ? null
                        : new Population(
                                inhabitants, LocalDate.of(2025, 8, 31), "Gemeindeverzeichnis");
        return CostEstimation.of(
                terms(costs),
                new CostQuestion(ars, OrganisationKind.KOMMUNE, population, uses, at));
    }

    static CostItem only(CostEstimate estimate) {
        assertThat(estimate.missing()).isEmpty();
        assertThat(estimate.items()).hasSize(1);
        return estimate.items().getFirst();
    }

    static List<CostTotal> totals(CostEstimate estimate) {
        return Objects.requireNonNull(estimate.totals());
    }

    static Money eur(String amount) {
        return Money.of(new BigDecimal(amount));
    }

    static PaidPart part(Payer payer, String amount) {
        return new PaidPart(payer, null, eur(amount));
    }

    static PriceStep priceFrom(LocalDate day, String amount) {
        return new PriceStep(day, Price.eur(amount), List.of());
    }
}
