package de.efakatalog.index.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FormerGenerationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SampleFeed feed = new SampleFeed();
    private final SampleModel model = new SampleModel(3).outdated();
    private final Follower follower = new Follower(model, feed, SampleSettings.PATIENT);
    private final Thread thread = new Thread(follower);

    @AfterEach
    void stopped() throws InterruptedException {
        follower.stop();
        if (thread.getState() != Thread.State.NEW) {
            thread.join(PATIENCE);
        }
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void answersAndFollowsWhileTheNewOneIsBuilt() throws InterruptedException {
        feed.write(5);
        List<Long> positions = new ArrayList<>();
        AtomicReference<@Nullable TailStatus> seen = new AtomicReference<>();
        model.onAdd(
                seq -> {
                    positions.add(model.position());
                    if (seq == 2) {
                        seen.set(follower.status());
                        follower.announce(feed.write(2));
                    }
                });
        thread.start();

        awaitCurrent();
        assertThat(positions).containsExactly(5L, 5L, 7L, 7L, 7L, 7L, 7L);
        assertThat(seen.get())
                .isEqualTo(
                        new TailStatus(
                                "sample", true, 5, 0, true, true, new RebuildProgress(1, 5)));
        assertThat(model.calls)
                .as("what was written meanwhile is in both, so that no answer falls back")
                .containsExactly("open", "rebuild", "apply 2", "apply 2", "complete 7");
        assertThat(follower.status()).isEqualTo(new TailStatus("sample", true, 7, 0, true));
    }

    @Test
    void answersAlthoughTheBuildFails() throws InterruptedException {
        feed.write(4);
        model.failNextBuild();
        thread.start();

        awaitCurrent();
        assertThat(model.calls)
                .containsExactly("open", "rebuild", "apply 1", "abandon", "rebuild", "complete 4");
    }

    @Test
    void followsThoughNoBuildCanBegin() throws InterruptedException {
        feed.write(5);
        model.failToBegin(3);
        thread.start();

        awaitCurrent();
        assertThat(model.calls)
                .as("it follows before a build begins")
                .containsExactly("open", "apply 2", "rebuild", "complete 5");
    }

    @Test
    void goesOnFollowingAfterAPassingFailure() throws InterruptedException {
        feed.write(5);
        model.onAdd(
                seq -> {
                    if (seq == 2) {
                        long end = System.nanoTime() + Duration.ofMillis(3).toNanos();
                        while (System.nanoTime() - end < 0) {
                            Thread.onSpinWait();
                        }
                    }
                });
        model.failNextBatch();
        thread.start();

        awaitCurrent();
        assertThat(model.calls).containsExactly("open", "rebuild", "apply 2", "complete 5");
    }

    @Test
    void followsWhileAnotherInstanceBuilds() throws InterruptedException {
        feed.write(5);
        model.builtElsewhere();
        thread.start();

        assertThat(follower.await(5, PATIENCE)).isTrue();
        assertThat(model.calls).containsExactly("open", "apply 2");
        assertThat(follower.status())
                .isEqualTo(new TailStatus("sample", true, 5, 0, true, true, null));
    }

    @Test
    void isBuiltAnewWhenSomebodyAsksForIt() throws InterruptedException {
        feed.write(3);
        SampleModel fine = new SampleModel(3);
        Follower asked = new Follower(fine, feed, SampleSettings.PATIENT);
        Thread following = Thread.ofPlatform().start(asked);
        assertThat(asked.await(3, PATIENCE)).isTrue();

        assertThat(asked.requestRebuild()).isTrue();
        while (fine.isOutdated()) {
            Thread.onSpinWait();
        }
        assertThat(fine.calls).containsExactly("open", "rebuild", "complete 3");
        asked.stop();
        following.join(PATIENCE);
    }

    @Test
    void aBuildEndsWithTheApplication() throws InterruptedException {
        feed.write(50);
        model.onAdd(
                seq -> {
                    if (seq == 20) {
                        follower.stop();
                    }
                });
        thread.start();
        thread.join(PATIENCE);

        assertThat(model.calls).containsExactly("open", "rebuild", "apply 10", "abandon");
        assertThat(model.isOutdated()).isTrue();
    }

    private void awaitCurrent() {
        TailStatus status = follower.status();
        while (!status.opened() || status.outdated() || status.rebuild() != null) {
            Thread.onSpinWait();
            status = follower.status();
        }
    }
}
