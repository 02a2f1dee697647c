package de.efakatalog.model.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A flood is sent away instead of holding every thread. */
class FewAtATimeTest {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        end.countDown();
        threads.close();
    }

    private Future<String> occupy(FewAtATime gate) throws InterruptedException {
        Future<String> work =
                threads.submit(
                        () ->
                                gate.run(
                                        () -> {
                                            begun.countDown();
                                            awaitEnd();
                                            return "done";
                                        }));
        begun.await();
        return work;
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void waitsForAWhileAndNotLonger() throws Exception {
        FewAtATime gate = new FewAtATime(1, 1, PATIENCE);
        Future<String> work = occupy(gate);
        long start = System.nanoTime();
        assertThatExceptionOfType(BusyException.class).isThrownBy(() -> gate.run(() -> "never"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(PATIENCE);
        assertThat(work.isDone()).isFalse();
    }

    @Test
    void sendsAwayAtOnceWhoWouldWaitInVain() throws Exception {
        FewAtATime gate = new FewAtATime(1, 0, Duration.ofHours(1));
        Future<String> work = occupy(gate);
        assertThatExceptionOfType(BusyException.class).isThrownBy(() -> gate.run(() -> "never"));
        assertThat(work.isDone()).isFalse();
    }

    @Test
    void servesThoseWhoWaitAndGivesEveryPlaceBack() throws Exception {
        FewAtATime gate = new FewAtATime(1, 3, Duration.ofHours(1));
        List<Future<String>> all =
                Stream.of(occupy(gate), threads.submit(() -> gate.run(() -> "waited"))).toList();
        end.countDown();
        assertThat(all.getFirst().get()).isEqualTo("done");
        assertThat(all.getLast().get()).isEqualTo("waited");
        for (int i = 0; i < 10; i++) {
            assertThat(gate.run(() -> "again")).isEqualTo("again");
        }
    }

    @Test
    void workThatFailsGivesItsPlaceBack() {
        FewAtATime gate = new FewAtATime(1, 0, PATIENCE);
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(
                            () ->
                                    gate.run(
                                            () -> {
                                                throw new IllegalStateException("broken");
                                            }));
        }
        assertThat(gate.run(() -> "again")).isEqualTo("again");
    }
}
