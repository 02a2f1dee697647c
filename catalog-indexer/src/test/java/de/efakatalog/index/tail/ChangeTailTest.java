package de.efakatalog.index.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.efakatalog.model.changelog.ChangesCommitted;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChangeTailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final SampleFeed feed = new SampleFeed();
    private final SampleModel fast = new SampleModel("fast", 0);
    private final SampleModel slow = new SampleModel("slow", 0);
    private final ChangeTail tail =
            new ChangeTail(List.of(fast, slow), feed, SampleSettings.PATIENT);
    private final CountDownLatch through = new CountDownLatch(1);

    @AfterEach
    void stop() throws InterruptedException {
        through.countDown();
        tail.stop(new ShutdownEvent());
    }

    @Test
    void nothingIsOpenBeforeTheStart() {
        feed.write(3);

        assertThat(tail.status())
                .containsExactly(TailStatus.notOpened("fast"), TailStatus.notOpened("slow"));
        assertThat(tail.isCaughtUp()).isFalse();
    }

    @Test
    void namesTheModelThatIsNotFollowedAnyMore() throws InterruptedException {
        tail.start();
        assertThat(tail.awaitAll(0, PATIENCE)).isTrue();
        assertThat(tail.died()).isEmpty();
        slow.dieNext();
        tail.onCommit(new ChangesCommitted(feed.write(1)));

        assertThat(tail.await("fast", 1, PATIENCE)).isTrue();
        assertThat(tail.await("slow", 1, PATIENCE)).isFalse();
        assertThat(tail.died()).containsExactly("slow");
    }

    @Test
    void commitReachesEveryModel() throws InterruptedException {
        tail.start();
        assertThat(tail.awaitAll(0, PATIENCE)).isTrue();
        tail.onCommit(new ChangesCommitted(feed.write(3)));

        assertThat(tail.awaitAll(3, PATIENCE)).isTrue();
        assertThat(fast.applied).containsExactly(1L, 2L, 3L);
        assertThat(slow.applied).containsExactly(1L, 2L, 3L);
        assertThat(tail.isCaughtUp()).isTrue();
    }

    @Test
    void slowModelHoldsUpNoOther() throws InterruptedException {
        slow.holdUntil(through);
        tail.start();
        tail.onCommit(new ChangesCommitted(feed.write(3)));

        assertThat(tail.await("fast", 3, PATIENCE)).isTrue();
        assertThat(tail.await("slow", 3, SHORT)).isFalse();
        assertThat(tail.awaitAll(3, SHORT)).isFalse();
        assertThat(tail.isCaughtUp()).isFalse();
        assertThat(tail.status())
                .containsExactly(
                        new TailStatus("fast", true, 3, 0, true),
                        new TailStatus("slow", true, 0, 3, false));

        through.countDown();
        assertThat(tail.awaitAll(3, PATIENCE)).isTrue();
        assertThat(tail.isCaughtUp()).isTrue();
    }

    @Test
    void unknownModelIsNotWaitedFor() {
        assertThatThrownBy(() -> tail.await("routes", 1, SHORT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no read model routes");
    }

    @Test
    void batchThatIsBeingAppliedIsFinishedBeforeTheEnd() throws InterruptedException {
        slow.holdUntil(through);
        tail.start();
        tail.onCommit(new ChangesCommitted(feed.write(3)));
        assertThat(tail.await("fast", 3, PATIENCE)).isTrue();
        slow.awaitFirstBatch();
        Thread stopping = Thread.ofPlatform().start(this::stopQuietly);
        through.countDown();
        stopping.join();

        assertThat(slow.applied).containsExactly(1L, 2L, 3L);
        feed.write(1);
        tail.onCommit(new ChangesCommitted(4));
        assertThat(tail.await("fast", 4, SHORT)).isFalse();
    }

    private void stopQuietly() {
        try {
            tail.stop(new ShutdownEvent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
