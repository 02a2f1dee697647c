package de.efakatalog.model.offer.cost;

import static de.efakatalog.model.offer.SampleOffers.EXEMPT;
import static de.efakatalog.model.offer.SampleOffers.STANDARD_RATE;
import static de.efakatalog.model.offer.SampleOffers.START;
import static de.efakatalog.model.offer.SampleOffers.annual;
import static de.efakatalog.model.offer.SampleOffers.model;
import static de.efakatalog.model.offer.SampleOffers.shared;
import static de.efakatalog.model.offer.cost.CostQuestions.HESSEN;
import static de.efakatalog.model.offer.cost.CostQuestions.JULY;
import static de.efakatalog.model.offer.cost.CostQuestions.NRW;
import static de.efakatalog.model.offer.cost.CostQuestions.ask;
import static de.efakatalog.model.offer.cost.CostQuestions.eur;
import static de.efakatalog.model.offer.cost.CostQuestions.only;
import static de.efakatalog.model.offer.cost.CostQuestions.part;
import static de.efakatalog.model.offer.cost.CostQuestions.priceFrom;
import static de.efakatalog.model.offer.cost.CostQuestions.totals;
import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.model.offer.SampleOffers;
import de.efakatalog.model.offer.terms.CostComponent;
import de.efakatalog.model.offer.terms.CostKind;
import de.efakatalog.model.offer.terms.CostModel;
import de.efakatalog.model.offer.terms.Extent;
import de.efakatalog.model.offer.terms.Funding;
import de.efakatalog.model.offer.terms.Payer;
import de.efakatalog.model.offer.terms.PayerShare;
import de.efakatalog.model.offer.terms.Price;
import de.efakatalog.model.offer.terms.PriceBasis;
import de.efakatalog.model.offer.terms.PriceStep;
import de.efakatalog.model.offer.terms.Proration;
import de.efakatalog.model.offer.terms.SizeClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real rules, calculated by hand. */
class CostEstimationTest {

    @Test
    void halfIsPaidCentrallyAndHalfIsSharedByTheReusingLaender() {
        CostComponent central =
                new CostComponent(
                        "sockel",
                        "Nutzungsunabhängige Hälfte",
                        CostKind.ANNUAL,
                        PriceBasis.FIXED,
                        Extent.ALL,
                        List.of(priceFrom(START, "120000")),
                        List.of(),
                        Proration.NONE,
                        EXEMPT,
                        SampleOffers.only(Payer.BUND));
        CostModel costs =
                model(
                        central,
                        shared("120000", List.of("05", "06"), SampleOffers.only(Payer.LAND)));

        List<CostTotal> nrw = totals(ask(costs, NRW, null, null, START));
        assertThat(nrw)
                .extracting(CostTotal::extent)
                .containsExactly(Extent.KOMMUNE, Extent.LAND, Extent.ALL);
        // the Kommune itself pays nothing, and a Land's share is no cost of one Kommune
        assertThat(nrw.get(0).firstYear().gross()).isEqualTo(Money.ZERO);
        // 20 of 20 + 10
        assertThat(nrw.get(1).firstYear().byPayer()).containsExactly(part(Payer.LAND, "80000.00"));
        assertThat(nrw.get(1).followingYear().gross()).isEqualTo(eur("80000.00"));
        assertThat(nrw.get(2).firstYear().byPayer()).containsExactly(part(Payer.BUND, "120000.00"));

        List<CostTotal> hessen = totals(ask(costs, HESSEN, null, null, START));
        assertThat(hessen.get(1).firstYear().gross()).isEqualTo(eur("40000.00"));
    }

    @Test
    void koenigsteinShareIsRoundedOnce() {
        // 120,000 * 10 / (20 + 10 + 5) = 34,285.714...; half of it is the Bund's: 17,142.855
        CostEstimate estimate =
                ask(
                        model(
                                shared(
                                        "120000",
                                        List.of("05", "06", "07"),
                                        List.of(
                                                new PayerShare(Payer.BUND, 500, null, null),
                                                new PayerShare(Payer.LAND, 500, null, null)))),
                        HESSEN,
                        null,
                        null,
                        START);
        Charge year = only(estimate).firstYear();
        assertThat(year.gross()).isEqualTo(eur("34285.71"));
        assertThat(year.paidBy())
                .containsExactly(part(Payer.BUND, "17142.86"), part(Payer.LAND, "17142.85"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1200.00",
        "20000, 1200.00",
        "20001, 3600.00",
        "100000, 3600.00",
        "100001, 7200.00"
    })
    void sizeClassEndsWithItsLastInhabitant(int inhabitants, String price) {
        PriceStep classes =
                new PriceStep(
                        START,
                        null,
                        List.of(
                                new SizeClass(20_000, Price.eur("1200")),
                                new SizeClass(100_000, Price.eur("3600")),
                                new SizeClass(null, Price.eur("7200"))));
        CostEstimate estimate =
                ask(
                        model(
                                annual(
                                        PriceBasis.BY_SIZE_CLASS,
                                        Proration.NONE,
                                        EXEMPT,
                                        SampleOffers.only(Payer.KOMMUNE),
                                        classes)),
                        NRW,
                        inhabitants,
                        null,
                        START);
        assertThat(only(estimate).firstYear().gross()).isEqualTo(eur(price));
    }

    @Test
    void priceOfLessThanACentIsRoundedOnlyInTheSum() {
        // 48,123 * 0.0125 = 601.5375; 19 % of 601.54 = 114.2926
        CostItem item =
                only(
                        ask(
                                model(
                                        annual(
                                                PriceBasis.PER_INHABITANT,
                                                Proration.NONE,
                                                STANDARD_RATE,
                                                SampleOffers.only(Payer.KOMMUNE),
                                                priceFrom(START, "0.0125"))),
                                NRW,
                                48_123,
                                null,
                                START));
        assertThat(item.firstYear().net()).isEqualTo(eur("601.54"));
        assertThat(item.firstYear().vat()).isEqualTo(eur("114.29"));
        assertThat(item.firstYear().gross()).isEqualTo(eur("715.83"));
    }

    @ParameterizedTest
    @CsvSource({
        // the price of the first day: 1200; from 1 January on 1300
        "NONE, 2026-07-15, 1200.00, 1300.00",
        // July and August 2 * 100, September to December 4 * 108.333...
        "MONTHS, 2026-07-15, 633.33, 1300.00",
        "MONTHS, 2026-01-01, 1233.33, 1300.00",
        // 48 days at 1200 / 365 and 122 at 1300 / 365: 157.808 + 434.520
        "DAYS, 2026-07-15, 592.33, 1300.00",
        // 1 of 365
        "DAYS, 2026-12-31, 3.56, 1300.00",
        // the following year is a leap year, and a whole one all the same
        "DAYS, 2027-12-31, 3.56, 1300.00"
    })
    void priceStepsCountFromTheirDayOn(
            Proration proration, LocalDate at, String first, String following) {
        CostItem item =
                only(
                        ask(
                                model(
                                        annual(
                                                PriceBasis.FIXED,
                                                proration,
                                                EXEMPT,
                                                SampleOffers.only(Payer.KOMMUNE),
                                                priceFrom(START, "1200"),
                                                priceFrom(LocalDate.of(2026, 9, 1), "1300"))),
                                NRW,
                                null,
                                null,
                                at));
        assertThat(item.firstYear().gross()).isEqualTo(eur(first));
        assertThat(item.followingYear().gross()).isEqualTo(eur(following));
    }

    @Test
    void usesAreCountedByTheYear() {
        CostModel costs =
                model(
                        annual(
                                PriceBasis.PER_USE,
                                Proration.MONTHS,
                                EXEMPT,
                                SampleOffers.only(Payer.KOMMUNE),
                                priceFrom(START, "2.40")));
        CostItem item = only(ask(costs, NRW, null, 1_000, JULY));
        assertThat(item.firstYear().gross()).isEqualTo(eur("1200.00"));
        assertThat(item.followingYear().gross()).isEqualTo(eur("2400.00"));
    }

    @Test
    void fundingThatEndsFallsToWhomTheOfferNames() {
        List<PayerShare> paidBy =
                List.of(
                        new PayerShare(
                                Payer.FUNDING,
                                750,
                                null,
                                new Funding("Programm", LocalDate.of(2026, 9, 30), Payer.BUENDLER)),
                        new PayerShare(Payer.KOMMUNE, 250, null, null));
        CostItem item =
                only(
                        ask(
                                model(
                                        annual(
                                                PriceBasis.FIXED,
                                                Proration.MONTHS,
                                                EXEMPT,
                                                paidBy,
                                                priceFrom(START, "1200"))),
                                NRW,
                                null,
                                null,
                                JULY));
        // 100 a month: July to September are funded, October to December are not
        assertThat(item.firstYear().paidBy())
                .containsExactly(
                        new PaidPart(Payer.FUNDING, "Programm", eur("225.00")),
                        part(Payer.KOMMUNE, "150.00"),
                        part(Payer.BUENDLER, "225.00"));
        assertThat(item.followingYear().paidBy())
                .containsExactly(part(Payer.BUENDLER, "900.00"), part(Payer.KOMMUNE, "300.00"));
    }

    @Test
    void fixedPartComesOffBeforeTheRestIsDivided() {
        // 1500: 100 the Land, 80 % of 1400 funded, 20 % the Kommune; each with 19 %
        CostItem item = only(ask(model(SampleOffers.connection()), NRW, null, null, JULY));
        assertThat(item.firstYear().paidBy())
                .containsExactly(
                        new PaidPart(Payer.FUNDING, "Roll-out 2026", eur("1332.80")),
                        part(Payer.LAND, "119.00"),
                        part(Payer.KOMMUNE, "333.20"));
        assertThat(item.firstYear().gross()).isEqualTo(eur("1785.00"));
        assertThat(item.followingYear()).isEqualTo(Charge.NOTHING);
    }

    @Test
    void fixedPartThatIsMoreThanTheWholeIsNotCut() {
        List<PayerShare> paidBy =
                List.of(
                        new PayerShare(Payer.LAND, null, Price.eur("500"), null),
                        new PayerShare(Payer.KOMMUNE, 1_000, null, null));
        CostModel costs =
                model(
                        annual(
                                PriceBasis.PER_INHABITANT,
                                Proration.NONE,
                                EXEMPT,
                                paidBy,
                                priceFrom(START, "0.10")));
        assertThat(only(ask(costs, NRW, 5_000, null, START)).firstYear().paidBy())
                .containsExactly(part(Payer.LAND, "500.00"), part(Payer.KOMMUNE, "0.00"));
        CostEstimate small = ask(costs, NRW, 4_999, null, START);
        assertThat(small.totals()).isNull();
        assertThat(small.missing())
                .extracting(MissingFact::field)
                .containsExactly("/terms/costs/components/0/paidBy");
    }

    @Test
    void totalsAreByKindAndByPayer() {
        CostEstimate estimate =
                ask(
                        model(SampleOffers.connection(), annual("1200", Proration.MONTHS)),
                        NRW,
                        48_000,
                        null,
                        JULY);
        CostTotal total = totals(estimate).getFirst();
        assertThat(totals(estimate)).hasSize(1);
        assertThat(total.firstYear().byKind())
                .containsExactly(
                        new KindAmount(CostKind.CONNECTION, eur("1785.00")),
                        new KindAmount(CostKind.ANNUAL, eur("600.00")));
        assertThat(total.firstYear().byPayer())
                .containsExactly(
                        part(Payer.LAND, "119.00"),
                        part(Payer.KOMMUNE, "933.20"),
                        new PaidPart(Payer.FUNDING, "Roll-out 2026", eur("1332.80")));
        assertThat(total.firstYear().net()).isEqualTo(eur("2100.00"));
        assertThat(total.firstYear().vat()).isEqualTo(eur("285.00"));
        assertThat(total.firstYear().gross()).isEqualTo(eur("2385.00"));
        assertThat(total.followingYear().byPayer()).containsExactly(part(Payer.KOMMUNE, "1200.00"));
        assertThat(Objects.requireNonNull(estimate.population()).asOf())
                .isEqualTo(LocalDate.of(2025, 8, 31));
    }

    @Test
    void freeOfferCostsNothing() {
        CostEstimate estimate = ask(new CostModel(true, List.of(), null), NRW, null, null, START);
        assertThat(totals(estimate)).hasSize(1);
        assertThat(totals(estimate).getFirst().firstYear().gross()).isEqualTo(Money.ZERO);
    }
}
