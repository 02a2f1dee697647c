package de.efakatalog.api.fitconnect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "192.0.2.1, ::ffff:192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::1",
        "2001:db8:1:2::, 2001:DB8:1:2:ffff:ffff:ffff:ffff",
        "fe80::1, fe80::2%eth0",
        "not-an-address, neither.this"
    })
    void isTheSameClient(String one, String other) {
        assertThat(ClientNetwork.of(one)).isEqualTo(ClientNetwork.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.2",
        "0.0.0.0, ::1",
        "255.255.255.255, nonsense",
        "2001:db8:1:2::1, 2001:db8:1:3::1",
        "::ffff:192.0.2.1, ::fffe:192.0.2.1"
    })
    void isAnotherClient(String one, String other) {
        assertThat(ClientNetwork.of(one)).isNotEqualTo(ClientNetwork.of(other));
    }

    @Test
    void countsThoseWithoutAddressTogether() {
        assertThat(ClientNetwork.of(null)).isEqualTo(ClientNetwork.of("unix:/run/proxy"));
    }
}
