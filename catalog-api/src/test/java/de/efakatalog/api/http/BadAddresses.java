package de.efakatalog.api.http;

import static de.efakatalog.api.http.BadRequest.get;
import static de.efakatalog.api.http.BadRequest.malformed;
import static de.efakatalog.api.http.BadRequest.parameter;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;

/** Requests whose address names nothing, or is no text. */
final class BadAddresses {

    private static final String API = "/api/v1/";
    private static final String ROUTES = API + "routes?leikaKey=99050012104000&";

    private BadAddresses() {}

    static Stream<BadRequest> wrongKeysAndPlaces() {
        return Stream.of(
                parameter(API + "routes"),
                parameter(API + "routes?leikaKey=99050012104000"),
                parameter(API + "routes?ars=09"),
                parameter(API + "routes?leikaKey=9905001210400&ars=09"),
                parameter(API + "routes?leikaKey=990500121040000&ars=09"),
                parameter(API + "routes?leikaKey=98050012104000&ars=09"),
                parameter(API + "routes?leikaKey=&ars=09"),
                parameter(API + "routes?leikaKey=9905001210400a&ars=09"),
                parameter(API + "routes?leikaKey=%D9%A9%D9%A9050012104000&ars=09"),
                parameter(ROUTES + "ars="),
                parameter(ROUTES + "ars=0"),
                parameter(ROUTES + "ars=0916"),
                parameter(ROUTES + "ars=0916200"),
                parameter(ROUTES + "ars=0916200000000"),
                parameter(ROUTES + "ars=09a"),
                parameter(ROUTES + "ars=-9"),
                parameter(ROUTES + "ars=00"),
                parameter(ROUTES + "ars=000000000001"),
                parameter(ROUTES + "ars=%EF%BC%90%EF%BC%99"),
                parameter(ROUTES + "ags=0916200"),
                parameter(ROUTES + "ags=091620000000"),
                parameter(ROUTES + "ags=x"),
                parameter(ROUTES + "postcode=8033"),
                parameter(ROUTES + "postcode=803310"),
                parameter(ROUTES + "postcode=8033a"),
                parameter(ROUTES + "postcode=-8033"),
                parameter(ROUTES + "ars=09&ags=09162000"),
                parameter(ROUTES + "ars=09&postcode=80331"),
                parameter(ROUTES + "ags=09162000&postcode=80331"),
                parameter(ROUTES + "ars=09&ags=09162000&postcode=80331"),
                parameter(ROUTES + "ars=09&ars=05"),
                parameter(ROUTES + "ars=09&at=2026-02-30"),
                parameter(ROUTES + "ars=09&at=2026-2-3"),
                parameter(ROUTES + "ars=09&at=30.02.2026"),
                parameter(ROUTES + "ars=09&at=today"),
                parameter(ROUTES + "ars=09&at=2026-01-01T00:00:00Z"),
                parameter(ROUTES + "ars=09&at=+2026-01-01"),
                parameter(ROUTES + "ars=09&at="),
                parameter(ROUTES + "ars=09&limit=1"),
                get(ROUTES + "ars=099999999999", 404, "unknown-region"),
                get(ROUTES + "postcode=00000", 404, "unknown-region"),
                get(API + "routes?leikaKey=99999999999999&ars=09", 404, "unknown-service"),
                parameter(API + "regions/1"),
                parameter(API + "regions/0916"),
                parameter(API + "regions/09162000000000000000000"),
                parameter(API + "regions/Bayern"),
                parameter(API + "regions/00"),
                parameter(API + "regions/0000000a"),
                get(API + "regions/99", 404, "unknown-region"),
                parameter(API + "regions/1/responsibilities"),
                parameter(API + "regions/09162000/responsibilities"),
                parameter(API + "regions/Bayern/responsibilities"),
                parameter(API + "regions/00/responsibilities"),
                parameter(API + "regions/09@local/responsibilities"),
                parameter(API + "regions/09/responsibilities?at=2026-02-30"),
                parameter(API + "regions/09/responsibilities?at="),
                parameter(API + "regions/09/responsibilities?limit=0"),
                parameter(API + "regions/09/responsibilities?limit=101"),
                parameter(API + "regions/09/responsibilities?cursor=abc"),
                parameter(API + "regions/09/responsibilities?cursor=" + base64("{}")),
                parameter(
                        API
                                + "regions/09/responsibilities?cursor="
                                + base64("{\"p\":{\"s\":1},\"c\":\"0\"}")),
                parameter(API + "regions/09/responsibilities?leikaKey=99050012104000"),
                get(API + "regions/99/responsibilities", 404, "unknown-region"),
                get(API + "regions/099999999999/responsibilities", 404, "unknown-region"),
                get(API + "regions/09/responsibilities", 406, "not-acceptable")
                        .with("Accept: text/html"),
                parameter(API + "services/9905001210400"),
                parameter(API + "services/UPPER"),
                parameter(API + "services/%27%20or%201=1"),
                get(API + "services/no-such-service", 404, "unknown-service"),
                get(API + "services/a@b@c", 404, "not-found"),
                parameter(API + "ozg-services/1"),
                get(API + "ozg-services/99999", 404, "not-found"),
                parameter(API + "implementations/Passierschein_A38"),
                parameter(API + "organisations/%C3%A4"),
                parameter(API + "authorities/-a-"));
    }

    static Stream<BadRequest> noText() {
        return Stream.of(
                malformed(API + "services?q=%00"),
                malformed(API + "services?q=a%00b"),
                malformed(API + "services?q=%01"),
                malformed(API + "services?q=%09"),
                malformed(API + "services?q=%0A"),
                malformed(API + "services?q=%0D%0AX:1"),
                malformed(API + "services?q=%1B"),
                malformed(API + "services?q=%7F"),
                malformed(API + "services?q=%C2%85"),
                malformed(API + "services?q=%FF"),
                malformed(API + "services?q=%C0%AF"),
                malformed(API + "services?q=%ED%A0%80"),
                malformed(API + "services?q=%E2%82"),
                malformed(API + "services?q=%F4%90%80%80"),
                malformed(API + "services?q=f%FChrerschein"),
                malformed(API + "services?%FF=1"),
                malformed(API + "services?%00=1"),
                malformed(API + "services?q=f\u00fchrerschein"),
                malformed(API + "services/%00"),
                malformed(API + "services/%FF"),
                malformed(API + "services/%C0%AF"),
                malformed(API + "regions/09%0A"),
                // the server's own answer
                get(API + "services?q=%", 400, ""),
                get(API + "services?q=%4", 400, ""),
                get(API + "services?q=%zz", 400, ""),
                get(API + "services?q=100%&limit=1", 400, ""),
                get(API + "services/%zz", 400, ""),
                get(API + "services/%", 400, ""));
    }

    static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
