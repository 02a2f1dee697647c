package de.efakatalog.index.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FollowerTest {

    /** Longer than anything here takes, also on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration SHORT = Duration.ofMillis(50);

    private final SampleFeed feed = new SampleFeed();
    private SampleModel model = new SampleModel(ReadModel.NOTHING);
    private Follower follower = new Follower(model, feed, SampleSettings.PATIENT);
    private Thread thread = new Thread(follower);

    private void start(SampleModel read, TailSettings settings) {
        model = read;
        follower = new Follower(read, feed, settings);
        thread = Thread.ofPlatform().daemon().start(follower);
    }

    private void start(SampleModel read) {
        start(read, SampleSettings.PATIENT);
    }

    private void reaches(long position) throws InterruptedException {
        assertThat(follower.await(position, PATIENCE)).isTrue();
    }

    @AfterEach
    void stopped() throws InterruptedException {
        follower.stop();
        if (thread.getState() != Thread.State.NEW) {
            thread.join(PATIENCE);
        }
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void buildsFromNothing() throws InterruptedException {
        feed.write(3);
        start(new SampleModel(ReadModel.NOTHING));

        reaches(3);
        assertThat(model.calls).containsExactly("open", "rebuild", "complete 3");
        assertThat(model.openedFor).isEqualTo(feed.logId());
    }

    @Test
    void goesOnWhereItStopped() throws InterruptedException {
        feed.write(5);
        start(new SampleModel(3));

        reaches(5);
        assertThat(model.calls).containsExactly("open", "apply 2");
        assertThat(model.applied).containsExactly(4L, 5L);
    }

    @Test
    void buildsAgainWhenItKnowsMoreThanTheLog() throws InterruptedException {
        // the database was replaced by another one
        feed.write(2);
        start(new SampleModel(900));

        reaches(2);
        assertThat(model.calls).containsExactly("open", "rebuild", "complete 2");
        assertThat(model.position()).isEqualTo(2);
    }

    @Test
    void appliesEveryEntryOnceInOrder() throws InterruptedException {
        start(new SampleModel(0));
        long last = 0;
        for (int entries : List.of(1, 35, 10, 4)) {
            last = feed.write(entries);
            follower.announce(last);
        }

        reaches(50);
        assertThat(last).isEqualTo(50);
        assertThat(model.applied)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
        assertThat(model.calls).contains("apply 10");
    }

    @Test
    void announcementIsALookAtOnce() throws InterruptedException {
        start(new SampleModel(0));
        reaches(0);

        // by itself it would look in an hour
        follower.announce(feed.write(1));
        reaches(1);
    }

    @Test
    void waitingIsALookAtOnce() throws InterruptedException {
        start(new SampleModel(0));
        reaches(0);

        // written by another instance, so nobody announced it here
        feed.write(1);
        reaches(1);
    }

    @Test
    void looksByItselfNowAndThen() throws InterruptedException {
        start(new SampleModel(0), SampleSettings.PATIENT.lookingEvery(Duration.ofMillis(1)));
        reaches(0);
        feed.write(7);

        while (model.position() < 7) {
            Thread.onSpinWait();
        }
        assertThat(model.applied).hasSize(7);
    }

    @Test
    void failureOfTheModelIsNotTheEnd() throws InterruptedException {
        start(new SampleModel(0));
        reaches(0);
        model.failNext(3);
        follower.announce(feed.write(2));

        reaches(2);
        assertThat(model.applied).containsExactly(1L, 2L);
    }

    @Test
    void failureOfTheDatabaseIsNotTheEnd() throws InterruptedException {
        feed.failNext(3);
        start(new SampleModel(0));
        follower.announce(feed.write(2));

        reaches(2);
        assertThat(model.applied).containsExactly(1L, 2L);
    }

    @Test
    void failedOpeningIsRepeated() throws InterruptedException {
        SampleModel broken = new SampleModel(ReadModel.NOTHING);
        broken.failNext(1);
        start(broken);

        reaches(0);
        assertThat(model.calls).containsExactly("open", "rebuild", "complete 0");
    }

    @Test
    void failedBuildIsAbandonedAndBegunAgain() throws InterruptedException {
        feed.write(4);
        SampleModel broken = new SampleModel(ReadModel.NOTHING);
        broken.failNextBuild();
        start(broken);

        reaches(4);
        assertThat(model.calls)
                .containsExactly("open", "rebuild", "abandon", "open", "rebuild", "complete 4");
    }

    @Test
    void waitingForWhatDoesNotComeEnds() throws InterruptedException {
        start(new SampleModel(0));
        reaches(0);

        assertThat(follower.await(1, SHORT)).isFalse();
        assertThat(follower.await(1, Duration.ZERO)).isFalse();
        assertThat(follower.await(1, Duration.ofSeconds(-1))).isFalse();
        assertThat(follower.await(0, Duration.ZERO)).isTrue();
    }

    @Test
    void positionThatNeverComesKeepsNobodyBusy() throws InterruptedException {
        start(new SampleModel(0));
        reaches(0);
        int before = feed.looks();

        assertThat(follower.await(Long.MAX_VALUE, Duration.ofMillis(300))).isFalse();
        // one look for the wait before this one, one for this one
        assertThat(feed.looks() - before).isLessThanOrEqualTo(3);
        // and it is no news about the log
        assertThat(follower.status()).isEqualTo(new TailStatus("sample", true, 0, 0, true));
    }

    @Test
    void failureOfTheModelIsShown() throws InterruptedException {
        start(new SampleModel(0), SampleSettings.PATIENT.retryingAfter(Duration.ofHours(1)));
        reaches(0);
        model.failNext(1);
        follower.announce(feed.write(2));

        assertThat(follower.await(2, SHORT)).isFalse();
        assertThat(follower.status()).isEqualTo(new TailStatus("sample", true, 0, 2, false));
    }

    @Test
    void lagIsWhatIsKnownAndNotHeld() throws InterruptedException {
        start(new SampleModel(0));
        reaches(0);
        CountDownLatch through = new CountDownLatch(1);
        model.holdUntil(through);
        follower.announce(feed.write(25));

        assertThat(follower.status()).isEqualTo(new TailStatus("sample", true, 0, 25, false));
        through.countDown();
        reaches(25);
        assertThat(follower.status()).isEqualTo(new TailStatus("sample", true, 25, 0, true));
    }

    @Test
    void modelThatIsNotOpenedHasNoLag() {
        feed.write(25);

        assertThat(follower.status()).isEqualTo(new TailStatus("sample", false, 0, 0, false));
        follower.announce(25);
        assertThat(follower.status()).isEqualTo(new TailStatus("sample", false, 0, 0, false));
    }

    @Test
    void whoeverWaitsLearnsThatItStopped() throws InterruptedException {
        start(new SampleModel(0));
        reaches(0);
        Thread stopper = Thread.ofPlatform().start(follower::stop);

        long begun = System.nanoTime();
        assertThat(follower.await(1, PATIENCE)).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
        stopper.join();
        assertThat(follower.hasDied()).as("being stopped is no death").isFalse();
    }

    @Test
    void whatAModelLosesWhileNothingHappensIsAppliedAgain() throws InterruptedException {
        feed.write(5);
        start(new SampleModel(0), SampleSettings.PATIENT.lookingEvery(Duration.ofMillis(1)));
        reaches(5);
        model.fallBackTo(3);

        while (model.applied.size() < 7) {
            Thread.onSpinWait();
        }
        assertThat(model.applied).containsExactly(1L, 2L, 3L, 4L, 5L, 4L, 5L);
    }

    @Test
    void aModelThatLosesEverythingWhileNothingHappensIsOpenedAgain() throws InterruptedException {
        feed.write(5);
        start(
                new SampleModel(ReadModel.NOTHING),
                SampleSettings.PATIENT.lookingEvery(Duration.ofMillis(1)));
        reaches(5);
        model.fallBackTo(ReadModel.NOTHING);

        while (model.calls.size() < 6) {
            Thread.onSpinWait();
        }
        assertThat(model.calls)
                .containsExactly("open", "rebuild", "complete 5", "open", "rebuild", "complete 5");
    }

    @Test
    void deathOfTheThreadIsShownAndKeepsNobodyWaiting() throws InterruptedException {
        start(new SampleModel(0));
        reaches(0);
        assertThat(follower.hasDied()).isFalse();
        thread.setUncaughtExceptionHandler((dead, error) -> {});
        model.dieNext();
        follower.announce(feed.write(1));

        long begun = System.nanoTime();
        assertThat(follower.await(1, PATIENCE)).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
        assertThat(follower.hasDied()).isTrue();
        assertThat(follower.status().caughtUp()).isFalse();
    }

    @Test
    void stopInterruptsThePauseAfterAFailure() throws InterruptedException {
        SampleModel broken = new SampleModel(0);
        broken.failNext(1);
        start(broken, SampleSettings.PATIENT.retryingAfter(Duration.ofHours(1)));
        assertThat(follower.await(0, SHORT)).isFalse();
        // the thread ends in stopped()
    }
}
