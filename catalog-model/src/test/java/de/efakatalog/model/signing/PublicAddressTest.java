package de.efakatalog.model.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address that stands in signatures. */
class PublicAddressTest {

    private static PublicAddress given(Map<String, String> settings) {
        return new PublicAddress(
                new SmallRyeConfigBuilder()
                        .addDefaultInterceptors()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "https://katalog.example.de, https://katalog.example.de",
        "https://katalog.example.de/, https://katalog.example.de",
        "https://example.de:8443/katalog//, https://example.de:8443/katalog",
        "http://localhost:8080, http://localhost:8080",
    })
    void hasNoSlashAtItsEnd(String given, String expected) {
        assertThat(given(Map.of("catalog.public-url", given)).url()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "katalog.example.de",
                "ftp://katalog.example.de",
                "https://",
                "https:///katalog",
                "https://katalog.example.de?x=1",
                "https://katalog.example.de#x",
                "https://user@katalog.example.de",
                "https://katalog example.de",
                " "
            })
    void refusesWhatIsNoAddress(String given) {
        assertThatIllegalStateException()
                .isThrownBy(given(Map.of("catalog.public-url", given))::url)
                .withMessageContaining("CATALOG_PUBLIC_URL");
    }

    @Test
    void refusesNothing() {
        assertThatIllegalStateException().isThrownBy(given(Map.of())::url);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, true",
        "http://katalog.localhost, true",
        "http://127.0.0.1:8081, true",
        "http://[::1]:8080, true",
        "https://katalog.example.de, false",
        "https://localhost.example.de, false",
    })
    void knowsAddressesThatNobodyElseReaches(String url, boolean ownMachine) {
        assertThat(PublicAddress.isOwnMachine(url)).isEqualTo(ownMachine);
    }
}
