package de.efakatalog.model.offer.cost;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.model.offer.SampleOffers;
import de.efakatalog.model.offer.terms.CostComponent;
import de.efakatalog.model.offer.terms.CostKind;
import de.efakatalog.model.offer.terms.CostModel;
import de.efakatalog.model.offer.terms.Extent;
import de.efakatalog.model.offer.terms.Funding;
import de.efakatalog.model.offer.terms.OfferCheck;
import de.efakatalog.model.offer.terms.Payer;
import de.efakatalog.model.offer.terms.PayerShare;
import de.efakatalog.model.offer.terms.Price;
import de.efakatalog.model.offer.terms.PriceBasis;
import de.efakatalog.model.offer.terms.PriceStep;
import de.efakatalog.model.offer.terms.Proration;
import de.efakatalog.model.offer.terms.SizeClass;
import de.efakatalog.model.offer.terms.Vat;
import de.efakatalog.model.offer.terms.VatTreatment;
import de.efakatalog.model.organisation.OrganisationKind;
import de.efakatalog.model.region.Ars;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for the costs of any offer. */
class CostEstimationProperties {

    private static final LocalDate START = SampleOffers.START;

    @Provide
    Arbitrary<CostModel> models() {
        Arbitrary<CostComponent> component =
                Arbitraries.of(PriceBasis.values()).flatMap(CostEstimationProperties::component);
        return component
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(
                        list -> {
                            List<CostComponent> named = new ArrayList<>();
                            list.forEach(each -> named.add(named(each, "k" + named.size())));
                            return new CostModel(false, named, SampleOffers.key());
                        });
    }

    private static Arbitrary<CostComponent> component(PriceBasis basis) {
        boolean landShare = basis == PriceBasis.BY_KOENIGSTEIN_SHARE;
        Arbitrary<CostKind> kinds =
                basis == PriceBasis.PER_USE
                        ? Arbitraries.just(CostKind.ANNUAL)
                        : Arbitraries.of(CostKind.values());
        Arbitrary<Vat> vats =
                Arbitraries.of(
                        SampleOffers.EXEMPT,
                        SampleOffers.STANDARD_RATE,
                        new Vat(VatTreatment.RATE, 77));
        return Combinators.combine(
                        kinds,
                        Arbitraries.of(Proration.values()),
                        vats,
                        steps(basis),
                        payers(landShare))
                .as(
                        (kind, proration, vat, steps, payers) ->
                                new CostComponent(
                                        "k",
                                        "Kosten",
                                        kind,
                                        basis,
                                        landShare ? Extent.LAND : Extent.KOMMUNE,
                                        steps,
                                        landShare ? List.of("05", "06", "11") : List.of(),
                                        kind == CostKind.ANNUAL ? proration : null,
                                        vat,
                                        payers));
    }

    private static CostComponent named(CostComponent each, String id) {
        return new CostComponent(
                id,
                each.title(),
                each.kind(),
                each.basis(),
                each.extent(),
                each.prices(),
                each.sharedBy(),
                each.proration(),
                each.vat(),
                each.paidBy());
    }

    private static Arbitrary<Price> prices() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(90_000))
                .ofScale(4)
                .map(amount -> new Price(amount, "EUR"));
    }

    private static Arbitrary<List<PriceStep>> steps(PriceBasis basis) {
        Arbitrary<PriceStep> step =
                basis == PriceBasis.BY_SIZE_CLASS
                        ? prices().list()
                                .ofMinSize(1)
                                .ofMaxSize(4)
                                .map(each -> new PriceStep(START, null, classes(each)))
                        : prices().map(price -> new PriceStep(START, price, List.of()));
        return Combinators.combine(step, step, Arbitraries.integers().between(1, 700))
                .as(
                        (first, second, days) ->
                                List.of(
                                        first,
                                        new PriceStep(
                                                START.plusDays(days),
                                                second.price(),
                                                second.classes())));
    }

    /** Larger Kommunen pay more, as everywhere. */
    private static List<SizeClass> classes(List<Price> prices) {
        List<Price> ascending = new ArrayList<>(prices);
        ascending.sort((a, b) -> amount(a).compareTo(amount(b)));
        List<SizeClass> classes = new ArrayList<>();
        for (Price price : ascending) {
            boolean last = classes.size() == ascending.size() - 1;
            classes.add(new SizeClass(last ? null : 10_000 * (classes.size() + 1), price));
        }
        return classes;
    }

    private static BigDecimal amount(Price price) {
        return Objects.requireNonNull(price.amount());
    }

    private static Arbitrary<List<PayerShare>> payers(boolean landShare) {
        Payer last = landShare ? Payer.BUENDLER : Payer.KOMMUNE;
        return Combinators.combine(
                        Arbitraries.integers().between(1, 498),
                        Arbitraries.integers().between(1, 498),
                        Arbitraries.integers().between(0, 700))
                .as(
                        (land, funded, days) ->
                                List.of(
                                        new PayerShare(Payer.LAND, land, null, null),
                                        new PayerShare(
                                                Payer.FUNDING,
                                                funded,
                                                null,
                                                new Funding(
                                                        "Programm", START.plusDays(days), last)),
                                        new PayerShare(last, 1_000 - land - funded, null, null)));
    }

    private static CostEstimate estimate(CostModel model, int inhabitants, int uses, int day) {
        return CostEstimation.of(
                SampleOffers.terms(model),
                new CostQuestion(
                        Ars.of("051160000000"),
                        OrganisationKind.KOMMUNE,
                        new Population(inhabitants, START, "test"),
                        uses,
                        START.plusDays(day)));
    }

    private static BigDecimal sum(List<PaidPart> parts) {
        return parts.stream()
                .map(part -> part.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Charge> charges(CostEstimate estimate) {
        return estimate.items().stream()
                .flatMap(item -> List.of(item.firstYear(), item.followingYear()).stream())
                .toList();
    }

    private static List<YearTotal> years(CostEstimate estimate) {
        return Objects.requireNonNull(estimate.totals()).stream()
                .flatMap(total -> List.of(total.firstYear(), total.followingYear()).stream())
                .toList();
    }

    @Property(tries = 200)
    void partsAddUpToTheWholeToTheCentAndAreNeverNegative(
            @ForAll("models") CostModel model,
            @ForAll @IntRange(max = 4_000_000) int inhabitants,
            @ForAll @IntRange(max = 100_000) int uses,
            @ForAll @IntRange(max = 729) int day) {
        CostEstimate estimate = estimate(model, inhabitants, uses, day);

        assertThat(OfferCheck.findings(SampleOffers.terms(model))).isEmpty();
        assertThat(estimate.missing()).isEmpty();
        assertThat(estimate.items()).hasSameSizeAs(model.components());
        for (Charge charge : charges(estimate)) {
            assertThat(sum(charge.paidBy())).isEqualByComparingTo(charge.gross().amount());
            assertThat(charge.net().plus(charge.vat())).isEqualTo(charge.gross());
            assertThat(charge.net().amount()).isNotNegative();
            assertThat(charge.vat().amount()).isNotNegative();
            assertThat(charge.paidBy())
                    .allSatisfy(part -> assertThat(part.amount().amount()).isNotNegative());
        }
        BigDecimal items =
                charges(estimate).stream()
                        .map(charge -> charge.gross().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal totals = BigDecimal.ZERO;
        for (YearTotal year : years(estimate)) {
            assertThat(sum(year.byPayer())).isEqualByComparingTo(year.gross().amount());
            assertThat(
                            year.byKind().stream()
                                    .map(kind -> kind.amount().amount())
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(year.gross().amount());
            totals = totals.add(year.gross().amount());
        }
        assertThat(totals).isEqualByComparingTo(items);
    }

    @Property(tries = 200)
    void moreInhabitantsNeverCostLess(
            @ForAll("models") CostModel model,
            @ForAll @IntRange(max = 100_000) int inhabitants,
            @ForAll @IntRange(max = 50_000) int more,
            @ForAll @IntRange(max = 729) int day) {
        List<Charge> small = charges(estimate(model, inhabitants, 100, day));
        List<Charge> large = charges(estimate(model, inhabitants + more, 100, day));

        assertThat(large).hasSameSizeAs(small);
        for (int i = 0; i < small.size(); i++) {
            assertThat(large.get(i).gross().amount())
                    .isGreaterThanOrEqualTo(small.get(i).gross().amount());
        }
    }

    @Property(tries = 100)
    void laenderThatSharePayTheTotalTogether(
            @ForAll @IntRange(max = 100_000_000) int cents, @ForAll boolean all) {
        List<String> sharing = all ? laender() : List.of("05", "06", "11");
        CostModel model =
                SampleOffers.model(
                        SampleOffers.shared(
                                BigDecimal.valueOf(cents, 2).toPlainString(),
                                sharing,
                                SampleOffers.only(Payer.LAND)));
        BigDecimal sum = BigDecimal.ZERO;
        for (String land : sharing) {
            if (land.equals("05") || land.equals("06")) {
                continue;
            }
            // the offer is for 05 and 06; the other shares are told by theirs
            sum = sum.add(BigDecimal.valueOf(5));
        }
        BigDecimal whole = sum.add(BigDecimal.valueOf(30));
        BigDecimal nrw = share(model, "051160000000");
        BigDecimal hessen = share(model, "064140000000");
        // each is rounded by itself: half a cent off at most
        assertThat(
                        nrw.multiply(whole)
                                .subtract(
                                        BigDecimal.valueOf(cents, 2)
                                                .multiply(BigDecimal.valueOf(20)))
                                .abs())
                .isLessThanOrEqualTo(new BigDecimal("0.005").multiply(whole));
        assertThat(nrw.subtract(hessen.multiply(BigDecimal.valueOf(2))).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.015"));
    }

    private static List<String> laender() {
        List<String> laender = new ArrayList<>();
        for (int land = 1; land <= 16; land++) {
            laender.add("%02d".formatted(land));
        }
        return laender;
    }

    private static BigDecimal share(CostModel model, String ars) {
        return CostEstimation.of(
                        SampleOffers.terms(model),
                        new CostQuestion(Ars.of(ars), OrganisationKind.KOMMUNE, null, null, START))
                .items()
                .getFirst()
                .firstYear()
                .gross()
                .amount();
    }
}
