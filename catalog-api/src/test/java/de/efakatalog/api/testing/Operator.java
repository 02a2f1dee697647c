package de.efakatalog.api.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/** Who can read the token file of the running application. */
public final class Operator {

    private Operator() {}

    /** A request that shows the operator's token. */
    public static RequestSpecification request() {
        return given().header("Authorization", "Bearer " + token());
    }

    private static String token() {
        Path data = ConfigProvider.getConfig().getValue("catalog.data-directory", Path.class);
        try {
            return Files.readString(data.resolve("operator.token")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
