package de.efakatalog.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentDecodingTest {

    @Test
    void readsAPlusAsASpaceInQueriesOnly() throws MalformedTextException {
        assertThat(PercentDecoding.decode("a+b%2B", true)).isEqualTo("a b+");
        assertThat(PercentDecoding.decode("a+b%2B", false)).isEqualTo("a+b+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%4",
                "%zz",
                "%FF",
                "%C0%AF",
                "%ED%A0%80",
                "%E2%82",
                "%00",
                "%0A",
                "%09",
                "%7F",
                "%C2%85",
                "%F4%90%80%80",
                "ü",
                "%F0%9F%98"
            })
    void refusesWhatIsNoText(String raw) {
        assertThatThrownBy(() -> PercentDecoding.decode(raw, true))
                .isInstanceOf(MalformedTextException.class);
    }

    @Property
    void readsWhateverAnEncoderWrites(@ForAll String text) throws MalformedTextException {
        Assume.that(text.codePoints().noneMatch(Character::isISOControl));
        Assume.that(StandardCharsets.UTF_8.newEncoder().canEncode(text));
        String raw = URLEncoder.encode(text, StandardCharsets.UTF_8);
        assertThat(PercentDecoding.decode(raw, true)).isEqualTo(text);
    }
}
