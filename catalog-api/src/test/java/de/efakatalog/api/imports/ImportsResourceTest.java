package de.efakatalog.api.imports;

import static de.efakatalog.api.imports.OperatorClient.IMPORTS;
import static de.efakatalog.api.imports.OperatorClient.asOperator;
import static de.efakatalog.api.imports.OperatorClient.handIn;
import static de.efakatalog.api.imports.OperatorClient.imported;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import de.efakatalog.api.testing.SeededCatalog;
import de.efakatalog.model.imports.ImportJournal;
import de.efakatalog.model.imports.ImportKind;
import de.efakatalog.model.imports.ImportLease;
import de.efakatalog.model.region.MiniatureFile;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator's doors on a registry without a seed; each test stands for itself. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class ImportsResourceTest {

    private static final String LAST_GEMEINDE = "160025001003";
    private static final int REGIONS =
            1
                    + MiniatureFile.LAENDER
                    + MiniatureFile.REGIERUNGSBEZIRKE
                    + MiniatureFile.KREISE
                    + MiniatureFile.GEMEINDEVERBAENDE
                    + MiniatureFile.GEMEINDEN;

    @Inject ImportJournal journal;

    @BeforeEach
    void awaitReady() throws IOException, InterruptedException {
        SeededCatalog.awaitReady();
    }

    private static byte[] file(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    private static byte[] withoutLastGemeinde() {
        List<String> lines = new ArrayList<>(MiniatureFile.lines());
        lines.removeLast();
        return file(lines);
    }

    @Test
    void acceptedFileIsFollowedUntilItsEnd() throws InterruptedException {
        handIn("successors", "ars,successor,since\n".getBytes(UTF_8), "fileName", "leer.csv")
                .statusCode(202)
                .header("Location", matchesPattern(".*" + IMPORTS + "/[0-9a-f-]{36}"))
                .body("kind", equalTo("successors"))
                .body("fileName", equalTo("leer.csv"));

        JsonPath run = imported("regions", MiniatureFile.bytes(), "fileName", "GV100AD_Größe.txt");
        assertThat(run.getString("status")).isEqualTo("completed");
        assertThat(run.getString("kind")).isEqualTo("regions");
        assertThat(run.getString("fileName")).isEqualTo("GV100AD_Größe.txt");
        assertThat(run.getString("sha256")).matches("[0-9a-f]{64}");
        assertThat(run.getString("asOf")).isEqualTo("2025-08-31");
        assertThat(run.getInt("report.total.read")).isEqualTo(REGIONS);
        assertThat(run.getInt("report.levels[5].counts.read")).isEqualTo(MiniatureFile.GEMEINDEN);
        assertThat(run.getLong("position")).isGreaterThanOrEqualTo(REGIONS);
        assertThat(run.<Object>get("progress")).isNull();
        assertThat(run.<Object>get("problem")).isNull();

        given().header("Catalog-Await-Position", run.getLong("position"))
                .get("/api/v1/regions/" + LAST_GEMEINDE)
                .then()
                .statusCode(200)
                .body("name", equalTo("Öd"));
    }

    @Test
    void sameFileAgainChangesNothing() throws InterruptedException {
        imported("regions", MiniatureFile.bytes());
        JsonPath again = imported("regions", MiniatureFile.bytes());

        assertThat(again.getInt("report.total.unchanged")).isEqualTo(REGIONS);
        assertThat(again.getString("fileName")).isEqualTo("unnamed");
    }

    @Test
    void damagedFileIsRefusedAtLineAndColumn() throws InterruptedException {
        List<String> lines = new ArrayList<>(MiniatureFile.lines());
        lines.set(7, "6X" + lines.get(7).substring(2));
        JsonPath run = imported("regions", file(lines));

        assertThat(run.getString("status")).isEqualTo("refused");
        assertThat(run.getString("problem.type")).isEqualTo("/problems/malformed-file");
        assertThat(run.getInt("problem.status")).isEqualTo(422);
        assertThat(run.getString("problem.detail"))
                .containsIgnoringCase("line 8")
                .containsIgnoringCase("column 1")
                .endsWith("Nothing was changed.");
        assertThat(run.<Object>get("report")).isNull();
        assertThat(run.<Object>get("position")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"regions", "successors"})
    void emptyBodyIsRefused(String kind) throws InterruptedException {
        JsonPath run = imported(kind, new byte[0]);

        assertThat(run.getString("status")).isEqualTo("refused");
        assertThat(run.getString("problem.type")).isEqualTo("/problems/malformed-file");
        assertThat(run.getString("problem.detail")).contains("an empty file");
    }

    @Test
    void successorsOfNothingAreRefusedWithEveryDefect() throws InterruptedException {
        imported("regions", MiniatureFile.bytes());
        JsonPath run =
                imported(
                        "successors",
                        """
                        ars,successor,since
                        010015001002,010015001003,2025-07-01
                        010015001777,010015001003,2025-07-01
                        """
                                .getBytes(UTF_8));

        assertThat(run.getString("status")).isEqualTo("refused");
        assertThat(run.getString("problem.type")).isEqualTo("/problems/malformed-file");
        assertThat(run.<String>getList("problem.errors.detail"))
                .hasSize(2)
                .satisfies(
                        details -> {
                            assertThat(details.get(0)).contains("has not ended");
                            assertThat(details.get(1))
                                    .isEqualTo("The registry has no region 010015001777.");
                        });
    }

    @Test
    void unusualFileNeedsConfirmation() throws InterruptedException {
        imported("regions", MiniatureFile.bytes());
        JsonPath refused = imported("regions", withoutLastGemeinde());
        assertThat(refused.getString("status")).isEqualTo("refused");
        assertThat(refused.getString("problem.type")).isEqualTo("/problems/implausible-import");
        assertThat(refused.getString("problem.detail")).contains("confirm=true");
        assertThat(refused.getString("problem.errors[0].detail"))
                .contains("The last Gemeinde of the registry, Öd (160025001003), would end");
        assertThat(
                        imported("regions", withoutLastGemeinde(), "confirm", "false")
                                .getString("status"))
                .isEqualTo("refused");

        JsonPath confirmed = imported("regions", withoutLastGemeinde(), "confirm", "true");
        assertThat(confirmed.getString("status")).isEqualTo("completed");
        assertThat(confirmed.getInt("report.total.ended")).isEqualTo(1);
        when().get("/api/v1/regions/" + LAST_GEMEINDE)
                .then()
                .body("validTo", equalTo("2025-08-30"));

        // the file of the same day that names it takes the other one's place
        // (and four regions above it have all their inhabitants again)
        assertThat(imported("regions", MiniatureFile.bytes()).getInt("report.total.changed"))
                .isEqualTo(1 + 4);
        when().get("/api/v1/regions/" + LAST_GEMEINDE)
                .then()
                .body("validFrom", nullValue())
                .body("validTo", nullValue());
    }

    @Test
    void oneImportAtATime() throws InterruptedException {
        try (ImportLease other = journal.begin(ImportKind.REGIONS, "other", "0".repeat(64))) {
            handIn("regions", MiniatureFile.bytes())
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/conflict"))
                    .body("detail", containsString("Another import is running"));
            asOperator()
                    .get(IMPORTS + "/" + other.run())
                    .then()
                    .body("status", equalTo("running"))
                    .body("progress", nullValue());
        }
        assertThat(imported("regions", MiniatureFile.bytes()).getString("status"))
                .isEqualTo("completed");
    }

    @Test
    void newestImportComesFirst() throws InterruptedException {
        String first = imported("successors", new byte[0], "fileName", "a").getString("id");
        String second = imported("successors", new byte[0], "fileName", "b").getString("id");

        List<String> ids =
                asOperator()
                        .get(IMPORTS)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.id");
        assertThat(ids).startsWith(second, first).hasSizeLessThanOrEqualTo(50);
    }
}
