package de.efakatalog.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.api.testing.Operator;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What an operator does: hands in files, follows their import. */
final class OperatorClient {

    static final String IMPORTS = "/api/v1/imports";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private OperatorClient() {}

    static RequestSpecification asOperator() {
        return Operator.request();
    }

    static ValidatableResponse handIn(String kind, byte[] file, String... query) {
        RequestSpecification request = asOperator().contentType(ContentType.TEXT).body(file);
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.post(IMPORTS + "/" + kind).then();
    }

    /** Hands in a file and returns its run once it has ended. */
    static JsonPath imported(String kind, byte[] file, String... query)
            throws InterruptedException {
        String location = handIn(kind, file, query).statusCode(202).extract().header("Location");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonPath run = asOperator().get(location).then().statusCode(200).extract().jsonPath();
            if (!"running".equals(run.getString("status"))) {
                return run;
            }
            assertThat(System.nanoTime()).as("the import ends in time").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
