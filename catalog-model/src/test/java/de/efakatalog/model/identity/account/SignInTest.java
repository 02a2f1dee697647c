package de.efakatalog.model.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.IdentitySettings;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.Persons;
import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.identity.account.SignIn.Outcome;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts, sessions and known browsers, by a clock that the test moves. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class SignInTest {

    private static final String PASSWORD = "Passierschein A38, bitte";
    private static final ClientPlace NETWORK = new ClientPlace("rathaus", null);

    @Inject IdentityRows rows;
    @Inject Persons persons;
    @Inject IdentitySettings settings;

    private final MovableClock clock = new MovableClock();
    private String email = "";

    private LocalAccounts accounts() {
        return new LocalAccounts(rows, persons, settings, clock);
    }

    private Sessions sessions() {
        return new Sessions(rows, persons, settings, clock);
    }

    private Outcome attempt(String password, @Nullable Secret device) {
        return new SignIn(rows, accounts(), new LoginThrottle(rows, clock), sessions(), clock)
                .attempt(email, password, device, NETWORK);
    }

    private Outcome.SignedIn signIn(@Nullable Secret device) {
        return (Outcome.SignedIn) attempt(PASSWORD, device);
    }

    @BeforeEach
    void oneAccount() {
        rows.update("delete from login_failure");
        email = "a.%s@stadt.example".formatted(UUID.randomUUID());
        accounts().open("Anton Amt", email, PASSWORD);
    }

    @Test
    void sessionEndsAfterAWorkingDay() {
        Secret session = signIn(null).session();
        clock.advance(Duration.ofHours(12).minusSeconds(1));
        assertThat(sessions().actor(session)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(sessions().actor(session)).isEmpty();
    }

    @Test
    void knownBrowserStaysKnownAndIsSignedInAmidStrangersFailures() {
        Secret device = signIn(null).device();
        for (int i = 0; i < 30; i++) {
            attempt("geraten", null);
        }
        assertThat(attempt(PASSWORD, null)).isInstanceOf(Outcome.Blocked.class);
        assertThat(signIn(device).device().value()).isEqualTo(device.value());
        clock.advance(SignIn.DEVICE_IS_KNOWN.minusDays(1));
        assertThat(signIn(device).device().value()).isEqualTo(device.value());
        clock.advance(SignIn.DEVICE_IS_KNOWN);
        assertThat(signIn(device).device().value()).isNotEqualTo(device.value());
    }

    @Test
    void browserThatKnowsOneAccountIsAStrangerToOthers() {
        Secret device = signIn(null).device();
        email = "b.%s@stadt.example".formatted(UUID.randomUUID());
        accounts().open("Berta Amt", email, PASSWORD);
        for (int i = 0; i < 5; i++) {
            attempt("geraten", null);
        }
        assertThat(attempt(PASSWORD, device)).isInstanceOf(Outcome.Blocked.class);
    }

    @Test
    void hashWithOlderParametersIsReplacedAtTheNextSuccess() {
        rows.update(
                "update local_account set password_hash = ? where login = ?",
                PasswordHash.make(PASSWORD, 1024, 1, 1, new byte[16], 32).text(),
                email);
        signIn(null);
        assertThat(
                        rows.select(
                                "select password_hash from local_account where login = ?",
                                row -> row.getString(1),
                                email))
                .singleElement()
                .asString()
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(attempt(PASSWORD, null)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void oneEmailHasOneAccountHoweverItIsWritten() {
        int before = people();
        assertThatExceptionOfType(AccountExistsException.class)
                .isThrownBy(
                        () ->
                                accounts()
                                        .open(
                                                "Zwilling",
                                                " " + email.toUpperCase(Locale.ROOT),
                                                PASSWORD));
        assertThat(people()).as("nobody is left without an account").isEqualTo(before);
    }

    private int people() {
        return rows.first("select count(*) from person", row -> row.getInt(1)).orElseThrow();
    }

    @Test
    void newPasswordEndsSessionsAndForgetsBrowsers() {
        Outcome.SignedIn before = signIn(null);
        Person person =
                persons.byPseudonym(
                                sessions().actor(before.session()).orElseThrow().requirePerson())
                        .orElseThrow();
        assertThat(accounts().changePassword(person, "falsch", "Ein neues Schloss!")).isFalse();
        assertThat(accounts().changePassword(person, PASSWORD, "Ein neues Schloss!")).isTrue();
        assertThat(sessions().actor(before.session())).isEmpty();
        Outcome.SignedIn after = (Outcome.SignedIn) attempt("Ein neues Schloss!", before.device());
        assertThat(after.device().value()).isNotEqualTo(before.device().value());
    }

    /** Five wrong ones, then waiting: a stolen session must not become a known password. */
    @Test
    void presentPasswordCannotBeTriedWithoutEnd() {
        Secret session = signIn(null).session();
        Person person = owner(session);
        PasswordChange change = new PasswordChange(accounts(), new LoginThrottle(rows, clock));
        for (int i = 0; i < 5; i++) {
            assertThat(change.attempt(person, session, "geraten " + i, "Ein neues Schloss!"))
                    .isInstanceOf(PasswordChange.Outcome.Refused.class);
        }
        assertThat(change.attempt(person, session, PASSWORD, "Ein neues Schloss!"))
                .isEqualTo(new PasswordChange.Outcome.Blocked(Duration.ofSeconds(1)));
        Secret own = signIn(null).session();
        assertThat(change.attempt(person, own, PASSWORD, "Ein neues Schloss!"))
                .as("the person itself is not held up")
                .isInstanceOf(PasswordChange.Outcome.Changed.class);
    }

    @Test
    void weakNewPasswordSaysNothingAboutThePresentOne() {
        Secret session = signIn(null).session();
        PasswordChange change = new PasswordChange(accounts(), new LoginThrottle(rows, clock));
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(WeakPasswordException.class)
                    .isThrownBy(() -> change.attempt(owner(session), session, "geraten", "kurz"));
        }
    }

    private Person owner(Secret session) {
        return persons.byPseudonym(sessions().actor(session).orElseThrow().requirePerson())
                .orElseThrow();
    }

    @Test
    void attemptThatFindsNoPlaceIsSentAwayAndDoesNotCount() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch full = new CountDownLatch(Passwords.AT_A_TIME);
        try (ExecutorService others = Executors.newCachedThreadPool()) {
            for (int i = 0; i < Passwords.AT_A_TIME; i++) {
                others.execute(
                        () ->
                                Passwords.GATE.run(
                                        () -> {
                                            full.countDown();
                                            return awaited(end);
                                        }));
            }
            full.await();
            assertThatExceptionOfType(BusyException.class)
                    .isThrownBy(() -> attempt(PASSWORD, null));
            end.countDown();
        }
        assertThat(rows.select("select 1 from login_failure", row -> row.getInt(1))).isEmpty();
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void roleOfTheProviderMakesAnOperatorForAnHour() {
        ProviderSettings provider = new ProviderSettings();
        Sessions sessions = new Sessions(rows, persons, provider, clock);
        Person person = persons.vouchedFor("https://login.example.de", email, "Otto Ordnung", null);
        Secret session = sessions.begin(person.id(), true);
        clock.advance(Duration.ofMinutes(59));
        assertThat(sessions.actor(session).orElseThrow().operator()).isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(sessions.actor(session).orElseThrow().operator())
                .as("still signed in, and no operator any more")
                .isFalse();
    }

    @Test
    void setupLinkIsForRegistriesWithoutProviderAlone() {
        rows.update("update person set operator = false");
        SetupLinks local = new SetupLinks(rows, persons, accounts(), settings, clock);
        SetupLinks provided =
                new SetupLinks(rows, persons, accounts(), new ProviderSettings(), clock);
        Secret link = local.issue().orElseThrow();
        assertThat(provided.issue()).isEmpty();
        assertThat(local.openAccount(link, "Lena", "lena@land.example", PASSWORD))
                .as("and ends the one from before")
                .isEmpty();
        Person byProvider = persons.vouchedFor("https://login.example.de", email, "Otto", null);
        persons.makeOperator(byProvider.id());
        assertThat(local.issue()).as("nobody could sign in as operator").isPresent();
    }
}
