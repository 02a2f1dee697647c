package de.efakatalog.model.destination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.efakatalog.model.region.Ars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuedSignatureTest {

    private static final String ID = "6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b11";
    private static final String HOST = "submission.example.org";
    private static final String GEWERBE = "99050012104000";
    private static final String UMZUG = "99115005104000";

    private static IssuedSignature signature(String services, String regions) {
        return IssuedSignature.parse(Jws.of(Jws.payload(ID, HOST, services, regions)));
    }

    @Test
    void namesItsKey() {
        assertThat(signature(GEWERBE, "09").kid()).isEqualTo("fitko-1");
    }

    @ParameterizedTest
    @CsvSource({
        "120645410, 120645410",
        "120645410000, 120645410",
        "120645410, 120645410000",
        "12064, 12064",
        "120640000000, 12064",
        "09162, 091620000000",
        "000000000000, 000000000000"
    })
    void regionMayBePadded(String signed, String asked) {
        assertThat(signature(GEWERBE, signed).covers(new Claim(GEWERBE, asked))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"12, 12064", "12064, 12", "120645410, 120645411", "000000000000, 12"})
    void regionAboveOrBesideIsNotCovered(String signed, String asked) {
        assertThat(signature(GEWERBE, signed).covers(new Claim(GEWERBE, asked))).isFalse();
    }

    @Test
    void everyServiceIsCoveredInEveryRegionOfItsEntryOnly() {
        String two =
                Jws.payload(ID, HOST, GEWERBE, "09")
                        .replace(
                                "\"services\": [",
                                "\"services\": [{\"gebietIDs\": [\"%s12\"], \"leistungIDs\": [\"%s%s\"]}, "
                                        .formatted(Ars.URN_PREFIX, Coverage.SERVICE_URN, UMZUG));
        IssuedSignature signature = IssuedSignature.parse(Jws.of(two));

        assertThat(signature.covers(new Claim(GEWERBE, "09"))).isTrue();
        assertThat(signature.covers(new Claim(UMZUG, "12"))).isTrue();
        assertThat(signature.covers(new Claim(GEWERBE, "12"))).isFalse();
        assertThat(signature.covers(new Claim(UMZUG, "09"))).isFalse();
    }

    @Test
    void saysWhichDestinationAndHostItIsFor() {
        IssuedSignature signature = signature(GEWERBE, "09");

        assertThat(signature.misfits(ID, HOST)).isEmpty();
        assertThat(signature.misfits("00000000-0000-0000-0000-000000000000", "h.example.org"))
                .containsExactly(
                        "it was issued for the destination %s, not for 00000000-0000-0000-0000-000000000000"
                                .formatted(ID),
                        "it was issued for the submission host %s, not for h.example.org"
                                .formatted(HOST));
    }

    @Test
    void caseOfTheHostDoesNotMatter() {
        assertThat(signature(GEWERBE, "09").misfits(ID, "Submission.Example.ORG")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a.b.c.d", "a..c", "a.b.c=", "ä.b.c"})
    void refusesWhatIsNoCompactJws(String jws) {
        assertThatThrownBy(() -> IssuedSignature.parse(jws))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no compact JWS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"typ\":\"jwt\",\"alg\":\"PS512\"} | its header has no kid",
                "{\"kid\":\"a\",\"alg\":\"PS512\"} | its header has typ  instead of jwt",
                "{\"kid\":\"a\",\"typ\":\"jwt\",\"alg\":\"none\"} | its header has alg \"none\" instead of PS512",
                "[] | its header is no JSON object in base64url"
            })
    void refusesOtherHeaders(String header, String complaint) {
        assertThatThrownBy(
                        () ->
                                IssuedSignature.parse(
                                        Jws.of(header, Jws.payload(ID, HOST, GEWERBE, "09"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(complaint);
    }

    @Test
    void saysWhatThePayloadLacks() {
        assertThatThrownBy(() -> IssuedSignature.parse(Jws.of("{\"iss\": \"x\", \"iat\": 1}")))
                .hasMessage("its payload lacks submissionHost, destinationId, services, jti");
        assertThatThrownBy(() -> IssuedSignature.parse(Jws.of("{\"services\": 7}")))
                .hasMessage("its payload has other fields than it should");
        assertThatThrownBy(() -> IssuedSignature.parse(Jws.of("no json")))
                .hasMessage("its payload is no JSON object in base64url");
    }

    @Test
    void whatItSaysBeyondServicesAndRegionsIsLeftOut() {
        String more =
                Jws.payload(ID, HOST, GEWERBE + " 99", "09 0")
                        .replace(
                                "\"gebietIDs\": [",
                                "\"gebietIDs\": [\"urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:ags:12\", \"\", ")
                        .replace(
                                "\"leistungIDs\": [",
                                "\"leistungIDs\": [\"urn:de:fim:ozg:10141\", ");
        IssuedSignature signature = IssuedSignature.parse(Jws.of(more));

        assertThat(signature.covers(new Claim(GEWERBE, "09"))).isTrue();
        assertThat(signature.covers(new Claim(GEWERBE, "12"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[null]", "[{\"gebietIDs\": [null], \"leistungIDs\": []}]", "[7]"})
    void refusesListsWithoutElements(String services) {
        String payload =
                Jws.payload(ID, HOST, "", "")
                        .replace("[{\"gebietIDs\": [], \"leistungIDs\": []}]", services);
        assertThatThrownBy(() -> IssuedSignature.parse(Jws.of(payload)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("its payload has other fields than it should");
    }
}
