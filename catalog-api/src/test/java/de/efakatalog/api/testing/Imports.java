package de.efakatalog.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Hands in files of facts as the operator does. */
public final class Imports {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Imports() {}

    /** Hands in a file and returns its run once it has completed. */
    public static JsonPath completed(String kind, byte[] file) throws InterruptedException {
        String run =
                Operator.request()
                        .contentType(ContentType.TEXT)
                        .body(file)
                        .post("/api/v1/imports/" + kind)
                        .then()
                        .statusCode(202)
                        .extract()
                        .header("Location");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonPath seen = Operator.request().get(run).jsonPath();
            String status = seen.getString("status");
            if (!"running".equals(status)) {
                assertThat(status).as(seen.prettify()).isEqualTo("completed");
                return seen;
            }
            assertThat(System.nanoTime()).as("the import ends in time").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
