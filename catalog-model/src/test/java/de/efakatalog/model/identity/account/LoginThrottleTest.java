package de.efakatalog.model.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.identity.account.LoginThrottle.Attempt;
import de.efakatalog.model.identity.account.LoginThrottle.Begin;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guessing is slowed down, and nobody is locked out by others. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class LoginThrottleTest {

    private static final String VICTIM = "opfer@stadt.example";
    private static final String HOME = "home";
    private static final String ELSEWHERE = "elsewhere";

    @Inject IdentityRows rows;

    private final MovableClock clock = new MovableClock();

    @BeforeEach
    void nothingFailedYet() {
        rows.update("delete from login_failure");
    }

    private LoginThrottle throttle() {
        return new LoginThrottle(rows, clock);
    }

    private Begin begin(String login, @Nullable Secret device, String network) {
        return throttle().begin(login, device, new ClientPlace(network, null));
    }

    private void succeed(String login) {
        Attempt attempt = begin(login, null, HOME).attempt();
        if (attempt == null) {
            throw new AssertionError("An attempt that nothing speaks against was refused");
        }
        throttle().succeeded(attempt);
    }

    private int allowedOf(int attempts, String login, @Nullable Secret device, String network) {
        int allowed = 0;
        for (int i = 0; i < attempts; i++) {
            allowed += begin(login, device, network).attempt() == null ? 0 : 1;
        }
        return allowed;
    }

    @Test
    void fiveMayFailThenTheWaitDoublesUpToAQuarterOfAnHour() {
        assertThat(allowedOf(20, VICTIM, null, HOME)).isEqualTo(5);
        assertThat(begin(VICTIM, null, HOME).pause()).isEqualTo(Duration.ofSeconds(1));
        for (long seconds : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
            clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
            Begin early = begin(VICTIM, null, HOME);
            assertThat(early.attempt()).as("after %d s", seconds).isNull();
            assertThat(early.pause()).isEqualTo(Duration.ofMillis(1));
            clock.advance(Duration.ofMillis(1));
            assertThat(begin(VICTIM, null, HOME).attempt()).as("after %d s", seconds).isNotNull();
        }
    }

    @Test
    void aDayLaterAllIsForgotten() {
        allowedOf(20, VICTIM, null, HOME);
        clock.advance(Duration.ofHours(24).plusSeconds(1));
        assertThat(allowedOf(20, VICTIM, null, HOME)).isEqualTo(5);
    }

    @Test
    void strangersFailuresDoNotHinderAKnownBrowserNotEvenFromTheirNetwork() {
        Secret device = Secret.generate();
        for (int i = 0; i < 100; i++) {
            begin(VICTIM, null, HOME);
        }
        Begin own = begin(VICTIM, device, HOME);
        assertThat(own.attempt()).isNotNull();
    }

    @Test
    void strangersElsewhereDoNotHinderAnUnknownBrowserHere() {
        assertThat(allowedOf(100, VICTIM, null, ELSEWHERE)).isEqualTo(5);
        assertThat(begin(VICTIM, null, HOME).attempt()).isNotNull();
    }

    @Test
    void aKnownBrowserInStrangersHandsIsSlowedDownByItself() {
        Secret device = Secret.generate();
        assertThat(allowedOf(20, VICTIM, device, HOME)).isEqualTo(5);
        assertThat(begin(VICTIM, Secret.generate(), HOME).attempt()).isNotNull();
    }

    @Test
    void oneNetworkCannotTryManyAccounts() {
        int allowed = 0;
        for (int i = 0; i < 200; i++) {
            allowed +=
                    begin("konto-%d@stadt.example".formatted(i), null, HOME).attempt() == null
                            ? 0
                            : 1;
        }
        assertThat(allowed).isEqualTo(50);
        assertThat(begin("konto-0@stadt.example", null, ELSEWHERE).attempt()).isNotNull();
    }

    @Test
    void successForgivesTheAccountButNotTheNetwork() {
        for (int i = 0; i < 60; i++) {
            succeed("angreifer@stadt.example");
        }
        for (int i = 0; i < 49; i++) {
            assertThat(begin("konto-%d@stadt.example".formatted(i), null, HOME).attempt())
                    .isNotNull();
        }
        succeed("angreifer@stadt.example");
        clock.advance(Duration.ofSeconds(2));
        assertThat(begin("konto-50@stadt.example", null, HOME).attempt()).isNotNull();
        assertThat(begin("konto-51@stadt.example", null, HOME).attempt()).isNull();
    }

    @Test
    void manyAtATimeGetNoMoreTriesThanOneAfterTheOther() throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(16)) {
            Callable<Boolean> attempt = () -> begin(VICTIM, null, HOME).attempt() != null;
            int allowed = 0;
            for (Future<Boolean> each :
                    many.invokeAll(Stream.generate(() -> attempt).limit(64).toList())) {
                allowed += each.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(5);
        }
    }

    /** A town hall: some always mistype, and it must not be shut out for that for ever. */
    @Test
    void networkStartsAnewEachHourHoweverBusyItIs() {
        int allowed = 0;
        for (int minute = 0; minute < 3 * 24 * 60; minute += 2) {
            String login = "konto-%d@stadt.example".formatted(minute);
            allowed += begin(login, null, HOME).attempt() == null ? 0 : 1;
            clock.advance(Duration.ofMinutes(2));
        }
        assertThat(allowed).isEqualTo(3 * 24 * 30);
    }

    @Test
    void oneMoreSuccessMakesNobodyInTheNetworkWait() {
        for (int i = 0; i < 60; i++) {
            begin("konto-%d@stadt.example".formatted(i), null, HOME);
            clock.advance(Duration.ofSeconds(50));
        }
        clock.advance(Duration.ofSeconds(9));
        int before = failures("network " + HOME);
        assertThat(before).isGreaterThanOrEqualTo(50);
        clock.advance(Duration.ofMinutes(9));
        succeed("erika@stadt.example");
        assertThat(failures("network " + HOME)).as("and washes nobody clean").isEqualTo(before);
        assertThat(begin("max@stadt.example", null, HOME).attempt()).isNotNull();
        assertThat(begin("moritz@stadt.example", null, HOME).attempt()).isNull();
    }

    private int failures(String scope) {
        return rows.first(
                        "select failures from login_failure where scope = ?",
                        row -> row.getInt(1),
                        Secret.hash(scope))
                .orElse(0);
    }

    @Test
    void successFromAKnownBrowserForgivesStrangersNothing() {
        Secret device = Secret.generate();
        assertThat(allowedOf(5, VICTIM, null, HOME)).isEqualTo(5);
        Attempt own = begin(VICTIM, device, HOME).attempt();
        throttle().succeeded(Objects.requireNonNull(own));
        assertThat(begin(VICTIM, null, HOME).attempt()).isNull();
    }

    @Test
    void siteWithManyNetworksCannotTryOneAccountFromEachOfThem() {
        int allowed = 0;
        for (int i = 0; i < 1000; i++) {
            ClientPlace client = new ClientPlace("2001:db8:0:%x".formatted(i), "2001:db8:0");
            allowed += throttle().begin(VICTIM, null, client).attempt() == null ? 0 : 1;
        }
        assertThat(allowed).isEqualTo(150);
        ClientPlace elsewhere = new ClientPlace("2001:db8:1:0", "2001:db8:1");
        assertThat(throttle().begin(VICTIM, null, elsewhere).attempt()).isNotNull();
    }

    @Test
    void whatCameToNothingDoesNotCount() {
        for (int i = 0; i < 20; i++) {
            Attempt attempt = begin(VICTIM, null, HOME).attempt();
            throttle().cameToNothing(Objects.requireNonNull(attempt));
        }
        assertThat(rows.select("select 1 from login_failure", row -> row.getInt(1))).isEmpty();
    }
}
