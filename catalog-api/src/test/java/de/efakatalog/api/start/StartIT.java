package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One data directory from its first start on: what an operator sees of starts and ends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartIT {

    /** What the JVM ends with on SIGTERM: 128 and the number of the signal. */
    private static final int TERMINATED = 143;

    private static final LocalDate SEEDED_AS_OF = LocalDate.of(2025, 8, 31);
    private static final int TURNOVER = 2;

    private SeededDirectory.FirstStart first;
    private Path data;
    private RunningCatalog catalog;
    private RegionQuarter written;
    private String publishedKeys;

    @BeforeAll
    void startAfterTheFirstStart(@TempDir Path folder) throws IOException, InterruptedException {
        first = SeededDirectory.firstStart();
        data = SeededDirectory.copyInto(folder);
        written = RegionQuarter.seeded(SEEDED_AS_OF).next(new Random(1), TURNOVER);
        catalog = RunningCatalog.startReady(data);
        publishedKeys = publishedKeys();
    }

    @AfterAll
    void end() throws IOException, InterruptedException {
        catalog.close();
        RunningCatalog.killPostgres(data);
    }

    @Test
    @Order(1)
    void theFirstStartLoadsTheSeedAndTellsTheAddresses() throws Exception {
        assertThat(first.output())
                .contains("Loading the seed data", "15,988 rows of regions.csv")
                .contains("EfA-Katalog is ready.")
                .contains(address("/api/v1/services?q=f%C3%BChrerschein"))
                .contains(address("/api/v1/routes?leikaKey=99050012104000&postcode=80331"))
                .contains(address("/q/swagger-ui"), address("/q/health"));
        assertThat(catalog.output()).doesNotContain("seed", "Seed");
        assertThat(total("/api/v1/regions?limit=1")).isEqualTo(15_988);
        assertThat(catalog.client().get("/q/swagger-ui/").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void onlyTheOwnerCanReadTheToken() throws Exception {
        assertThat(catalog.tokenPermissions())
                .containsOnly(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    @Order(2)
    void onlyTheOwnerCanReadTheKeyThatSigns() throws Exception {
        JsonNode key = catalog.client().parse(publishedKeys).path("keys").path(0);
        Path file = data.resolve("keys").resolve(key.path("kid").asText() + ".pem");

        assertThat(Files.getPosixFilePermissions(file))
                .containsOnly(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    @Order(3)
    void withoutTheRightTokenNothingIsImported() throws Exception {
        String door = OperatorClient.IMPORTS + "/regions";
        String wrong = "Bearer " + "x".repeat(43);

        assertUnauthorized(catalog.client().post(door, "x"));
        assertUnauthorized(catalog.client().post(door, "x", "Authorization", wrong));
        assertUnauthorized(catalog.client().get(OperatorClient.IMPORTS, "Authorization", wrong));
        assertThat(catalog.operator().json(OperatorClient.IMPORTS).path("items")).hasSize(1);
    }

    private void assertUnauthorized(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(catalog.client().parse(answer.body()).path("type").asText())
                .isEqualTo("/problems/unauthorized");
    }

    @Test
    @Order(4)
    void aSecondProcessOnTheSameDirectoryIsRefused() throws Exception {
        try (RunningCatalog second = RunningCatalog.start(data)) {
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.output())
                    .contains("EfA-Katalog cannot start.")
                    .contains("The data directory " + data.toRealPath() + " is in use")
                    .doesNotContain("Exception");
        }
        assertThat(total("/api/v1/ozg-services?limit=1")).isEqualTo(557);
        assertThat(RunningCatalog.postgresServers(data)).hasSize(1);
    }

    @Test
    @Order(5)
    void theSecondStartKeepsWhatWasWritten() throws Exception {
        JsonNode done = catalog.operator().complete("regions", written.file());
        assertThat(done.path("report").path("total").path("added").intValue()).isEqualTo(TURNOVER);
        long position = done.path("position").longValue();

        assertThat(catalog.terminate()).isEqualTo(TERMINATED);
        assertThat(RunningCatalog.postgresProcesses(data)).isEmpty();
        startAgain();

        assertThat(catalog.output()).doesNotContain("seed", "Seed");
        assertThat(headPosition()).isEqualTo(position);
        assertHoldsWhatWasWritten();
    }

    @Test
    @Order(6)
    void afterAKillTheNextStartWorksAndEndsTheOldDatabase() throws Exception {
        long before = RunningCatalog.postgresServers(data).getFirst();

        catalog.kill();
        catalog.awaitEnd();
        startAgain();

        assertThat(RunningCatalog.postgresServers(data)).hasSize(1).doesNotContain(before);
        assertHoldsWhatWasWritten();
    }

    @Test
    @Order(7)
    void sigtermLeavesNoDatabaseBehind() throws Exception {
        assertThat(catalog.terminate()).isEqualTo(TERMINATED);
        assertThat(RunningCatalog.postgresProcesses(data)).isEmpty();
    }

    private void startAgain() throws IOException, InterruptedException {
        catalog.close();
        catalog = RunningCatalog.startReady(data);
    }

    private void assertHoldsWhatWasWritten() throws IOException, InterruptedException {
        for (String ars : written.ended()) {
            JsonNode region = catalog.client().json("/api/v1/regions/" + ars);
            assertThat(KnownRegion.of(region)).isEqualTo(written.regions().get(ars));
        }
        assertThat(written.ended()).hasSize(TURNOVER);
        assertThat(publishedKeys()).isEqualTo(publishedKeys);
    }

    private String publishedKeys() throws IOException, InterruptedException {
        return catalog.client().get("/.well-known/jwks.json").body();
    }

    private long headPosition() throws IOException, InterruptedException {
        return catalog.client()
                .get("/api/v1/regions/01")
                .headers()
                .firstValueAsLong("Catalog-Position")
                .orElseThrow();
    }

    private long total(String path) throws IOException, InterruptedException {
        return catalog.client().json(path).path("total").path("value").longValue();
    }

    private String address(String path) {
        return "http://localhost:" + first.port() + path;
    }
}
