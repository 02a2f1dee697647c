package de.efakatalog.api.offer;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.ListSelection;
import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.offer.OfferListing;
import de.efakatalog.model.offer.OfferStatus;
import de.efakatalog.model.offer.terms.LegalRoute;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What offers are looked for by. */
public class OfferSelection extends ListSelection {

    private static final List<OfferStatus> STATUSES =
            List.of(OfferStatus.PUBLISHED, OfferStatus.WITHDRAWN);
    private static final Pattern LAND = Pattern.compile("0[1-9]|1[0-6]");

    @RestQuery
    @Parameter(
            description = "Id of the implementation that is offered.",
            example = "passierschein-a38")
    @Nullable String implementation;

    @RestQuery
    @Parameter(
            description = "Id of the organisation that offers it.",
            example = "stadt-moenchengladbach")
    @Nullable String organisation;

    @RestQuery
    @Parameter(
            description =
                    "On which legal way it is used: fit-store, govdigital-marktplatz,"
                            + " sub-nachnutzung, verwaltungsvereinbarung, ikz or open-source.",
            example = "ikz")
    @Nullable String legalRoute;

    @RestQuery
    @Parameter(description = "ARS of a Land: offers that somebody there may use.", example = "05")
    @Nullable String land;

    @RestQuery
    @Parameter(description = "published or withdrawn; both without it.", example = "published")
    @Nullable String status;

    OfferListing.Question question(Inputs inputs) {
        String route =
                inputs.oneOf(
                        "legalRoute",
                        legalRoute,
                        Arrays.stream(LegalRoute.values()).map(LegalRoute::wireName).toList());
        String stage =
                inputs.oneOf(
                        "status", status, STATUSES.stream().map(OfferStatus::wireName).toList());
        return new OfferListing.Question(
                inputs.parsed("implementation", implementation, Slug::require),
                inputs.parsed("organisation", organisation, Slug::require),
                STATUSES.stream()
                        .filter(each -> each.wireName().equals(stage))
                        .findFirst()
                        .orElse(null),
                Arrays.stream(LegalRoute.values())
                        .filter(each -> each.wireName().equals(route))
                        .findFirst()
                        .orElse(null),
                inputs.formed(
                        "land",
                        land,
                        LAND.asMatchPredicate(),
                        "the ARS of a Land, two digits from 01 to 16"));
    }
}
