package de.efakatalog.api.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeyQueuesTest {

    private final KeyQueues queues = new KeyQueues();

    @Test
    void worksOnOneRequestOfAKeyAtATime() throws ExecutionException, InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        List<Integer> seen = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                all.add(
                        clients.submit(
                                () ->
                                        queues.inTurn(
                                                "same",
                                                () -> {
                                                    // not synchronized: that is what is tried
                                                    seen.add(inside.incrementAndGet());
                                                    return inside.decrementAndGet();
                                                })));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(seen).hasSize(200).containsOnly(1);
        assertThat(queues.size()).isZero();
    }

    @Test
    void doesNotKeepOneKeyWaitingForAnother() {
        assertThat(queues.inTurn("a", () -> queues.inTurn("b", queues::size))).isEqualTo(2);
        assertThat(queues.size()).isZero();
    }

    @Test
    void forgetsAKeyWhoseWorkFails() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                queues.inTurn(
                                        "a",
                                        () -> {
                                            throw new IllegalStateException("so what");
                                        }));
        assertThat(queues.size()).isZero();
    }

    @Test
    void refusesAtOnceWhoeverComesWhenTooManyWait() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger waited = new AtomicInteger();
        try (ExecutorService clients = Executors.newCachedThreadPool()) {
            try {
                CountDownLatch begun = new CountDownLatch(1);
                Future<Integer> first =
                        clients.submit(
                                () ->
                                        queues.inTurn(
                                                "same",
                                                () -> {
                                                    begun.countDown();
                                                    awaitUnchecked(end);
                                                    return 1;
                                                }));
                begun.await();
                List<Future<Integer>> others = new ArrayList<>();
                for (int i = 0; i < KeyQueues.MOST_WAITING; i++) {
                    others.add(
                            clients.submit(() -> queues.inTurn("same", waited::incrementAndGet)));
                }
                while (queues.waiting() < KeyQueues.MOST_WAITING) {
                    Thread.onSpinWait();
                }
                assertThatExceptionOfType(ProblemException.class)
                        .isThrownBy(() -> queues.inTurn("same", () -> 1))
                        .matches(refusal -> refusal.type() == ProblemType.BUSY);
                assertThat(queues.inTurn("another", () -> 2)).isEqualTo(2);
                assertThat(waited).hasValue(0);
                end.countDown();
                assertThat(first.get()).isEqualTo(1);
                for (Future<Integer> other : others) {
                    other.get();
                }
            } finally {
                end.countDown();
            }
        }
        assertThat(waited).hasValue(KeyQueues.MOST_WAITING);
        assertThat(queues.waiting()).isZero();
        assertThat(queues.size()).isZero();
    }

    private static void awaitUnchecked(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
