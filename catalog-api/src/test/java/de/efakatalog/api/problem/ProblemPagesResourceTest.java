package de.efakatalog.api.problem;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import de.efakatalog.api.testing.CatalogTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ProblemPagesResourceTest extends CatalogTest {

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyTypeHasAPageThatSaysWhatToDo(ProblemType type) {
        when().get(type.uri())
                .then()
                .statusCode(200)
                .contentType(startsWith("text/plain"))
                .body(containsString("`" + type.uri() + "` · status " + type.status()))
                .body(containsString("## What to do"));
    }
}
