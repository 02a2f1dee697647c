package de.efakatalog.helm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The chart's schema refuses values that would only fail in the cluster, or not at all. */
class ChartValuesTest {

    @ParameterizedTest
    @MethodSource
    void refusesNonsense(Map<String, Object> values, String named) {
        assertThatThrownBy(() -> RenderedChart.with(values)).hasMessageContaining(named);
    }

    static Stream<Arguments> refusesNonsense() {
        return Stream.of(
                Arguments.of(Map.of("replicas", 3), "replicas"),
                Arguments.of(Map.of("service.port", 0), "port"),
                Arguments.of(Map.of("service.port", 70000), "port"),
                Arguments.of(Map.of("service.type", "Anything"), "type"),
                Arguments.of(Map.of("user", 0), "user"),
                Arguments.of(Map.of("role", "writer"), "role"),
                Arguments.of(Map.of("role", "indexer"), "search.elasticsearch.hosts"),
                Arguments.of(Map.of("search.elasticsearch.hosts", "node:9200"), "hosts"),
                Arguments.of(Map.of("persistence.size", "much"), "size"),
                Arguments.of(Map.of("probes.startSeconds", 5), "startSeconds"),
                Arguments.of(Map.of("ingress.enabled", true), "host"),
                Arguments.of(Map.of("image.repository", ""), "repository"),
                Arguments.of(Map.of("publicUrl", "katalog.example.org"), "publicUrl"),
                Arguments.of(
                        Map.of(
                                "database.external.enabled", true,
                                "database.external.jdbcUrl", "jdbc:mysql://db/catalog",
                                "database.external.existingSecret", "catalog-database"),
                        "jdbcUrl"),
                Arguments.of(
                        Map.of(
                                "database.external.enabled",
                                true,
                                "database.external.jdbcUrl",
                                "jdbc:postgresql://db/catalog"),
                        "existingSecret"),
                Arguments.of(
                        Map.of(
                                "database.external.enabled", true,
                                "database.external.jdbcUrl", "jdbc:postgresql://db/catalog",
                                "database.external.existingSecret", "catalog-database",
                                "database.external.ownerUsernameKey", "owner"),
                        "ownerPasswordKey"));
    }
}
