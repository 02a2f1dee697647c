package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long after it was acknowledged what a provider publishes through one instance is read and
 * found through another one.
 */
final class PublishedElsewhere {

    private static final int RECORDS = 10;

    /** Number of the step after which the implementation is published, and likewise the offer. */
    private static final int IMPLEMENTATION_PUBLISHED = 3;

    private static final int OFFER_PUBLISHED = 8;

    /** A busy machine takes its time; how fast it is on a quiet one, the benchmarks say. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final long PAUSE_NANOS = 200_000;

    private final WritingProvider provider;
    private final CatalogClient writer;
    private final CatalogClient reader;
    private final List<Double> millis = new ArrayList<>();

    PublishedElsewhere(WritingProvider provider, CatalogClient writer, CatalogClient reader) {
        this.provider = provider;
        this.writer = writer;
        this.reader = reader;
    }

    /** Publishes implementations and offers; how many milliseconds each took, in order. */
    List<Double> measure() throws IOException, InterruptedException {
        for (int record = 1; record <= RECORDS; record++) {
            String id = provider.prefix() + record;
            for (int step = 1; step <= ProviderSteps.ALL.size(); step++) {
                provider.next(writer);
                long acknowledged = System.nanoTime();
                if (step == IMPLEMENTATION_PUBLISHED) {
                    await(acknowledged, "/api/v1/implementations/" + id, "\"id\":\"" + id + '"');
                    await(
                            acknowledged,
                            "/api/v1/implementations?service=passierschein-a38&limit=100",
                            "\"id\":\"" + id + '"');
                    await(
                            acknowledged,
                            "/api/v1/implementations?q=" + id + "&limit=100",
                            "\"id\":\"" + id + '"');
                } else if (step == OFFER_PUBLISHED) {
                    await(acknowledged, "/api/v1/offers/" + id, "\"id\":\"" + id + '"');
                    await(
                            acknowledged,
                            "/api/v1/offers?implementation=" + id,
                            "\"id\":\"" + id + '"');
                }
            }
        }
        return millis.stream().sorted().toList();
    }

    private void await(long acknowledged, String path, String text)
            throws IOException, InterruptedException {
        while (!reader.get(path).body().contains(text)) {
            assertThat(System.nanoTime() - acknowledged)
                    .as("%s does not show %s", path, text)
                    .isLessThan(LIMIT.toNanos());
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        millis.add((double) TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - acknowledged) / 1000);
    }
}
