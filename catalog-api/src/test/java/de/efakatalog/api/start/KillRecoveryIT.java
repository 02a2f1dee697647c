package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the application (SIGKILL) during imports and writes, again and again on the same data
 * directory: nothing acknowledged is lost, nothing is there by halves, the read models agree with
 * the database, and no database process is left behind.
 */
class KillRecoveryIT {

    private static final Logger LOG = Logger.getLogger(KillRecoveryIT.class);

    private static final int ROUNDS = Boolean.getBoolean("catalog.verify") ? 20 : 2;

    /** Fixed, so that a failure can be looked at again; the machine's timing still differs. */
    private static final long SEED = 20251122;

    private static final LocalDate SEEDED_AS_OF = LocalDate.of(2025, 8, 31);

    /** Ended at first, so that there is something to link. */
    private static final int FIRST_TURNOVER = 40;

    private static final int TURNOVER = 2;

    /** How long writes go on before the kill, in a round without a Gemeindeverzeichnis. */
    private static final int LONGEST_WRITING_MILLIS = 3_000;

    /**
     * What is written when the kill comes; the short run knows the first two, which hold the third.
     */
    private enum Scenario {
        BOTH,
        REGIONS,
        SUCCESSORS
    }

    private final Random random = new Random(SEED);
    private final RegistryAudit audit = new RegistryAudit(new Random(SEED + 1));
    private Duration importTime = Duration.ZERO;

    @Test
    void losesNothingAcknowledgedAndShowsNothingByHalves(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        killWhileTheSeedIsLoaded(data);
        RunningCatalog catalog = RunningCatalog.startReady(data);
        try {
            Written written = prepare(catalog);
            List<String> ended = written.quarter().ended();
            for (int round = 1; round <= ROUNDS; round++) {
                Scenario scenario = Scenario.values()[(round - 1) % Scenario.values().length];
                writeAndKill(scenario, catalog, written, ended);
                boolean powerCut = random.nextInt(3) == 0;
                if (powerCut) {
                    RunningCatalog.killPostgres(data);
                }
                catalog.close();
                long start = System.nanoTime();
                catalog = RunningCatalog.startReady(data);
                Duration restart = Duration.ofNanos(System.nanoTime() - start);
                written = check(catalog, data, written, round, scenario, powerCut, restart);
            }
            catalog.terminate();
            assertThat(RunningCatalog.postgresProcesses(data)).isEmpty();
        } finally {
            catalog.close();
            RunningCatalog.killPostgres(data);
        }
    }

    private static void killWhileTheSeedIsLoaded(Path data)
            throws IOException, InterruptedException {
        try (RunningCatalog catalog = RunningCatalog.start(data)) {
            catalog.awaitOutput("rows of postcodes.csv");
            catalog.kill();
            catalog.awaitEnd();
            assertThat(catalog.output()).doesNotContain("is ready");
        }
    }

    /** The seed as a file changes nothing; the next file ends some regions. */
    private Written prepare(RunningCatalog catalog) throws IOException, InterruptedException {
        RegionQuarter seeded = RegionQuarter.seeded(SEEDED_AS_OF);
        JsonNode unchanged = total(catalog.operator().complete("regions", seeded.file()));
        assertThat(unchanged.path("unchanged").intValue()).isEqualTo(seeded.regions().size());

        RegionQuarter first = seeded.next(random, FIRST_TURNOVER);
        long start = System.nanoTime();
        JsonNode changed = total(catalog.operator().complete("regions", first.file()));
        importTime = Duration.ofNanos(System.nanoTime() - start);
        assertThat(changed.path("added").intValue()).isEqualTo(FIRST_TURNOVER);
        assertThat(changed.path("ended").intValue()).isEqualTo(FIRST_TURNOVER);
        LOG.infof("prepared: a Gemeindeverzeichnis takes %d ms", importTime.toMillis());
        return new Written(first, SuccessorLinks.none());
    }

    private static JsonNode total(JsonNode run) {
        return run.path("report").path("total");
    }

    private void writeAndKill(
            Scenario scenario, RunningCatalog catalog, Written written, List<String> ended)
            throws IOException, InterruptedException, ExecutionException {
        WritingUntilKilled writing = new WritingUntilKilled(catalog, written);
        RegionQuarter next = written.quarter().next(random, TURNOVER);
        Duration delay = Duration.ofMillis(random.nextLong(importTime.toMillis() * 5 / 4 + 1));
        switch (scenario) {
            case REGIONS -> {
                if (random.nextInt(4) == 0) {
                    // at any moment from the first byte on
                    writing.killAfter(delay);
                }
                writing.importRegions(next, delay);
            }
            case SUCCESSORS -> {
                writing.killAfter(Duration.ofMillis(random.nextInt(LONGEST_WRITING_MILLIS)));
                writing.importSuccessors(ended, random);
            }
            case BOTH -> writing.importBoth(next, delay, ended, random);
        }
    }

    private Written check(
            RunningCatalog catalog,
            Path data,
            Written written,
            int round,
            Scenario scenario,
            boolean powerCut,
            Duration restart)
            throws IOException, InterruptedException {
        assertThat(RunningCatalog.postgresServers(data)).as("servers").hasSize(1);
        Written.Possible found = audit.check(catalog, written.possible());
        checkJournal(catalog.operator(), written);
        LOG.infof(
                "round %2d: %-10s power cut %-5s restart %5d ms, %3d imports acknowledged, file %s, table %s",
                round,
                scenario,
                powerCut,
                restart.toMillis(),
                written.acknowledgedRuns().size(),
                found.quarter().equals(written.quarter()) ? "as acknowledged" : "there unasked",
                found.links().equals(written.links()) ? "as acknowledged" : "there unasked");
        return new Written(found.quarter(), found.links());
    }

    /** What was acknowledged stays so; nothing that was begun seems to run still. */
    private static void checkJournal(OperatorClient operator, Written written)
            throws IOException, InterruptedException {
        for (String run : written.acknowledgedRuns()) {
            assertThat(status(operator, run)).isEqualTo("completed");
        }
        for (String run : written.openRuns()) {
            assertThat(status(operator, run)).isIn(Set.of("interrupted", "completed"));
        }
        assertThat(
                        operator.json(OperatorClient.IMPORTS)
                                .path("items")
                                .valueStream()
                                .map(run -> run.path("status").asText()))
                .isSubsetOf("completed", "interrupted");
    }

    private static String status(OperatorClient operator, String run)
            throws IOException, InterruptedException {
        return operator.json(OperatorClient.IMPORTS + "/" + run).path("status").asText();
    }
}
