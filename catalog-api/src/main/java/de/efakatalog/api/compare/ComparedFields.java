package de.efakatalog.api.compare;

import de.efakatalog.api.compare.ComparedField.Keyed;
import de.efakatalog.api.compare.ComparedField.Nested;
import de.efakatalog.model.implementation.profile.EfaCategory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The places that are compared, group by group. */
final class ComparedFields {

    private static final List<ComparedField> FACTS =
            ComparedField.singles(
                    "/name",
                    "/provider/name",
                    "/operator",
                    "/type",
                    "/services",
                    "/ozgId",
                    "/status",
                    "/availability",
                    "/since",
                    "/maturity/model",
                    "/maturity/level",
                    "/url",
                    "/channels",
                    "/sources",
                    "/validFrom",
                    "/validTo",
                    "/ending/on",
                    "/ending/successor",
                    "/ending/note",
                    "/profile/summary",
                    "/profile/authorityCategories",
                    "/profile/regions",
                    "/profile/languages");

    private static final List<ComparedField> ACCESS =
            together(
                    ComparedField.singles(
                            "/profile/accessChannels",
                            "/profile/trustLevel",
                            "/profile/identification"),
                    List.of(
                            ComparedField.keyed("/profile/accounts", "kind"),
                            ComparedField.keyed("/profile/payments", "component")));

    private static final List<ComparedField> INTERFACES =
            together(
                    List.of(ComparedField.keyed("/profile/interfaces", "kind")),
                    ComparedField.singles("/standards", "/profile/components"));

    private static final List<ComparedField> FACHVERFAHREN =
            List.of(ComparedField.keyed("/profile/fachverfahren", "product"));

    private static final List<ComparedField> EFA =
            together(
                    ComparedField.singles("/profile/efa", "/profile/adopterDuties"),
                    List.of(
                            new Keyed(
                                    "/profile/efaRequirements",
                                    "category",
                                    Arrays.stream(EfaCategory.values())
                                            .map(EfaCategory::wireName)
                                            .toList())));

    private static final List<ComparedField> OPERATION =
            together(
                    ComparedField.singles(
                            "/profile/hosting/operator",
                            "/profile/hosting/model",
                            "/profile/hosting/location",
                            "/profile/hosting/certificates",
                            "/profile/sourceCode/open",
                            "/profile/sourceCode/url",
                            "/profile/sourceCode/licence",
                            "/profile/sourceCode/publiccodeUrl",
                            "/profile/accessibility/url",
                            "/profile/accessibility/conformance",
                            "/profile/accessibility/reviewedOn",
                            "/profile/contact/office",
                            "/profile/contact/email",
                            "/profile/contact/phone",
                            "/profile/contact/url",
                            "/profile/releases",
                            "/profile/marks"),
                    List.of(ComparedField.keyed("/profile/documents", "kind")));

    private static final List<ComparedField> OFFERS =
            List.of(
                    new Nested(
                            "/offers",
                            "legalRoute",
                            together(
                                    ComparedField.singles(
                                            "/id",
                                            "/provider",
                                            "/number",
                                            "/terms/title",
                                            "/terms/mayUse/parties",
                                            "/terms/mayUse/users",
                                            "/terms/mayUse/regions",
                                            "/terms/mandates",
                                            "/terms/contract/openEnded",
                                            "/terms/contract/duration",
                                            "/terms/contract/minimum",
                                            "/terms/contract/notice/period",
                                            "/terms/contract/notice/before",
                                            "/terms/contract/renewal/kind",
                                            "/terms/contract/renewal/period",
                                            "/terms/included",
                                            "/terms/documents",
                                            "/terms/validFrom",
                                            "/terms/validTo",
                                            "/terms/costs/free",
                                            "/terms/costs/koenigstein/year",
                                            "/estimate/missing"),
                                    List.of(
                                            ComparedField.keyed("/terms/costs/components", "kind"),
                                            new Nested(
                                                    "/estimate/totals",
                                                    "extent",
                                                    ComparedField.singles(
                                                            "/firstYear/gross",
                                                            "/firstYear/byPayer",
                                                            "/followingYear/gross",
                                                            "/followingYear/byPayer"))))));

    private ComparedFields() {}

    static List<ComparedField> of(FieldGroup group) {
        return switch (group) {
            case FACTS -> FACTS;
            case ACCESS -> ACCESS;
            case INTERFACES -> INTERFACES;
            case FACHVERFAHREN -> FACHVERFAHREN;
            case EFA -> EFA;
            case OPERATION -> OPERATION;
            case OFFERS -> OFFERS;
        };
    }

    private static List<ComparedField> together(
            List<ComparedField> some, List<ComparedField> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
