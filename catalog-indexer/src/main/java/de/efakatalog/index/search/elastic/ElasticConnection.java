package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.http.Header;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/**
 * Makes clients of the cluster as it is configured.
 *
 * <p>Quarkus would make one as well, of a line that our servers refuse (ADR 0006).
 */
final class ElasticConnection {

    /** Searches of one instance at once; more wait for one of these. */
    private static final int MOST_CONNECTIONS = 64;

    private ElasticConnection() {}

    /**
     * A client; nothing is sent before it is asked.
     *
     * @param answerWithin how long to wait for an answer
     * @throws IllegalArgumentException when the configuration contradicts itself or the certificate
     *     cannot be read
     */
    static ElasticsearchClient open(ElasticSettings settings, Duration answerWithin) {
        HttpHost[] hosts =
                settings.hosts().stream().map(ElasticConnection::host).toArray(HttpHost[]::new);
        RestClientBuilder builder = RestClient.builder(hosts);
        authorization(settings)
                .ifPresent(header -> builder.setDefaultHeaders(new Header[] {header}));
        Optional<SSLContext> trust =
                settings.certificateAuthority().map(ElasticConnection::trusting);
        builder.setHttpClientConfigCallback(
                http -> {
                    trust.ifPresent(http::setSSLContext);
                    return http.setMaxConnTotal(MOST_CONNECTIONS)
                            .setMaxConnPerRoute(MOST_CONNECTIONS);
                });
        builder.setRequestConfigCallback(
                request ->
                        request.setConnectTimeout(
                                        millis(shorter(settings.connectTimeout(), answerWithin)))
                                // a connection of the pool, when all are in use
                                .setConnectionRequestTimeout(millis(answerWithin))
                                .setSocketTimeout(millis(answerWithin)));
        return new ElasticsearchClient(
                new RestClientTransport(
                        builder.build(), new JacksonJsonpMapper(new ObjectMapper())));
    }

    private static HttpHost host(URI uri) {
        if (uri.getHost() == null
                || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new IllegalArgumentException(
                    "catalog.search.elasticsearch.hosts names "
                            + uri
                            + ", which is no http address");
        }
        int usual = "https".equals(uri.getScheme()) ? 443 : 80;
        return new HttpHost(
                uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort(), uri.getScheme());
    }

    private static Optional<Header> authorization(ElasticSettings settings) {
        if (settings.apiKey().isPresent() && settings.username().isPresent()) {
            throw new IllegalArgumentException(
                    "catalog.search.elasticsearch has an API key and a user; it can be only one");
        }
        if (settings.username().isPresent() != settings.password().isPresent()) {
            throw new IllegalArgumentException(
                    "catalog.search.elasticsearch.username and password belong together");
        }
        Optional<String> basic =
                settings.username()
                        .map(user -> user + ":" + settings.password().orElseThrow())
                        .map(pair -> pair.getBytes(StandardCharsets.UTF_8))
                        .map(pair -> "Basic " + Base64.getEncoder().encodeToString(pair));
        // given at once: waiting to be asked for it would cost a second request each time
        return basic.or(() -> settings.apiKey().map(key -> "ApiKey " + key))
                .map(value -> new BasicHeader(HttpHeaders.AUTHORIZATION, value));
    }

    private static SSLContext trusting(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            for (Certificate certificate : certificates) {
                trusted.setCertificateEntry("authority-" + trusted.size(), certificate);
            }
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "catalog.search.elasticsearch.certificate-authority cannot be read: " + file,
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "catalog.search.elasticsearch.certificate-authority holds no certificates: "
                            + file,
                    e);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
