package de.efakatalog.model.changelog;

import de.efakatalog.model.destination.Destination;
import de.efakatalog.model.destination.DestinationDetails;
import de.efakatalog.model.destination.DestinationDetails.ContactPerson;
import de.efakatalog.model.destination.DestinationDetails.PostOfficeBox;
import de.efakatalog.model.destination.DestinationDetails.ProcessingDuration;
import de.efakatalog.model.destination.DestinationDetails.StreetAddress;
import de.efakatalog.model.destination.DestinationFacts;
import de.efakatalog.model.implementation.ReportedReuse;
import de.efakatalog.model.implementation.ReportedReuseFacts;
import de.efakatalog.model.implementation.ServiceImplementation;
import de.efakatalog.model.implementation.ServiceImplementationFacts;
import de.efakatalog.model.implementation.lifecycle.ImplementationDraft;
import de.efakatalog.model.implementation.lifecycle.ImplementationDraftFacts;
import de.efakatalog.model.implementation.profile.SampleImplementations;
import de.efakatalog.model.offer.OfferFacts;
import de.efakatalog.model.offer.ReuseOffer;
import de.efakatalog.model.offer.ReuseOfferDraft;
import de.efakatalog.model.offer.SampleOffers;
import de.efakatalog.model.organisation.Authority;
import de.efakatalog.model.organisation.AuthorityFacts;
import de.efakatalog.model.organisation.Organisation;
import de.efakatalog.model.organisation.OrganisationFacts;
import de.efakatalog.model.region.Ars;
import de.efakatalog.model.region.Centroid;
import de.efakatalog.model.region.PostcodeArea;
import de.efakatalog.model.region.PostcodeFacts;
import de.efakatalog.model.region.Region;
import de.efakatalog.model.region.RegionFacts;
import de.efakatalog.model.region.RegionLevel;
import de.efakatalog.model.responsibility.Responsibility;
import de.efakatalog.model.responsibility.ResponsibilityFacts;
import de.efakatalog.model.service.OzgService;
import de.efakatalog.model.service.OzgServiceFacts;
import de.efakatalog.model.service.PublicService;
import de.efakatalog.model.service.PublicServiceFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One record of each kind that refer to one another: with everything known, and with nothing. */
final class SampleRecords {

    private static final Ars BUND = Ars.of("000000000000");
    private static final String MUENCHEN = "091620000000";
    private static final String LEIKA_KEY = "99050012104000";

    private SampleRecords() {}

    static Region bund() {
        return new Region(
                new RegionFacts(
                        BUND,
                        null,
                        RegionLevel.BUND,
                        null,
                        null,
                        "Bundesrepublik Deutschland",
                        null,
                        null,
                        null,
                        null));
    }

    static List<CatalogRecord> complete() {
        return List.of(
                muenchen(),
                new PostcodeArea(new PostcodeFacts("80331", List.of(MUENCHEN))),
                new OzgService(
                        new OzgServiceFacts("20010", "Gewerbe", "Unternehmensführung", "Gründung")),
                service(),
                new Organisation(
                        new OrganisationFacts(
                                "muenchen", "München", "kommune", MUENCHEN, "https://muenchen.de")),
                new Authority(
                        new AuthorityFacts(
                                "kvr",
                                "Kreisverwaltungsreferat",
                                "Gewerbe",
                                "muenchen",
                                MUENCHEN,
                                "Ruppertstraße",
                                "19 a",
                                "80337",
                                "München",
                                48.1236,
                                11.5519)),
                implementation(),
                new ReportedReuse(
                        new ReportedReuseFacts(
                                "gewerbe-in-muenchen",
                                "gewerbe-online",
                                MUENCHEN,
                                "im Einsatz",
                                "https://example.org/bericht",
                                LocalDate.of(2025, 2, 28))),
                new Responsibility(
                        new ResponsibilityFacts(
                                "gewerbe-muenchen",
                                LEIKA_KEY,
                                MUENCHEN,
                                "kvr",
                                "gewerbe-online",
                                "Gewerbe anmelden",
                                "https://example.org/gewerbe",
                                UUID.fromString("6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b11"),
                                "muenchen",
                                LocalDate.of(2024, 2, 29),
                                LocalDate.of(2027, 12, 31))),
                new Destination(
                        new DestinationFacts(
                                "6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b11",
                                "submission.example.org",
                                details(),
                                "eyJhbGciOiJQUzUxMiJ9.e30.c2ln",
                                LocalDate.of(2024, 2, 29),
                                LocalDate.of(2027, 12, 31))),
                new ReuseOffer(
                        new OfferFacts(
                                "gewerbe-nrw",
                                "gewerbe-online",
                                "muenchen",
                                SampleOffers.complete()),
                        Instant.parse("2026-01-02T03:04:05.123456Z")),
                new ReuseOfferDraft(
                        new OfferFacts(
                                "gewerbe-nrw",
                                "gewerbe-online",
                                "muenchen",
                                SampleOffers.complete())),
                new ImplementationDraft(
                        new ImplementationDraftFacts(
                                "gewerbe-online",
                                "muenchen",
                                SampleImplementations.complete(LEIKA_KEY, "muenchen")),
                        1L));
    }

    private static DestinationDetails details() {
        return new DestinationDetails(
                "Kreisverwaltungsreferat, Gewerbe",
                "KVR",
                "https://example.org/logo.svg",
                List.of(new ContactPerson("Auskunft", "089 1", "089 2", "kvr@example.org")),
                new StreetAddress("Ruppertstraße", "19 a", "Hof", "80337", "München"),
                new StreetAddress("Ruppertstraße", "19", null, "80337", "München"),
                new PostOfficeBox("1234", "80300", "München"),
                "https://example.org/datenschutz",
                "https://example.org/impressum",
                "https://example.org/barrierefrei",
                "https://example.org/kontakt",
                Map.of("de", "<p>Näheres</p>", "en", "<p>More</p>"),
                Map.of("de", "Ausweis"),
                Map.of("de", "§ 14 GewO"),
                Map.of("de", "keine"),
                new ProcessingDuration(1, 3, "workday"),
                Map.of("amt", List.of(1, 2.5, true), "kasse", Map.of("nummer", "07")),
                "PVOG");
    }

    private static Region muenchen() {
        Ars ars = Ars.of(MUENCHEN);
        Region muenchen =
                new Region(
                        new RegionFacts(
                                ars,
                                ars.toAgs().orElseThrow(),
                                RegionLevel.GEMEINDE,
                                "61",
                                "Kreisfreie Stadt",
                                "München, Landeshauptstadt",
                                "München",
                                BUND,
                                1_505_005,
                                new BigDecimal("310.70")));
        muenchen.place(new Centroid(48.137154, 11.576124));
        return muenchen;
    }

    private static PublicService service() {
        return new PublicService(
                new PublicServiceFacts(
                        LEIKA_KEY,
                        "Gewerbeanmeldung Entgegennahme",
                        "Gewerbe anmelden",
                        List.of("2", "3b"),
                        Map.of("09", "kommune", "11", "land"),
                        "20010",
                        "Unternehmensführung",
                        "Gründung",
                        List.of("99050012104001"),
                        "leika",
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2030, 12, 31)));
    }

    private static ServiceImplementation implementation() {
        return new ServiceImplementation(
                new ServiceImplementationFacts(
                        "gewerbe-online",
                        "Gewerbe online",
                        "muenchen",
                        List.of(LEIKA_KEY),
                        "20010",
                        "published",
                        "live",
                        "2023-05",
                        "1.1",
                        (short) 3,
                        "https://example.org/gewerbe",
                        List.of("fit-store"),
                        List.of("XGewerbe"),
                        "München",
                        List.of("https://example.org/quelle")));
    }

    static List<CatalogRecord> sparse() {
        return List.of(
                new Region(
                        new RegionFacts(
                                Ars.of("09"),
                                null,
                                RegionLevel.LAND,
                                null,
                                null,
                                "Bayern",
                                null,
                                BUND,
                                null,
                                null)),
                new PostcodeArea(new PostcodeFacts("80333", List.of(MUENCHEN))),
                new OzgService(new OzgServiceFacts("20011", "Ohne", null, null)),
                new PublicService(
                        new PublicServiceFacts(
                                "passierschein-a38",
                                "Passierschein A38",
                                null,
                                List.of(),
                                Map.of(),
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                null)),
                new Organisation(new OrganisationFacts("niemand", "Niemand", "agency", null, null)),
                new Authority(
                        new AuthorityFacts(
                                "amt", "Amt", null, "niemand", null, null, null, null, null, null,
                                null)),
                new ServiceImplementation(
                        new ServiceImplementationFacts(
                                "dienst", "Dienst", null, List.of(), null, "draft", "unknown", null,
                                null, null, null, List.of(), List.of(), null, List.of())),
                new ReportedReuse(
                        new ReportedReuseFacts(
                                "dienst-bund", "dienst", BUND.value(), "ja", null, null)),
                new Responsibility(
                        new ResponsibilityFacts(
                                "amt-bund",
                                "passierschein-a38",
                                BUND.value(),
                                "amt",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)),
                new Destination(
                        new DestinationFacts(
                                "6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b12",
                                "submission.example.org",
                                new DestinationDetails(
                                        null, null, null, List.of(), null, null, null, null, null,
                                        null, null, Map.of(), Map.of(), Map.of(), Map.of(), null,
                                        Map.of(), null),
                                null,
                                null,
                                null)),
                new ReuseOffer(
                        new OfferFacts("angebot", "dienst", "niemand", SampleOffers.begun(null)),
                        Instant.EPOCH),
                new ReuseOfferDraft(
                        new OfferFacts("angebot", "dienst", "niemand", SampleOffers.begun(null))),
                new ImplementationDraft(
                        new ImplementationDraftFacts(
                                "entwurf", "niemand", SampleImplementations.begun(null)),
                        null));
    }
}
