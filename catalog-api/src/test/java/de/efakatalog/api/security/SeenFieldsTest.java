package de.efakatalog.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeenFieldsTest {

    @Test
    void areThePlacesWhereAValueStands() throws Exception {
        assertThat(
                        SeenFields.of(
                                new ObjectMapper()
                                        .readTree(
                                                "{\"a\":null,\"b\":[{\"c\":1},{\"d\":[\"x\"]}],\"e\":{\"f\":false},\"g\":[],\"next\":\"/x\"}")))
                .containsExactly("/b/*/c", "/b/*/d/*", "/e/f");
    }

    @Test
    void whatTheSamePeopleSeeStandsTogether() {
        assertThat(
                        SeenFields.together(
                                Map.of(
                                        "/items/*/id", "all",
                                        "/items/*/person/id", "few",
                                        "/items/*/person/name", "few",
                                        "/other/a", "few",
                                        "/other/b", "none")))
                .containsOnly(
                        Map.entry("/items/*/id", "all"),
                        Map.entry("/items/*/person", "few"),
                        Map.entry("/other/a", "few"),
                        Map.entry("/other/b", "none"));
    }
}
