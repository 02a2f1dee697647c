package de.efakatalog.model.implementation.profile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What providers say about implementations. Names and figures are made up. */
public final class SampleImplementations {

    private SampleImplementations() {}

    /** An online service that can be published, with every field filled. */
    public static ImplementationContent complete(String service, String confirmedBy) {
        return content("Gewerbe online", List.of(service), profile(confirmedBy, List.of()));
    }

    /** The same under another name. */
    public static ImplementationContent named(
            ImplementationContent content, @Nullable String name) {
        return new ImplementationContent(
                content.type(),
                name,
                content.services(),
                content.ozgId(),
                content.availability(),
                content.since(),
                content.maturity(),
                content.url(),
                content.reuseChannels(),
                content.operator(),
                content.profile());
    }

    /** Nothing but a name. */
    public static ImplementationContent begun(@Nullable String name) {
        return new ImplementationContent(
                null,
                name,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                ImplementationProfile.empty());
    }

    /** A payment component that can be published, with what is needed for that and no more. */
    public static ImplementationContent component(String region) {
        ImplementationProfile full = profile("niemand", List.of());
        return new ImplementationContent(
                ImplementationType.PAYMENT_COMPONENT,
                "Bezahlen für alle",
                List.of(),
                null,
                Availability.LIVE,
                null,
                null,
                null,
                List.of(),
                null,
                new ImplementationProfile(
                        "Nimmt Gebühren ein.",
                        List.of(),
                        List.of(region),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new TechnicalInterface(
                                        InterfaceKind.XBEZAHLDIENSTE, null, "1.0", null)),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        full.hosting(),
                        new SourceCode(false, null, null, null),
                        null,
                        full.documents(),
                        full.contact(),
                        List.of(),
                        List.of()));
    }

    /** An online service whose profile is another one. */
    public static ImplementationContent with(
            ImplementationContent content, UnaryOperator<ImplementationProfile> change) {
        return new ImplementationContent(
                content.type(),
                content.name(),
                content.services(),
                content.ozgId(),
                content.availability(),
                content.since(),
                content.maturity(),
                content.url(),
                content.reuseChannels(),
                content.operator(),
                change.apply(content.profile()));
    }

    /** An online service that can be published if its profile is complete. */
    public static ImplementationContent content(
            String name, List<String> services, ImplementationProfile profile) {
        return new ImplementationContent(
                ImplementationType.ONLINE_SERVICE,
                name,
                services,
                null,
                Availability.LIVE,
                "2023-05",
                new StatedMaturity(MaturityModel.V1_1, (short) 3),
                "https://gewerbe.example.org",
                List.of("FIT-Store"),
                "Rechenzentrum Nord",
                profile);
    }

    /** A profile with every field filled. */
    public static ImplementationProfile profile(String confirmedBy, List<String> components) {
        return new ImplementationProfile(
                "Gewerbe anmelden, ummelden und abmelden.",
                List.of("Gewerbeamt"),
                List.of(),
                List.of("de", "hsb"),
                TrustLevel.SUBSTANTIAL,
                List.of(IdentificationMeans.ONLINE_AUSWEIS, IdentificationMeans.ELSTER_CERTIFICATE),
                List.of(
                        new AccountAccess(
                                AccountKind.BUND_ID,
                                AccountUse.OPTIONAL,
                                TrustLevel.SUBSTANTIAL,
                                null),
                        new AccountAccess(
                                AccountKind.MEIN_UNTERNEHMENSKONTO,
                                AccountUse.OPTIONAL,
                                null,
                                "für Unternehmen")),
                List.of(new PaymentAccess("ePayBL", PaymentPolicy.MANDATORY, "XBezahldienste 1.0")),
                List.of(AccessChannel.WEB, AccessChannel.EMBEDDED),
                List.of(
                        new TechnicalInterface(InterfaceKind.FIT_CONNECT, null, null, null),
                        new TechnicalInterface(
                                InterfaceKind.XOEV_STANDARD,
                                "XGewerbe",
                                "2.1",
                                "https://xgewerbe.example.org")),
                components,
                List.of(
                        new FachverfahrenConnection(
                                "Gewerbe Plus",
                                "Muster Software",
                                "XGewerbe 2.1 über FIT-Connect",
                                confirmedBy,
                                LocalDate.of(2025, 2, 28))),
                true,
                checklist(),
                List.of(AdopterDuty.RESPONSIBILITY_DATA, AdopterDuty.RECEIVER),
                new Hosting(
                        "Rechenzentrum Nord",
                        HostingModel.CENTRAL,
                        "Deutschland",
                        List.of("ISO 27001 auf der Basis von IT-Grundschutz")),
                new SourceCode(
                        true,
                        "https://code.example.org/gewerbe",
                        "EUPL-1.2",
                        "https://code.example.org/gewerbe/publiccode.yml"),
                new AccessibilityStatement(
                        "https://gewerbe.example.org/barrierefreiheit",
                        Conformance.PARTIAL,
                        LocalDate.of(2025, 9, 30)),
                List.of(document(DocumentKind.PRIVACY_NOTICE)),
                new FunctionalContact(
                        "Leitstelle Nachnutzung",
                        "nachnutzung@example.org",
                        "+49 30 1234",
                        "https://gewerbe.example.org/kontakt"),
                List.of(
                        new ReleaseNote(
                                "3.2",
                                LocalDate.of(2025, 9, 1),
                                "Abmeldung ergänzt.",
                                "https://gewerbe.example.org/3-2")),
                List.of(
                        new PracticeMark(
                                "Bewährt vor Ort",
                                "Re@di",
                                "https://example.org/bewaehrt",
                                LocalDate.of(2024, 2, 29))));
    }

    public static DocumentReference document(DocumentKind kind) {
        return new DocumentReference(
                kind, "Datenschutz", "https://example.org/d.pdf", "ab".repeat(32));
    }

    /** A line for each category, all fulfilled. */
    public static List<EfaRequirement> checklist() {
        return Arrays.stream(EfaCategory.values())
                .map(
                        category ->
                                new EfaRequirement(
                                        category,
                                        RequirementLevel.MUST,
                                        "Anforderung " + category.wireName(),
                                        Fulfilment.MET,
                                        "Abnahme vom 1. März",
                                        null))
                .toList();
    }
}
