package de.efakatalog.api.fitconnect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.efakatalog.model.destination.DestinationDetails;
import de.efakatalog.model.destination.DestinationRecord;
import de.efakatalog.model.destination.SignatureOrigin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenderedRoutesTest {

    private static final String ID = "c0d3a001-2b1d-4e0a-9f3c-5a7d3e1f9b42";
    private static final Instant MADE = Instant.parse("2026-11-22T10:00:00Z");

    private final ObjectMapper mapper = JsonMapper.builder().build();
    private final RenderedRoutes rendered = new RenderedRoutes(mapper);

    private DestinationRecord destination(String details) throws JsonProcessingException {
        return new DestinationRecord(
                ID,
                "submission.example.org",
                mapper.readValue(details, DestinationDetails.class),
                "e30.e30.c2ln",
                SignatureOrigin.ISSUED,
                null,
                null,
                "local",
                1,
                MADE,
                MADE);
    }

    private String json(String details) throws JsonProcessingException {
        return new String(rendered.of(destination(details)), StandardCharsets.UTF_8);
    }

    @Test
    void writesAllThatIsKnownUnderItsNameInTheRoutingApi() throws IOException {
        assertThat(
                        mapper.readTree(
                                json(
                                        """
                        {"name": "Stadt Übersee - Gewerbeamt", "shortName": "Gewerbeamt",
                         "logo": "https://example.org/logo.svg",
                         "contactPersons": [{"name": "Gewerbeamt", "tel": "+49 30 1", "email": "a@example.org"}],
                         "address": {"street": "Am Markt", "houseNumber": "1 A", "zip": "10115", "city": "Übersee"},
                         "postalAddress": {"zip": "10116", "city": "Übersee"},
                         "postOfficeBox": {"postOfficeBox": "Postfach 47", "zip": "10117", "city": "Übersee"},
                         "privacyPolicyUrl": "https://example.org/datenschutz",
                         "imprintUrl": "https://example.org/impressum",
                         "accessibilityUrl": "https://example.org/barrierefrei",
                         "contactFormUrl": "https://example.org/kontakt",
                         "furtherInformation": {"de": "<p>Weiteres</p>", "en": "<p>More</p>"},
                         "requiredDocuments": {"de": "Ausweis"},
                         "legalBasis": {"de": "§ 14 GewO"},
                         "deadline": {"de": "sofort"},
                         "processingDuration": {"minDuration": 1, "maxDuration": 4, "unit": "week"},
                         "customParameters": {"mahnkosten": 7.25, "varianten": ["a", {"b": null}]},
                         "origin": "PVOG"}
                        """)))
                .isEqualTo(
                        mapper.readTree(
                                """
                        {"destinationId": "c0d3a001-2b1d-4e0a-9f3c-5a7d3e1f9b42",
                         "destinationSignature": "e30.e30.c2ln",
                         "destinationName": "Stadt Übersee - Gewerbeamt",
                         "destinationShortName": "Gewerbeamt",
                         "destinationLogo": "https://example.org/logo.svg",
                         "contactPersons": [{"name": "Gewerbeamt", "tel": "+49 30 1", "email": "a@example.org"}],
                         "address": {"street": "Am Markt", "houseNumber": "1 A", "zip": "10115", "city": "Übersee"},
                         "postalAddress": {"zip": "10116", "city": "Übersee"},
                         "postOfficeBox": {"postOfficeBox": "Postfach 47", "zip": "10117", "city": "Übersee"},
                         "privacyPolicyUrl": "https://example.org/datenschutz",
                         "imprintUrl": "https://example.org/impressum",
                         "accessibilityUrl": "https://example.org/barrierefrei",
                         "contactFormUrl": "https://example.org/kontakt",
                         "furtherInformation": {"description": {"de": "<p>Weiteres</p>", "en": "<p>More</p>"}},
                         "requiredDocuments": {"description": {"de": "Ausweis"}},
                         "legalBasis": {"description": {"de": "§ 14 GewO"}},
                         "deadline": {"description": {"de": "sofort"}},
                         "processingDuration": {"minDuration": 1, "maxDuration": 4, "unit": "week"},
                         "customParameters": {"mahnkosten": 7.25, "varianten": ["a", {"b": null}]},
                         "origin": "PVOG"}
                        """));
    }

    @Test
    void leavesOutWhatIsNotKnown() throws IOException {
        assertThat(json("{\"name\": \"\", \"contactPersons\": [], \"deadline\": {}}"))
                .isEqualTo(
                        "{\"destinationId\":\"c0d3a001-2b1d-4e0a-9f3c-5a7d3e1f9b42\","
                                + "\"destinationSignature\":\"e30.e30.c2ln\"}");
    }

    @Test
    void rendersEachVersionOnce() throws IOException {
        DestinationRecord first = destination("{\"name\": \"A\"}");
        DestinationRecord equalButLater = destination("{\"name\": \"A\"}");

        assertThat(rendered.of(first)).isSameAs(rendered.of(first));
        assertThat(rendered.of(equalButLater))
                .isNotSameAs(rendered.of(first))
                .isEqualTo(rendered.of(first));
    }

    private static String page(int total, int offset, List<byte[]> routes) {
        return new String(RoutePage.json(total, offset, routes).json(), StandardCharsets.UTF_8);
    }

    @Test
    void putsRoutesIntoAPage() throws IOException {
        byte[] one = "{\"a\":\"ü\"}".getBytes(StandardCharsets.UTF_8);
        byte[] two = "{\"b\":2}".getBytes(StandardCharsets.UTF_8);

        assertThat(page(7, 5, List.of(one, two)))
                .isEqualTo(
                        "{\"count\":2,\"offset\":5,\"totalCount\":7,"
                                + "\"routes\":[{\"a\":\"ü\"},{\"b\":2}]}");
        assertThat(page(0, 2147483647, List.of()))
                .isEqualTo("{\"count\":0,\"offset\":2147483647,\"totalCount\":0,\"routes\":[]}");
    }
}
