package de.efakatalog.api.search;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.api.testing.Operator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The search index as its operator sees it, and has it built anew. */
@QuarkusTest
class SearchIndexResourceTest extends CatalogTest {

    private static final String INDEX = "/api/v1/search-index";

    @Test
    void isForTheOperatorOnly() {
        when().get(INDEX).then().statusCode(401);
        given().post(INDEX + "/rebuild").then().statusCode(401);
    }

    @Test
    void saysHowTheIndexStands() {
        Operator.request()
                .get(INDEX)
                .then()
                .statusCode(200)
                .body("caughtUp", equalTo(true))
                .body("lag", equalTo(0))
                .body("outdated", equalTo(false))
                .body("rebuild", nullValue());
    }

    @Test
    void isBuiltAnewWhileTheFormerAnswers() throws Exception {
        String before = generation();

        Operator.request()
                .post(INDEX + "/rebuild")
                .then()
                .statusCode(202)
                .body("caughtUp", equalTo(true));
        JsonPath index = Operator.request().get(INDEX).jsonPath();
        while (index.getBoolean("outdated") || index.get("rebuild") != null) {
            when().get("/api/v1/services?q=hund").then().statusCode(200);
            TimeUnit.MILLISECONDS.sleep(10);
            index = Operator.request().get(INDEX).jsonPath();
        }

        assertThat(generation()).isNotEqualTo(before);
        when().get("/api/v1/services?q=hund").then().statusCode(200);
        when().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'catalog' }.data.'search.outdated'", equalTo(false))
                .body("checks.find { it.name == 'catalog' }.data.'search.detail'", nullValue());
    }

    private static String generation() throws Exception {
        Path data = ConfigProvider.getConfig().getValue("catalog.data-directory", Path.class);
        return Files.readString(data.resolve("index/lucene/CURRENT"));
    }
}
