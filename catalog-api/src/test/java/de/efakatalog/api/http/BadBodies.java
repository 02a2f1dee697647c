package de.efakatalog.api.http;

import static de.efakatalog.api.http.BadRequest.body;

import java.util.List;
import java.util.stream.Stream;

/** Requests whose body is not what the door takes. */
final class BadBodies {

    private static final String API = "/api/v1/";
    private static final String BATCH = API + "routes/batch";
    private static final String LARGE = "x".repeat(2_000_000);

    private BadBodies() {}

    static Stream<BadRequest> wrongBodies() {
        String key = "{\"questions\":[{\"leikaKey\":\"99050012104000\"";
        return Stream.of(
                body(BATCH, "{}"),
                body(BATCH, "[]"),
                body(BATCH, "null"),
                body(BATCH, "7"),
                body(BATCH, "\"questions\""),
                body(BATCH, "{\"questions\":null}"),
                body(BATCH, "{\"questions\":{}}"),
                body(BATCH, "{\"questions\":\"x\"}"),
                body(BATCH, "{\"questions\":[]}"),
                body(BATCH, "{\"questions\":[null]}"),
                body(BATCH, "{\"questions\":[[]]}"),
                body(BATCH, "{\"questions\":[{}]}"),
                body(BATCH, key + "}]}"),
                body(BATCH, key + ",\"ars\":\"09\",\"ags\":\"09\"}]}"),
                body(BATCH, key + ",\"ars\":\"09\",\"postcode\":\"80331\"}]}"),
                body(BATCH, key + ",\"ars\":\"\"}]}"),
                body(BATCH, key + ",\"ars\":\"0916\"}]}"),
                body(BATCH, key + ",\"ars\":9}]}"),
                body(BATCH, key + ",\"ars\":true}]}"),
                body(BATCH, key + ",\"ars\":[\"09\"]}]}"),
                body(BATCH, key + ",\"ars\":{\"ars\":\"09\"}}]}"),
                body(BATCH, key + ",\"ars\":\"" + "0".repeat(100_000) + "\"}]}"),
                body(BATCH, key + ",\"ars\":\"\\u0660\\u0669\"}]}"),
                body(BATCH, key + ",\"ars\":\"09\\u0000\"}]}"),
                body(BATCH, key + ",\"ars\":\"09\\n\"}]}"),
                body(BATCH, key + ",\"ars\":\"\\ud800\"}]}"),
                body(BATCH, key + ",\"ags\":\"0916\"}]}"),
                body(BATCH, key + ",\"postcode\":\"8033\"}]}"),
                body(BATCH, key + ",\"postcode\":80331}]}"),
                body(BATCH, key + ",\"ars\":\"09\",\"at\":\"2026-02-30\"}]}"),
                body(BATCH, key + ",\"ars\":\"09\",\"at\":\"\"}]}"),
                body(BATCH, key + ",\"ars\":\"09\",\"at\":20260101}]}"),
                body(BATCH, key + ",\"ars\":\"09\",\"AT\":\"2026-01-01\"}]}"),
                body(BATCH, key + ",\"ars\":\"09\",\"\":\"\"}]}"),
                body(BATCH, key + ",\"ars\":\"09\",\"\\u0000\":\"\"}]}"),
                body(BATCH, key + ",\"ars\":\"09\",\"" + "x".repeat(40_000) + "\":1}]}"),
                body(BATCH, key + ",\"ars\":\"09\"}],\"limit\":1}"),
                body(BATCH, "{\"questions\":[{\"leikaKey\":\"9905001210400\",\"ars\":\"09\"}]}"),
                body(BATCH, "{\"questions\":[{\"leikaKey\":99050012104000,\"ars\":\"09\"}]}"),
                body(BATCH, "{\"questions\":[{\"leikaKey\":\"\",\"ars\":\"09\"}]}"),
                body(BATCH, "{\"questions\":[{\"leikaKey\":null,\"ars\":\"09\"}]}"),
                body(BATCH + "?leikaKey=99050012104000", key + ",\"ars\":\"09\"}]}"),
                body(BATCH, "{\"questions\":[" + "{},".repeat(1000) + "{}]}"),
                body(BATCH, "{\"questions\":[", "malformed-request"),
                body(BATCH, "{\"questions\":[]} {}", "malformed-request"),
                body(BATCH, "{'questions':[]}", "malformed-request"),
                body(BATCH, "{\"questions\":[],\"questions\":[]}", "malformed-request"),
                body(BATCH, key + ",\"ars\":\"09\",\"ars\":\"05\"}]}", "malformed-request"),
                body(BATCH, key + ",\"ars\":\"09\u0001\"}]}", "malformed-request"),
                body(BATCH, key + ",\"ars\":\"09\u00ff\"}]}", "malformed-request"),
                body(BATCH, "[".repeat(100_000), "malformed-request"),
                body(BATCH, key + ",\"at\":" + "9".repeat(5_000) + "}]}", "malformed-request"),
                body(BATCH, "\u00fe\u00ff\u0000{\u0000}", "malformed-request"),
                new BadRequest(
                        "POST",
                        BATCH,
                        List.of("Content-Type: application/json"),
                        LARGE,
                        413,
                        "payload-too-large"),
                new BadRequest(
                        "POST",
                        BATCH,
                        List.of("Content-Type: text/plain"),
                        "{}",
                        415,
                        "unsupported-media-type"),
                new BadRequest(
                        "POST",
                        BATCH,
                        List.of("Content-Type: application/json", "Accept: text/csv"),
                        key + ",\"ars\":\"09\"}]}",
                        406,
                        "not-acceptable"));
    }
}
