package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

class DemoAccountsStartTest {

    @Test
    void inventsNobodyBesideAnIdentityProvider() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DemoAccountsStart.refuseBesideProvider(true, true))
                .withMessageContaining("CATALOG_IDENTITY_AUTH_SERVER_URL");
        assertThatNoException()
                .isThrownBy(() -> DemoAccountsStart.refuseBesideProvider(true, false));
        assertThatNoException()
                .isThrownBy(() -> DemoAccountsStart.refuseBesideProvider(false, true));
    }
}
