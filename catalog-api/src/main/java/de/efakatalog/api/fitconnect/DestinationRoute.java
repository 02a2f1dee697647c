package de.efakatalog.api.fitconnect;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.efakatalog.model.destination.DestinationDetails;
import de.efakatalog.model.destination.DestinationRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where requests are delivered to, and what people are told about it (Routing API 2.0.0, schema
 * route). What is not known is left out.
 *
 * @param destinationId UUID
 * @param destinationSignature compact JWS (RFC 7515), as it was issued
 * @param destinationName full name of the authority
 * @param destinationShortName how it is called for short
 * @param destinationLogo address of its logo, https
 * @param contactPersons functional contacts
 * @param address where it can be visited
 * @param postalAddress where letters go
 * @param postOfficeBox its Postfach
 * @param privacyPolicyUrl privacy policy, https
 * @param imprintUrl imprint, https
 * @param accessibilityUrl accessibility statement, https
 * @param contactFormUrl contact form, https
 * @param furtherInformation further information, possibly with HTML elements
 * @param requiredDocuments required documents, possibly with HTML elements
 * @param legalBasis legal basis, possibly with HTML elements
 * @param deadline deadlines, possibly with HTML elements
 * @param processingDuration how long it usually takes
 * @param customParameters what the online service needs beyond the standard
 * @param origin the system that says so; demo where nobody receives anything
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(requiredProperties = {"destinationId", "destinationSignature"})
public record DestinationRoute(
        @Schema(format = "uuid") String destinationId,
        String destinationSignature,
        @Nullable String destinationName,
        @Nullable String destinationShortName,
        @Nullable String destinationLogo,
        List<DestinationDetails.ContactPerson> contactPersons,
        DestinationDetails.@Nullable StreetAddress address,
        DestinationDetails.@Nullable StreetAddress postalAddress,
        DestinationDetails.@Nullable PostOfficeBox postOfficeBox,
        @Nullable String privacyPolicyUrl,
        @Nullable String imprintUrl,
        @Nullable String accessibilityUrl,
        @Nullable String contactFormUrl,
        @Nullable RouteText furtherInformation,
        @Nullable RouteText requiredDocuments,
        @Nullable RouteText legalBasis,
        @Nullable RouteText deadline,
        DestinationDetails.@Nullable ProcessingDuration processingDuration,
        Map<String, Object> customParameters,
        @Nullable String origin) {

    /**
     * A text for people.
     *
     * @param description the text by language tag
     */
    public record RouteText(Map<String, String> description) {

        private static @Nullable RouteText of(Map<String, String> description) {
            return description.isEmpty() ? null : new RouteText(description);
        }
    }

    /** The route to a destination that is signed. */
    static DestinationRoute of(DestinationRecord destination) {
        DestinationDetails details = destination.details();
        return new DestinationRoute(
                destination.id(),
                Objects.requireNonNull(destination.signature(), "only signed ones are routable"),
                details.name(),
                details.shortName(),
                details.logo(),
                details.contactPersons(),
                details.address(),
                details.postalAddress(),
                details.postOfficeBox(),
                details.privacyPolicyUrl(),
                details.imprintUrl(),
                details.accessibilityUrl(),
                details.contactFormUrl(),
                RouteText.of(details.furtherInformation()),
                RouteText.of(details.requiredDocuments()),
                RouteText.of(details.legalBasis()),
                RouteText.of(details.deadline()),
                details.processingDuration(),
                details.customParameters(),
                details.origin());
    }
}
