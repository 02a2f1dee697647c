package de.efakatalog.model.offer.cost;

import static de.efakatalog.model.offer.SampleOffers.EXEMPT;
import static de.efakatalog.model.offer.SampleOffers.START;
import static de.efakatalog.model.offer.SampleOffers.annual;
import static de.efakatalog.model.offer.SampleOffers.model;
import static de.efakatalog.model.offer.SampleOffers.shared;
import static de.efakatalog.model.offer.SampleOffers.terms;
import static de.efakatalog.model.offer.cost.CostQuestions.HESSEN;
import static de.efakatalog.model.offer.cost.CostQuestions.JULY;
import static de.efakatalog.model.offer.cost.CostQuestions.KOBLENZ_REGION;
import static de.efakatalog.model.offer.cost.CostQuestions.NRW;
import static de.efakatalog.model.offer.cost.CostQuestions.ask;
import static de.efakatalog.model.offer.cost.CostQuestions.priceFrom;
import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.model.offer.SampleOffers;
import de.efakatalog.model.offer.terms.CostComponent;
import de.efakatalog.model.offer.terms.CostModel;
import de.efakatalog.model.offer.terms.Payer;
import de.efakatalog.model.offer.terms.Price;
import de.efakatalog.model.offer.terms.PriceBasis;
import de.efakatalog.model.offer.terms.PriceStep;
import de.efakatalog.model.offer.terms.Proration;
import de.efakatalog.model.offer.terms.SizeClass;
import de.efakatalog.model.organisation.OrganisationKind;
import de.efakatalog.model.region.Ars;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an offer or a question leaves open is named, and nothing is guessed. */
class MissingCostsTest {

    @Test
    void landThatDoesNotShareIsNotGuessed() {
        CostEstimate estimate =
                ask(
                        model(shared("120000", List.of("05"), SampleOffers.only(Payer.LAND))),
                        HESSEN,
                        null,
                        null,
                        START);
        assertThat(estimate.items()).isEmpty();
        assertThat(estimate.totals()).isNull();
        assertThat(estimate.missing())
                .containsExactly(
                        new MissingFact(
                                "/terms/costs/components/0/sharedBy",
                                "The offer does not count Land 06 among those that share."));
    }

    @Test
    void everythingUnknownIsNamedAndNothingIsSummedUpWithoutIt() {
        CostModel costs =
                model(
                        withId("a", annual("1200", Proration.NONE)),
                        withId("b", perPiece(PriceBasis.PER_USE)),
                        withId("c", perPiece(PriceBasis.PER_INHABITANT)),
                        withId(
                                "d",
                                annual(
                                        PriceBasis.FIXED,
                                        Proration.NONE,
                                        EXEMPT,
                                        SampleOffers.only(Payer.KOMMUNE),
                                        priceFrom(LocalDate.of(2026, 9, 1), "5"))));
        CostEstimate estimate = ask(costs, NRW, null, null, JULY);
        assertThat(estimate.items()).extracting(CostItem::component).containsExactly("a");
        assertThat(estimate.totals()).isNull();
        assertThat(estimate.missing())
                .extracting(MissingFact::field)
                .containsExactly("uses", "population", "/terms/costs/components/3/prices");
    }

    @Test
    void sizeWithoutAClassIsNotGuessed() {
        PriceStep small =
                new PriceStep(START, null, List.of(new SizeClass(5_000, Price.eur("10"))));
        CostEstimate estimate =
                ask(
                        model(
                                annual(
                                        PriceBasis.BY_SIZE_CLASS,
                                        Proration.NONE,
                                        EXEMPT,
                                        SampleOffers.only(Payer.KOMMUNE),
                                        small)),
                        NRW,
                        5_001,
                        null,
                        START);
        assertThat(estimate.totals()).isNull();
        assertThat(estimate.missing())
                .containsExactly(
                        new MissingFact(
                                "/terms/costs/components/0/prices/0/classes",
                                "There is no class for so many inhabitants."));
    }

    @ParameterizedTest
    @CsvSource({
        "051160000000, 2025-12-31, at",
        "051160000000, 2030-01-01, at",
        "091620000000, 2026-01-01, ars",
        "073150000000, 2026-01-01, ars"
    })
    void offerHoldsForItsDaysAndRegionsOnly(String ars, LocalDate at, String field) {
        CostEstimate estimate =
                ask(model(annual("1", Proration.NONE)), Ars.of(ars), null, null, at);
        assertThat(estimate.missing()).extracting(MissingFact::field).containsExactly(field);
        assertThat(estimate.items()).isEmpty();
        assertThat(estimate.totals()).isNull();
    }

    @Test
    void regionCoversWhatLiesWithinIt() {
        CostModel costs = model(annual("1", Proration.NONE));
        // the offer names Regierungsbezirk-like 071, the last day is inclusive
        CostEstimate estimate = ask(costs, KOBLENZ_REGION, null, null, LocalDate.of(2029, 12, 31));
        assertThat(estimate.missing()).isEmpty();
        CostEstimate land =
                CostEstimation.of(
                        terms(costs),
                        new CostQuestion(Ars.of("05"), OrganisationKind.LAND, null, null, START));
        assertThat(land.missing())
                .containsExactly(new MissingFact("ars", "The offer is not for a land in 05."));
    }

    @Test
    void unfinishedDraftIsNotCalculated() {
        CostEstimate estimate =
                CostEstimation.of(
                        SampleOffers.begun("x"),
                        new CostQuestion(NRW, OrganisationKind.KOMMUNE, null, null, START));
        assertThat(estimate.missing())
                .extracting(MissingFact::field)
                .containsExactly("/terms/validFrom", "/terms/mayUse", "/terms/costs");
        assertThat(estimate.totals()).isNull();
    }

    private static CostComponent perPiece(PriceBasis basis) {
        return annual(
                basis,
                Proration.NONE,
                EXEMPT,
                SampleOffers.only(Payer.KOMMUNE),
                priceFrom(START, "0.50"));
    }

    private static CostComponent withId(String id, CostComponent of) {
        return new CostComponent(
                id,
                of.title(),
                of.kind(),
                of.basis(),
                of.extent(),
                of.prices(),
                of.sharedBy(),
                of.proration(),
                of.vat(),
                of.paidBy());
    }
}
