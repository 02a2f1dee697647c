package de.efakatalog.model.destination;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people and programs are told about a destination, in the fields of a FIT-Connect route
 * (Routing API 2.0.0, schema route).
 *
 * @param name full name of the authority with all it belongs to
 * @param shortName how it is called for short
 * @param logo address of its logo, https
 * @param contactPersons whom to ask: functional contacts, never natural persons
 * @param address where it can be visited
 * @param postalAddress where letters go
 * @param postOfficeBox its Postfach
 * @param privacyPolicyUrl privacy policy, https
 * @param imprintUrl imprint, https
 * @param accessibilityUrl accessibility statement, https
 * @param contactFormUrl contact form, https
 * @param furtherInformation text by language tag, possibly with HTML elements
 * @param requiredDocuments text by language tag, possibly with HTML elements
 * @param legalBasis text by language tag, possibly with HTML elements
 * @param deadline text by language tag, possibly with HTML elements
 * @param processingDuration how long it usually takes
 * @param customParameters what the online service needs beyond the standard, as JSON
 * @param origin the system that says so; {@code demo} for destinations that nobody receives
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DestinationDetails(
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String logo,
        List<ContactPerson> contactPersons,
        @Nullable StreetAddress address,
        @Nullable StreetAddress postalAddress,
        @Nullable PostOfficeBox postOfficeBox,
        @Nullable String privacyPolicyUrl,
        @Nullable String imprintUrl,
        @Nullable String accessibilityUrl,
        @Nullable String contactFormUrl,
        Map<String, String> furtherInformation,
        Map<String, String> requiredDocuments,
        Map<String, String> legalBasis,
        Map<String, String> deadline,
        @Nullable ProcessingDuration processingDuration,
        Map<String, Object> customParameters,
        @Nullable String origin) {

    public DestinationDetails {
        contactPersons = contactPersons == null ? List.of() : List.copyOf(contactPersons);
        furtherInformation = PlainJson.sorted(furtherInformation);
        requiredDocuments = PlainJson.sorted(requiredDocuments);
        legalBasis = PlainJson.sorted(legalBasis);
        deadline = PlainJson.sorted(deadline);
        customParameters =
                customParameters == null ? Map.of() : PlainJson.canonical(customParameters);
    }

    /**
     * A functional contact.
     *
     * @param name what it is called
     * @param tel phone number
     * @param fax fax number
     * @param email address
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ContactPerson(
            @Nullable String name,
            @Nullable String tel,
            @Nullable String fax,
            @Nullable String email) {}

    /**
     * A house or where letters go to.
     *
     * @param street without number
     * @param houseNumber number with letter
     * @param additional further hints
     * @param zip Postleitzahl
     * @param city place, as written on letters
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StreetAddress(
            @Nullable String street,
            @Nullable String houseNumber,
            @Nullable String additional,
            @Nullable String zip,
            @Nullable String city) {}

    /**
     * A Postfach.
     *
     * @param postOfficeBox its number
     * @param zip Postleitzahl
     * @param city place, as written on letters
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PostOfficeBox(
            @Nullable String postOfficeBox, @Nullable String zip, @Nullable String city) {}

    /**
     * How long a request takes.
     *
     * @param minDuration at least, in the unit
     * @param maxDuration at most, in the unit
     * @param unit year, month, week, day, workday, hour, minute or second
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProcessingDuration(
            @Nullable Integer minDuration, @Nullable Integer maxDuration, @Nullable String unit) {}
}
