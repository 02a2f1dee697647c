package de.efakatalog.model.destination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.efakatalog.model.imports.FactDefects;
import de.efakatalog.model.imports.RefusedFactsException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationCheckTest {

    private static final String ID = "6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b11";
    private static final String HOST = "submission.example.org";
    private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

    private static List<String> defects(String id, String host, String details) throws Exception {
        return defects(
                new DestinationFacts(
                        id,
                        host,
                        JSON.readValue(details, DestinationDetails.class),
                        null,
                        null,
                        null));
    }

    private static List<String> defects(DestinationFacts... facts) {
        FactDefects defects = new FactDefects();
        new DestinationCheck(new TrustedKeys(Optional::empty), defects).check(List.of(facts));
        RefusedFactsException refused =
                catchThrowableOfType(RefusedFactsException.class, defects::refuseIfAny);
        return refused == null
                ? List.of()
                : refused.defects().stream().map(RefusedFactsException.Defect::detail).toList();
    }

    @Test
    void takesWhatTheSpecificationShows() throws Exception {
        assertThat(
                        defects(
                                ID,
                                "submission-api-testing.fit-connect.fitko.dev",
                                """
                                {"name": "Rathaus", "logo": "https://example.org/logo.svg",
                                 "contactPersons": [{"name": "Auskunft", "tel": "+49 89 1", "email": "a@b.example.org"}],
                                 "address": {"street": "Weg", "houseNumber": "1 a", "zip": "80331", "city": "München"},
                                 "furtherInformation": {"de": "<p>mehr</p>\\nweiter", "de-x-leicht": "einfach", "en-GB": "more"},
                                 "processingDuration": {"minDuration": 0, "maxDuration": 0, "unit": "workday"},
                                 "customParameters": {"a": [1, null, {"b": 2.5}]}}
                                """))
                .isEmpty();
        assertThat(defects(ID.toUpperCase(Locale.ROOT), HOST, "{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "6f1c1a3e3c1f4e0f9c640d6f2a5d7b11", "kvr"})
    void refusesIdsThatAreNoUuid(String id) throws Exception {
        assertThat(defects(id, HOST, "{}")).containsExactly("id is no UUID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "https://a.example.org",
                "a.example.org:443",
                "a.example.org/x",
                "-a.example.org",
                "a..example.org",
                "a.example.org.",
                "10.0.0.1",
                "bücher.example.org"
            })
    void refusesWhatIsNoHostName(String host) throws Exception {
        assertThat(defects(ID, host, "{}"))
                .singleElement()
                .asString()
                .startsWith("submissionHost is no host name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"logo\": \"http://a.de\"} | logo is no address that begins with https://",
                "{\"imprintUrl\": \"https://\"} | imprintUrl is no address that begins with https://",
                "{\"contactFormUrl\": \"https://a b\"} | contactFormUrl is no address that begins with https://",
                "{\"name\": \" \"} | name has 1 to 500 characters in one line",
                "{\"shortName\": \"a\\nb\"} | shortName has 1 to 500 characters in one line",
                "{\"address\": {\"city\": \"\"}} | address.city has 1 to 500 characters in one line",
                "{\"contactPersons\": [{}, {\"email\": \"a@b\"}]} | contactPersons[1].email is no e-mail address",
                "{\"deadline\": {\"deutsch!\": \"x\"}} | deadline has 'deutsch!' where a language tag such as de or en-GB should stand (BCP 47)",
                "{\"legalBasis\": {\"de\": \"\"}} | legalBasis.de has 1 to 50,000 characters",
                "{\"processingDuration\": {\"minDuration\": 3, \"maxDuration\": 2, \"unit\": \"day\"}} | processingDuration.minDuration 3 is more than maxDuration 2",
                "{\"processingDuration\": {\"minDuration\": -1, \"unit\": \"day\"}} | processingDuration is not negative",
                "{\"processingDuration\": {\"minDuration\": 1, \"unit\": \"days\"}} | processingDuration.unit is one of year, month, week, day, workday, hour, minute, second"
            })
    void saysWhichFieldIsWrong(String details, String defect) throws Exception {
        assertThat(defects(ID, HOST, details)).containsExactly(defect);
    }

    @Test
    void textsAreBounded() throws Exception {
        String long1 = "x".repeat(50_001);
        assertThat(defects(ID, HOST, "{\"deadline\": {\"de\": \"" + long1 + "\"}}"))
                .containsExactly("deadline.de has 1 to 50,000 characters");
        assertThat(defects(ID, HOST, "{\"customParameters\": {\"de\": \"" + long1 + "\"}}"))
                .containsExactly("customParameters have more than 50,000 characters");
    }

    @Test
    void tellsEverythingAtOnce() throws Exception {
        assertThat(defects("x", "y", "{\"logo\": \"z\", \"origin\": \"\"}")).hasSize(4);
    }

    @Test
    void hostIsKeptInLowerCase() {
        assertThat(
                        new DestinationFacts(
                                        ID,
                                        "Submission.Example.ORG",
                                        SmallRegistry.named("Amt"),
                                        null,
                                        null,
                                        null)
                                .submissionHost())
                .isEqualTo(HOST);
    }

    @Test
    void signatureHasToFitTheDestination() throws Exception {
        DestinationDetails none = JSON.readValue("{}", DestinationDetails.class);
        String other = "6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b12";
        String issued = Jws.of(Jws.payload(other, HOST, "99050012104000", "09"));

        assertThat(defects(new DestinationFacts(ID, HOST, none, issued, null, null)))
                .containsExactly(
                        "issuedSignature: it was issued for the destination %s, not for %s"
                                .formatted(other, ID));
        assertThat(defects(new DestinationFacts(other, HOST, none, issued, null, null))).isEmpty();
    }
}
