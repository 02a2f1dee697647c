package de.efakatalog.index.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.sun.net.httpserver.HttpServer;
import de.efakatalog.index.testing.ElasticsearchServer;
import de.efakatalog.index.testing.RealElasticsearch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class ElasticConnectionTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void speaksTlsUnderAnAuthorityOfItsOwnAsUserWithPassword() throws IOException {
        RealElasticsearch.assumeItRunsHere();
        try (ElasticsearchServer server = ElasticsearchServer.startSecured()) {
            TestSettings settings =
                    TestSettings.open(server.url(), "any")
                            .withUser(ElasticsearchServer.USER, ElasticsearchServer.PASSWORD)
                            .withAuthority(server.authorityCertificate());

            assertThat(documents(settings)).isZero();
            assertThatThrownBy(() -> documents(settings.withUser("elastic", "guessed")))
                    .isInstanceOfSatisfying(
                            ElasticsearchException.class,
                            refused -> assertThat(refused.status()).isEqualTo(401));
            assertThatThrownBy(() -> documents(settings.withAuthority(null)))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void sendsTheApiKeyWithEachRequest() throws IOException {
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer stub =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stub.createContext(
                "/",
                exchange -> {
                    received.add(exchange.getRequestHeaders().getFirst("Authorization"));
                    exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    byte[] body =
                            "{\"count\":7,\"_shards\":{\"total\":1,\"successful\":1,\"failed\":0}}"
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        stub.start();
        try (ElasticsearchClient client =
                ElasticConnection.open(
                        TestSettings.open(
                                        URI.create(
                                                "http://localhost:" + stub.getAddress().getPort()),
                                        "any")
                                .withKey("aWQ6c2VjcmV0"),
                        LIMIT)) {
            assertThat(client.count(count -> count.index("any")).count()).isEqualTo(7);
            client.count(count -> count.index("any"));
        } finally {
            stub.stop(0);
        }
        assertThat(received).containsExactly("ApiKey aWQ6c2VjcmV0", "ApiKey aWQ6c2VjcmV0");
    }

    @Test
    void refusesConfigurationThatContradictsItself() {
        TestSettings settings = TestSettings.open(URI.create("http://localhost:9200"), "any");

        assertThatThrownBy(
                        () ->
                                ElasticConnection.open(
                                        settings.withUser("a", "b").withKey("c"), LIMIT))
                .hasMessageContaining("only one");
        assertThatThrownBy(
                        () ->
                                ElasticConnection.open(
                                        TestSettings.open(URI.create("localhost:9200"), "any"),
                                        LIMIT))
                .hasMessageContaining("localhost:9200");
    }

    private static long documents(TestSettings settings) throws IOException {
        try (ElasticsearchClient client = ElasticConnection.open(settings, LIMIT)) {
            return client.count().count();
        }
    }
}
