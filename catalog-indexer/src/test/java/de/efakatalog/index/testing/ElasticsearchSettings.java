package de.efakatalog.index.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** How the tests' server is set up: one node, little memory, nothing to be heard outside. */
final class ElasticsearchSettings {

    private ElasticsearchSettings() {}

    /** Writes the configuration into a server's directory. */
    static void write(
            Path directory, Path distribution, int port, @Nullable TestAuthority authority)
            throws IOException {
        Path configuration = directory.resolve("config");
        Files.createDirectory(directory.resolve("data"));
        Files.createDirectory(directory.resolve("logs"));
        Files.createDirectory(directory.resolve("tmp"));
        for (String name :
                new String[] {
                    "log4j2.properties", "jvm.options", "roles.yml", "role_mapping.yml"
                }) {
            Files.copy(distribution.resolve("config").resolve(name), configuration.resolve(name));
        }
        for (String name : new String[] {"users", "users_roles"}) {
            Files.createFile(configuration.resolve(name));
        }
        Files.writeString(
                Files.createDirectory(configuration.resolve("jvm.options.d"))
                        .resolve("memory.options"),
                // it starts often and lives for a minute: the second compiler never pays off
                "-Xms512m\n-Xmx512m\n-XX:TieredStopAtLevel=1\n");
        Files.writeString(
                configuration.resolve("elasticsearch.yml"),
                """
                cluster.name: efa-katalog-test
                node.name: only
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                transport.port: 0
                path.data: %s
                path.logs: %s
                # a full disk of a developer is no reason to refuse writes
                cluster.routing.allocation.disk.threshold_enabled: false
                node.processors: 2
                """
                                .formatted(
                                        port, directory.resolve("data"), directory.resolve("logs"))
                        + security(authority));
    }

    private static String security(@Nullable TestAuthority authority) {
        if (authority == null) {
            return "xpack.security.enabled: false\n";
        }
        return """
        xpack.security.enabled: true
        xpack.security.transport.ssl.enabled: false
        xpack.security.http.ssl.enabled: true
        xpack.security.http.ssl.keystore.path: %s
        """
                .formatted(authority.serverStore().getFileName());
    }

    /** A client that trusts the server. */
    static HttpClient client(@Nullable TestAuthority authority) throws IOException {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5));
        return authority == null
                ? builder.build()
                : builder.sslContext(trusting(authority.certificate())).build();
    }

    private static SSLContext trusting(Path certificate) throws IOException {
        try (InputStream pem = Files.newInputStream(certificate)) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
