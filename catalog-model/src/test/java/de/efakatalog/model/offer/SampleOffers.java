package de.efakatalog.model.offer;

import de.efakatalog.model.offer.terms.ContractTerm;
import de.efakatalog.model.offer.terms.CostComponent;
import de.efakatalog.model.offer.terms.CostKind;
import de.efakatalog.model.offer.terms.CostModel;
import de.efakatalog.model.offer.terms.Entitlement;
import de.efakatalog.model.offer.terms.Extent;
import de.efakatalog.model.offer.terms.Funding;
import de.efakatalog.model.offer.terms.KoenigsteinKey;
import de.efakatalog.model.offer.terms.LandShare;
import de.efakatalog.model.offer.terms.LegalMandate;
import de.efakatalog.model.offer.terms.LegalRoute;
import de.efakatalog.model.offer.terms.NoticeDate;
import de.efakatalog.model.offer.terms.NoticePeriod;
import de.efakatalog.model.offer.terms.OfferDocument;
import de.efakatalog.model.offer.terms.OfferTerms;
import de.efakatalog.model.offer.terms.Payer;
import de.efakatalog.model.offer.terms.PayerShare;
import de.efakatalog.model.offer.terms.Price;
import de.efakatalog.model.offer.terms.PriceBasis;
import de.efakatalog.model.offer.terms.PriceStep;
import de.efakatalog.model.offer.terms.Proration;
import de.efakatalog.model.offer.terms.Renewal;
import de.efakatalog.model.offer.terms.RenewalKind;
import de.efakatalog.model.offer.terms.SizeClass;
import de.efakatalog.model.offer.terms.Vat;
import de.efakatalog.model.offer.terms.VatTreatment;
import de.efakatalog.model.organisation.OrganisationKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offers and parts of them. Figures are made up. */
public final class SampleOffers {

    public static final LocalDate START = LocalDate.of(2026, 1, 1);
    public static final Vat EXEMPT = new Vat(VatTreatment.EXEMPT, null);
    public static final Vat STANDARD_RATE = new Vat(VatTreatment.RATE, 190);

    private SampleOffers() {}

    /** Terms that can be published, with every field filled. */
    public static OfferTerms complete() {
        return terms(
                new CostModel(
                        false,
                        List.of(
                                connection(),
                                shared("1200.00", List.of("05", "06"), only(Payer.LAND)),
                                new CostComponent(
                                        "betrieb",
                                        "Betrieb",
                                        CostKind.ANNUAL,
                                        PriceBasis.BY_SIZE_CLASS,
                                        Extent.KOMMUNE,
                                        List.of(
                                                new PriceStep(
                                                        START,
                                                        null,
                                                        List.of(
                                                                new SizeClass(
                                                                        20_000,
                                                                        Price.eur("0.0125")),
                                                                new SizeClass(
                                                                        null, Price.eur("2"))))),
                                        List.of(),
                                        Proration.DAYS,
                                        STANDARD_RATE,
                                        List.of(new PayerShare(Payer.KOMMUNE, 1_000, null, null)))),
                        key()));
    }

    /** Terms that can be published and have these costs. */
    public static OfferTerms terms(CostModel costs) {
        return new OfferTerms(
                "Gewerbe online für Kommunen",
                LegalRoute.SUB_NACHNUTZUNG,
                new Entitlement(
                        List.of(OrganisationKind.AGENCY),
                        List.of(OrganisationKind.KOMMUNE),
                        List.of("05", "06", "071")),
                List.of(
                        new LegalMandate(
                                "05",
                                "§ 5 EGovG NRW",
                                "https://example.org/gesetz",
                                LocalDate.of(2020, 7, 1))),
                new ContractTerm(
                        false,
                        Period.ofYears(2),
                        Period.ofMonths(12),
                        new NoticePeriod(Period.ofMonths(6), NoticeDate.YEAR_END),
                        new Renewal(RenewalKind.AUTOMATIC, Period.ofYears(1))),
                List.of("Betrieb", "Pflege", "Support werktags 9 bis 17 Uhr"),
                List.of(
                        new OfferDocument(
                                "AVV",
                                "https://example.org/avv.pdf",
                                "0123456789abcdef".repeat(4))),
                costs,
                START,
                LocalDate.of(2029, 12, 31));
    }

    /** Terms that can be published and cost a fixed sum every year. */
    public static OfferTerms costing(String amount) {
        return terms(model(annual(amount, Proration.NONE)));
    }

    /** Nothing but a title. */
    public static OfferTerms begun(@Nullable String title) {
        return new OfferTerms(
                title, null, null, List.of(), null, List.of(), List.of(), null, null, null);
    }

    public static CostModel model(CostComponent... components) {
        return new CostModel(false, List.of(components), key());
    }

    /** A connection of 1,500 euros before tax, 80 % of it funded until the end of 2026. */
    public static CostComponent connection() {
        return new CostComponent(
                "anschluss",
                "Anschluss",
                CostKind.CONNECTION,
                PriceBasis.FIXED,
                Extent.KOMMUNE,
                List.of(new PriceStep(START, Price.eur("1500"), List.of())),
                List.of(),
                null,
                STANDARD_RATE,
                List.of(
                        new PayerShare(
                                Payer.FUNDING,
                                800,
                                null,
                                new Funding(
                                        "Roll-out 2026",
                                        LocalDate.of(2026, 12, 31),
                                        Payer.KOMMUNE)),
                        new PayerShare(Payer.LAND, null, Price.eur("100"), null),
                        new PayerShare(Payer.KOMMUNE, 200, null, null)));
    }

    /** A total that Länder share every year. */
    public static CostComponent shared(
            String total, List<String> laender, List<PayerShare> paidBy) {
        return new CostComponent(
                "anteil",
                "Anteil des Landes",
                CostKind.ANNUAL,
                PriceBasis.BY_KOENIGSTEIN_SHARE,
                Extent.LAND,
                List.of(new PriceStep(START, Price.eur(total), List.of())),
                laender,
                Proration.NONE,
                EXEMPT,
                paidBy);
    }

    /** A fixed sum a year, without tax, paid by the Kommune. */
    public static CostComponent annual(String amount, Proration proration) {
        return annual(
                PriceBasis.FIXED,
                proration,
                EXEMPT,
                only(Payer.KOMMUNE),
                new PriceStep(START, Price.eur(amount), List.of()));
    }

    /** A yearly cost of a Kommune. */
    public static CostComponent annual(
            PriceBasis basis,
            Proration proration,
            Vat vat,
            List<PayerShare> paidBy,
            PriceStep... prices) {
        return new CostComponent(
                "jahr",
                "Jährlich",
                CostKind.ANNUAL,
                basis,
                Extent.KOMMUNE,
                List.of(prices),
                List.of(),
                proration,
                vat,
                paidBy);
    }

    public static List<PayerShare> only(Payer payer) {
        return List.of(new PayerShare(payer, 1_000, null, null));
    }

    /** NRW 20, Hessen 10, everybody else 5. */
    public static KoenigsteinKey key() {
        List<LandShare> shares = new ArrayList<>();
        for (int land = 1; land <= 16; land++) {
            String percent = land == 5 ? "20" : land == 6 ? "10.00000" : "5";
            shares.add(new LandShare("%02d".formatted(land), new BigDecimal(percent)));
        }
        return new KoenigsteinKey(2026, "https://example.org/schluessel", shares);
    }
}
