package de.efakatalog.index.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.efakatalog.index.search.engine.EngineUnavailableException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Writes in a cluster that answers when it is told to. */
@Timeout(20)
class BulkWritesTest {

    /** Documents of one request. */
    private static final int FULL = 1_000;

    private final BulkStub cluster = new BulkStub();
    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final BulkWrites writes = new BulkWrites(cluster.client(), "any", pauses::add);

    @AfterEach
    void close() {
        cluster.close();
        threads.shutdownNow();
    }

    @Test
    void keepThreeRequestsUnderWayAndNoMore() throws Exception {
        AtomicReference<Thread> writer = new AtomicReference<>();
        Future<?> writing =
                threads.submit(
                        () -> {
                            writer.set(Thread.currentThread());
                            fill(6);
                            writes.flush();
                            return null;
                        });
        for (int answered = 0; answered < 6; answered++) {
            int sent = Math.min(6, answered + 3);
            await(() -> cluster.requests().size() == sent && isWaiting(writer.get()));
            assertThat(writing.isDone()).isFalse();
            cluster.requests().get(answered).done();
        }
        writing.get(10, TimeUnit.SECONDS);

        assertThat(cluster.mostAtOnce()).isEqualTo(3);
        assertThat(cluster.requests()).hasSize(6).allMatch(each -> each.ids().size() == FULL);
    }

    /** It has sent what it may before it waits for an answer. */
    private static boolean isWaiting(@Nullable Thread thread) {
        return thread != null && thread.getState() == Thread.State.WAITING;
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("too late").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void reportAFailureAmongThemWithoutWaitingForTheRest() throws IOException {
        fill(3);
        cluster.requests().get(0).done();
        cluster.requests().get(1).answer().completeExceptionally(new ConnectException("gone"));

        assertThatThrownBy(writes::flush).isInstanceOf(ConnectException.class);

        assertThat(cluster.requests().get(2).answer()).isNotDone();
    }

    @Test
    void reportAFailureBeforeMoreIsSent() throws IOException {
        fill(3);
        cluster.requests().get(0).done(id -> id.equals("500") ? 400 : BulkStub.DONE);

        assertThatThrownBy(() -> fill(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Elasticsearch did not write 500: refused as 400");

        assertThat(cluster.requests()).hasSize(3);
    }

    @Test
    void forgetWhatWaitsAndWhatIsUnderWay() throws Exception {
        fill(2);
        cluster.requests().get(0).answer().completeExceptionally(new ConnectException("gone"));
        assertThatThrownBy(writes::flush).isInstanceOf(ConnectException.class);
        writes.bury("waits", 1);

        writes.forget();
        flush().get(10, TimeUnit.SECONDS);
        writes.bury("later", 2);
        BulkStub.Request unanswered = cluster.requests().get(1);
        unanswered.answer().completeExceptionally(new ConnectException("gone as well"));
        Future<?> flushing = flush();
        request(3).done();
        flushing.get(10, TimeUnit.SECONDS);

        assertThat(cluster.requests()).hasSize(3);
        assertThat(cluster.requests().getLast().ids()).containsExactly("later");
    }

    @Test
    void takeForWrittenWhatSomebodyHasWrittenNewer() throws IOException {
        fill(1);
        cluster.requests().getFirst().done(id -> ElasticCalls.CONFLICT);

        writes.flush();

        assertThat(cluster.requests()).hasSize(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void sendAgainWhatTheClusterHadNoRoomFor() throws Exception {
        fill(1);
        cluster.requests().getFirst().done(id -> id.endsWith("77") ? 429 : BulkStub.DONE);
        Future<?> flushing = flush();
        BulkStub.Request second = request(2);
        assertThat(second.ids()).hasSize(10).allMatch(id -> id.endsWith("77"));
        second.done(id -> id.equals("477") ? 503 : BulkStub.DONE);
        BulkStub.Request third = request(3);
        assertThat(third.ids()).containsExactly("477");
        assertThat(flushing.isDone()).isFalse();
        third.done();
        flushing.get(10, TimeUnit.SECONDS);

        assertThat(pauses).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
    }

    @Test
    void failWhenTheClusterHasNoRoomForLong() throws Exception {
        fill(1);
        Future<?> flushing = flush();
        for (int number = 1; number <= 8; number++) {
            request(number).done(id -> 429);
        }

        assertThatThrownBy(() -> flushing.get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("did not write 999: refused as 429");
        assertThat(pauses.stream().mapToLong(Duration::toMillis))
                .containsExactly(250L, 500L, 1_000L, 2_000L, 4_000L, 5_000L, 5_000L);
        assertThat(cluster.requests()).hasSize(8);
    }

    private Future<?> flush() {
        return threads.submit(
                () -> {
                    writes.flush();
                    return null;
                });
    }

    private BulkStub.Request request(int number) {
        await(() -> cluster.requests().size() >= number);
        return cluster.requests().get(number - 1);
    }

    private void fill(int requests) throws IOException {
        for (int i = 0; i < requests * FULL; i++) {
            writes.bury(Integer.toString(i), 1);
        }
    }
}
