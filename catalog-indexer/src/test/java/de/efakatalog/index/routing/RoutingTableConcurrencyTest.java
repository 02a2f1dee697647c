package de.efakatalog.index.routing;

import static de.efakatalog.index.routing.RegionSample.region;
import static de.efakatalog.index.routing.ResponsibilitySample.responsibility;
import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.routing.RegionInput.ByArs;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.model.changelog.Change;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Readers beside a writer. Each batch renames the city, the authority and the online service to its
 * own number, and moves the responsibility between city and Land, so an answer made of two states
 * would be seen.
 */
class RoutingTableConcurrencyTest {

    private static final String SERVICE = "99050012104000";
    private static final String LAND = "09";
    private static final String CITY = "091620000000";
    private static final int BATCHES = 1_000;
    private static final int ENTRIES_PER_BATCH = 4;
    private static final int ENTRIES_BEFORE = 2;
    private static final int READERS = 2;

    private final SampleLog log =
            new SampleLog().service(SERVICE).region(region(LAND, "Bayern", null));
    private final RoutingTable table = new RoutingTable(SampleLog.MAPPER, Clock.systemUTC());

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void everyAnswerIsThatOfOneStateAndNoneIsOlderThanTheOneBefore() throws Exception {
        List<List<Change>> batches = batches();
        table.apply(batches.getFirst());
        AtomicBoolean written = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(READERS + 1)) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(() -> readUntil(written)));
            }
            Future<?> writer = threads.submit(() -> write(batches, written));
            writer.get();
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isEqualTo(BATCHES - 1);
            }
        }
    }

    private List<List<Change>> batches() {
        for (int i = 0; i < BATCHES; i++) {
            log.authority("amt", "Amt " + i)
                    .region(region(CITY, "Stadt " + i, LAND))
                    .implementation("software", "Software " + i)
                    .responsibility(
                            responsibility("r1", SERVICE, i % 2 == 0 ? CITY : LAND, "amt")
                                    .online("Dienst " + i, "https://example.org/" + i));
        }
        List<List<Change>> batches = new ArrayList<>();
        List<Change> entries = log.entries();
        for (int i = 0; i < BATCHES; i++) {
            int begin = i == 0 ? 0 : ENTRIES_BEFORE + i * ENTRIES_PER_BATCH;
            int end = ENTRIES_BEFORE + (i + 1) * ENTRIES_PER_BATCH;
            batches.add(entries.subList(begin, end));
        }
        return batches;
    }

    private void write(List<List<Change>> batches, AtomicBoolean written) {
        try {
            for (int i = 1; i < BATCHES; i++) {
                if (i % 100 == 0) {
                    rebuildAt(batches.get(i - 1).getLast());
                }
                table.apply(batches.get(i));
            }
        } finally {
            written.set(true);
        }
    }

    private void rebuildAt(Change last) {
        ReadModel.Rebuild rebuild = table.rebuild();
        List<Change> entries = log.entries().subList(0, (int) last.seq());
        entries.subList(0, ENTRIES_BEFORE).forEach(rebuild::add);
        entries.subList(entries.size() - ENTRIES_PER_BATCH, entries.size()).forEach(rebuild::add);
        rebuild.complete(last.seq());
    }

    /** The number of the batch that the last answer came from. */
    private int readUntil(AtomicBoolean written) {
        int newest = -1;
        boolean last = false;
        while (!last) {
            last = written.get();
            long position = table.position();
            int batch = batchOf(table.answer(new RouteQuestion(SERVICE, new ByArs(CITY), null)));
            assertThat(batch)
                    .isGreaterThanOrEqualTo(newest)
                    .isGreaterThanOrEqualTo(
                            (int) (position - ENTRIES_BEFORE) / ENTRIES_PER_BATCH - 1);
            newest = batch;
        }
        return newest;
    }

    private static int batchOf(RouteAnswer given) {
        RouteAnswer.Answer answer = (RouteAnswer.Answer) given;
        assertThat(answer.routes()).hasSize(1);
        Route route = answer.routes().getFirst();
        String city = answer.explanation().getFirst().name();
        int batch = Integer.parseInt(city.substring("Stadt ".length()));
        assertThat(route.authority().name()).isEqualTo("Amt " + batch);
        assertThat(route.onlineService())
                .isEqualTo(
                        new Route.OnlineService("https://example.org/" + batch, "Dienst " + batch));
        assertThat(route.matched().ars()).isEqualTo(batch % 2 == 0 ? CITY : LAND);
        return batch;
    }
}
