package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Demo destinations come with the setting and go without it, whatever happened in between. */
class DemoIT {

    private static final boolean LONG = Boolean.getBoolean("catalog.verify");
    private static final Map<String, String> DEMO = Map.of("CATALOG_DEMO", "true");
    private static final String ROUTE = "/api/v1/routes?leikaKey=99050012104000&postcode=80331";
    private static final String DEMO_DESTINATIONS = "/api/v1/destinations?origin=demo&limit=1";

    @Test
    void demoIsGoneAsSoonAsItIsNoLongerWanted(@TempDir Path folder) throws Exception {
        Path data = SeededDirectory.copyInto(folder);
        try (RunningCatalog catalog = RunningCatalog.startReady(data, DEMO)) {
            assertThat(catalog.output()).contains("CATALOG_DEMO is on");
            String destination = destination(catalog);
            assertThat(destination).isNotNull();
            JsonNode record = catalog.client().json("/api/v1/destinations/" + destination);
            assertThat(record.path("details").path("origin").asText()).isEqualTo("demo");
            assertThat(record.path("details").path("name").asText())
                    .endsWith("(Demo, nicht zustellbar)");
            assertThat(record.path("submissionHost").asText()).endsWith(".invalid");
            assertThat(record.path("signatureOrigin").asText()).isEqualTo("registry");
            long position = position(catalog);
            int invented = total(catalog);
            assertThat(invented).isGreaterThan(50);
            catalog.kill();
            catalog.awaitEnd();

            if (LONG) {
                try (RunningCatalog again = RunningCatalog.startReady(data, DEMO)) {
                    assertThat(destination(again)).isEqualTo(destination);
                    assertThat(position(again)).isEqualTo(position);
                    again.terminate();
                }
            }
            try (RunningCatalog without = RunningCatalog.startReady(data)) {
                assertThat(without.output())
                        .doesNotContain("CATALOG_DEMO")
                        .contains(invented + " demo destinations were taken back");
                assertThat(destination(without)).isNull();
                assertThat(
                                without.client()
                                        .json("/api/v1/destinations/" + destination)
                                        .path("validTo")
                                        .isTextual())
                        .isTrue();
                without.terminate();
            }
        } finally {
            RunningCatalog.killPostgres(data);
        }
    }

    private static String destination(RunningCatalog catalog)
            throws IOException, InterruptedException {
        return catalog.client().json(ROUTE).path("routes").path(0).path("destination").textValue();
    }

    private static int total(RunningCatalog catalog) throws IOException, InterruptedException {
        return catalog.client().json(DEMO_DESTINATIONS).path("total").path("value").intValue();
    }

    private static long position(RunningCatalog catalog) throws IOException, InterruptedException {
        return catalog.client()
                .get("/api/v1/regions/01")
                .headers()
                .firstValueAsLong("Catalog-Position")
                .orElseThrow();
    }
}
