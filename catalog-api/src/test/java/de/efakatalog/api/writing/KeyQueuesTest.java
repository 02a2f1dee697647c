package de.efakatalog.api.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
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
}
