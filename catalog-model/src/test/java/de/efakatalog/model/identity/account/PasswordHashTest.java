package de.efakatalog.model.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final String PASSWORD = "Passierschein A38, bitte";

    @Test
    void matchesItsPasswordAndNoOther() {
        PasswordHash hash = PasswordHash.parse(PasswordHash.of(PASSWORD).text());
        assertThat(hash.matches(PASSWORD)).isTrue();
        assertThat(hash.matches(PASSWORD + " ")).isFalse();
        assertThat(hash.matches("")).isFalse();
        assertThat(hash.isOutdated()).isFalse();
    }

    @Test
    void saysWhatItWasMadeWithAndNeverTheSameTwice() {
        String text = PasswordHash.of(PASSWORD).text();
        assertThat(text).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSize(97);
        assertThat(PasswordHash.of(PASSWORD).text()).isNotEqualTo(text);
    }

    /** The reference implementation: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1. */
    @Test
    void agreesWithTheReferenceImplementation() {
        PasswordHash made =
                PasswordHash.make(
                        "password", 1 << 16, 2, 1, "somesalt".getBytes(StandardCharsets.UTF_8), 32);
        assertThat(made.text())
                .isEqualTo(
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
    }

    @Test
    void olderParametersStillMatchAndAreToBeReplaced() {
        PasswordHash old =
                PasswordHash.parse(
                        PasswordHash.make(PASSWORD, 1024, 1, 1, new byte[16], 32).text());
        assertThat(old.matches(PASSWORD)).isTrue();
        assertThat(old.isOutdated()).isTrue();
    }

    @Test
    void refusesWhatIsNoHashOfItsKind() {
        for (String text :
                new String[] {
                    "",
                    "secret",
                    "$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1a",
                    "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1a"
                }) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> PasswordHash.parse(text));
        }
    }

    @Test
    void newPasswordsAreLongAndNotTheEmail() {
        assertThat(Passwords.defect("elf Zeichen", "a@b.de")).isPresent();
        assertThat(Passwords.defect("aaaaaaaaaaaaaaa", "a@b.de")).isPresent();
        assertThat(Passwords.defect("Mein A@B.de von hier", "a@b.de")).isPresent();
        assertThat(Passwords.defect("x".repeat(100) + "abc".repeat(40), "a@b.de")).isPresent();
        assertThat(Passwords.defect(PASSWORD, "a@b.de")).isEmpty();
    }
}
