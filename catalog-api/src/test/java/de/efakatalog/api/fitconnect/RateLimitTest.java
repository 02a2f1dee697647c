package de.efakatalog.api.fitconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.efakatalog.api.fitconnect.RateLimit.Allowance;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final ClientNetwork CLIENT = ClientNetwork.of("192.0.2.1");
    private static final ClientNetwork OTHER = ClientNetwork.of("2001:db8::1");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MovableClock clock = new MovableClock();
    private final RateLimit limit = new RateLimit(3, MINUTE, clock);

    @Test
    void grantsAsManyRequestsAsAWindowHas() {
        assertThat(List.of(limit.take(CLIENT), limit.take(CLIENT), limit.take(CLIENT)))
                .containsExactly(
                        new Allowance(true, 3, 2, 60),
                        new Allowance(true, 3, 1, 60),
                        new Allowance(true, 3, 0, 60));
        assertThat(limit.take(CLIENT)).isEqualTo(new Allowance(false, 3, 0, 60));
        assertThat(limit.take(CLIENT)).isEqualTo(new Allowance(false, 3, 0, 60));
    }

    @Test
    void countsEveryClientForItself() {
        IntStream.range(0, 4).forEach(i -> limit.take(CLIENT));

        assertThat(limit.take(OTHER)).isEqualTo(new Allowance(true, 3, 2, 60));
    }

    @Test
    void saysHowLongTheWindowLastsInSecondsRoundedUp() {
        limit.take(CLIENT);
        clock.advance(Duration.ofMillis(500));
        assertThat(limit.take(CLIENT).reset()).isEqualTo(60);
        clock.advance(Duration.ofMillis(500));
        assertThat(limit.take(CLIENT).reset()).isEqualTo(59);
        clock.advance(Duration.ofMillis(58_999));
        assertThat(limit.take(CLIENT)).isEqualTo(new Allowance(false, 3, 0, 1));
    }

    @Test
    void beginsANewWindowWithTheFirstRequestAfterTheOld() {
        IntStream.range(0, 4).forEach(i -> limit.take(CLIENT));
        clock.advance(MINUTE);

        assertThat(limit.take(CLIENT)).isEqualTo(new Allowance(true, 3, 2, 60));
    }

    @Test
    void doesNotProlongAWindowByRequestsInIt() {
        for (int i = 0; i < 4; i++) {
            limit.take(CLIENT);
            clock.advance(Duration.ofSeconds(20));
        }

        assertThat(limit.take(CLIENT)).isEqualTo(new Allowance(true, 3, 1, 40));
    }

    @Test
    void grantsNoneTwiceToManyAtOnce() throws InterruptedException, ExecutionException {
        RateLimit wide = new RateLimit(1000, MINUTE, clock);
        Callable<Long> client =
                () -> IntStream.range(0, 500).filter(i -> wide.take(CLIENT).granted()).count();
        long granted = 0;
        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            for (Future<Long> each : clients.invokeAll(List.of(client, client, client, client))) {
                granted += each.get();
            }
        }

        assertThat(granted).isEqualTo(1000);
    }

    @Test
    void refusesSettingsThatMeanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(-1, MINUTE, clock));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateLimit(1, Duration.ZERO, clock))
                .withMessageContaining("catalog.routing.rate-limit");
    }
}
