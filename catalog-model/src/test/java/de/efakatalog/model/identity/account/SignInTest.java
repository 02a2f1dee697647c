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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts, sessions and known browsers, by a clock that the test moves. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class SignInTest {

    private static final String PASSWORD = "Passierschein A38, bitte";
    private static final String NETWORK = "rathaus";

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
}
