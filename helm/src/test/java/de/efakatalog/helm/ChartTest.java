package de.efakatalog.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void passesLint() {
        LintResult result = new Helm(RenderedChart.CHART).lint().strict().call();

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @Test
    void runsOneInstanceWithAnEmbeddedDatabaseOnItsVolume() throws IOException {
        RenderedChart chart = RenderedChart.with(Map.of());

        assertThat(chart.kinds())
                .containsExactlyInAnyOrder("PersistentVolumeClaim", "Service", "Deployment");
        assertThat(chart.the("Deployment").at("/spec/replicas").asInt()).isEqualTo(1);
        assertThat(chart.the("Deployment").at("/spec/strategy/type").asText())
                .isEqualTo("Recreate");
        assertThat(chart.variable("CATALOG_DATA").path("value").asText()).isEqualTo("/data");
        assertThat(chart.variable("QUARKUS_DATASOURCE_JDBC_URL").isMissingNode()).isTrue();
        assertThat(chart.pod().at("/volumes/0/persistentVolumeClaim/claimName").asText())
                .isEqualTo("katalog-efa-katalog-data");
        assertThat(chart.the("PersistentVolumeClaim").at("/metadata/name").asText())
                .isEqualTo("katalog-efa-katalog-data");
        assertThat(chart.the("PersistentVolumeClaim").at("/metadata/annotations").toString())
                .isEqualTo("{\"helm.sh/resource-policy\":\"keep\"}");
    }

    @Test
    void selectsItsPodsByTheLabelsTheyCarry() throws IOException {
        RenderedChart chart = RenderedChart.with(Map.of());

        JsonNode selector = chart.the("Service").at("/spec/selector");
        assertThat(selector.size()).isEqualTo(2);
        assertThat(chart.the("Deployment").at("/spec/selector/matchLabels")).isEqualTo(selector);
        JsonNode labels = chart.the("Deployment").at("/spec/template/metadata/labels");
        selector.properties()
                .forEach(
                        label ->
                                assertThat(labels.path(label.getKey()))
                                        .isEqualTo(label.getValue()));
    }

    @Test
    void asksTheApplicationWhetherItLivesAndIsReady() throws IOException {
        JsonNode container = RenderedChart.with(Map.of("probes.startSeconds", 600)).container();

        assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
        assertThat(container.at("/startupProbe/failureThreshold").asInt()).isEqualTo(120);
        assertThat(container.at("/livenessProbe/httpGet/path").asText())
                .isEqualTo("/q/health/live");
        assertThat(container.at("/readinessProbe/httpGet/path").asText())
                .isEqualTo("/q/health/ready");
        assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(8080);
    }

    @Test
    void tellsTheApplicationItsRole() throws IOException {
        assertThat(RenderedChart.with(Map.of()).variable("CATALOG_ROLE").path("value").asText())
                .isEqualTo("all");
        assertThat(RenderedChart.with(Map.of()).variable("CATALOG_SEARCH_ENGINE").isMissingNode())
                .isTrue();
        RenderedChart indexer =
                RenderedChart.with(
                        Map.of(
                                "role", "indexer",
                                "search.elasticsearch.hosts", "https://search:9200",
                                "search.elasticsearch.existingSecret", "catalog-search"));
        assertThat(indexer.variable("CATALOG_ROLE").path("value").asText()).isEqualTo("indexer");
        assertThat(indexer.variable("CATALOG_SEARCH_ENGINE").path("value").asText())
                .isEqualTo("elasticsearch");
        assertThat(indexer.variable("CATALOG_SEARCH_ELASTICSEARCH_HOSTS").path("value").asText())
                .isEqualTo("https://search:9200");
        assertThat(
                        indexer.variable("CATALOG_SEARCH_ELASTICSEARCH_PASSWORD")
                                .at("/valueFrom/secretKeyRef/name")
                                .asText())
                .isEqualTo("catalog-search");
    }

    @Test
    void runsWithoutRights() throws IOException {
        RenderedChart chart = RenderedChart.with(Map.of());

        assertThat(chart.pod().at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(chart.pod().at("/securityContext/runAsUser").asInt()).isEqualTo(10001);
        assertThat(chart.pod().at("/securityContext/fsGroupChangePolicy").asText())
                .isEqualTo("OnRootMismatch");
        assertThat(chart.pod().at("/automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(chart.container().path("securityContext").toString())
                .isEqualTo(
                        "{\"allowPrivilegeEscalation\":false,\"readOnlyRootFilesystem\":true,"
                                + "\"capabilities\":{\"drop\":[\"ALL\"]}}");
    }

    @Test
    void takesTheLoginsOfAnExternalDatabaseFromItsSecret() throws IOException {
        RenderedChart chart =
                RenderedChart.with(
                        Map.of(
                                "database.external.enabled", true,
                                "database.external.jdbcUrl", "jdbc:postgresql://db:5432/catalog",
                                "database.external.existingSecret", "catalog-database",
                                "database.external.ownerUsernameKey", "owner",
                                "database.external.ownerPasswordKey", "owner-password"));

        assertThat(chart.variable("QUARKUS_DATASOURCE_JDBC_URL").path("value").asText())
                .isEqualTo("jdbc:postgresql://db:5432/catalog");
        assertReads(chart, "QUARKUS_DATASOURCE_USERNAME", "username");
        assertReads(chart, "QUARKUS_DATASOURCE_PASSWORD", "password");
        assertReads(chart, "CATALOG_DATABASE_OWNER_USERNAME", "owner");
        assertReads(chart, "CATALOG_DATABASE_OWNER_PASSWORD", "owner-password");
    }

    @Test
    void leavesTheMigrationsToTheOneLoginThereIs() throws IOException {
        RenderedChart chart =
                RenderedChart.with(
                        Map.of(
                                "database.external.enabled", true,
                                "database.external.jdbcUrl", "jdbc:postgresql://db:5432/catalog",
                                "database.external.existingSecret", "catalog-database"));

        assertReads(chart, "QUARKUS_DATASOURCE_USERNAME", "username");
        assertThat(chart.variable("CATALOG_DATABASE_OWNER_USERNAME").isMissingNode()).isTrue();
    }

    @Test
    void leadsAHostToTheServiceWithTls() throws IOException {
        RenderedChart chart =
                RenderedChart.with(
                        Map.of(
                                "ingress.enabled", true,
                                "ingress.host", "katalog.example.org",
                                "ingress.className", "nginx",
                                "ingress.tlsSecret", "katalog-tls"));

        JsonNode ingress = chart.the("Ingress").path("spec");
        assertThat(ingress.path("ingressClassName").asText()).isEqualTo("nginx");
        assertThat(ingress.at("/rules/0/host").asText()).isEqualTo("katalog.example.org");
        assertThat(ingress.at("/tls/0/hosts/0").asText()).isEqualTo("katalog.example.org");
        assertThat(ingress.at("/tls/0/secretName").asText()).isEqualTo("katalog-tls");
        assertThat(ingress.at("/rules/0/http/paths/0/backend/service/name"))
                .isEqualTo(chart.the("Service").at("/metadata/name"));
    }

    @Test
    void asksAnIdentityProviderAndAMailServerOnlyWhereThereAreSome() throws IOException {
        RenderedChart without = RenderedChart.with(Map.of());
        assertThat(without.variable("CATALOG_IDENTITY_AUTH_SERVER_URL").isMissingNode()).isTrue();
        assertThat(without.variable("CATALOG_MAIL_START_TLS").isMissingNode()).isTrue();

        RenderedChart chart =
                RenderedChart.with(
                        Map.of(
                                "identity.authServerUrl", "https://login.example.org/realms/efa",
                                "identity.existingSecret", "catalog-database",
                                "mail.host", "mail.example.org",
                                "mail.existingSecret", "catalog-database"));
        assertThat(chart.variable("CATALOG_IDENTITY_AUTH_SERVER_URL").path("value").asText())
                .isEqualTo("https://login.example.org/realms/efa");
        assertThat(chart.variable("CATALOG_IDENTITY_AUDIENCE").isMissingNode()).isTrue();
        assertReads(chart, "CATALOG_IDENTITY_CLIENT_SECRET", "client-secret");
        assertThat(chart.variable("CATALOG_MAIL_HOST").path("value").asText())
                .isEqualTo("mail.example.org");
        assertThat(chart.variable("CATALOG_MAIL_PORT").path("value").asText()).isEqualTo("25");
        assertThat(chart.variable("CATALOG_MAIL_START_TLS").path("value").asText())
                .isEqualTo("REQUIRED");
        assertReads(chart, "CATALOG_MAIL_PASSWORD", "password");
    }

    @Test
    void keepsSigningKeysOnTheVolumeUnlessASecretHasThem() throws IOException {
        RenderedChart chart = RenderedChart.with(Map.of());

        assertThat(chart.variable("CATALOG_SIGNING_KEY_DIRECTORY").isMissingNode()).isTrue();
        assertThat(chart.pod().path("volumes").findValuesAsText("name"))
                .containsExactly("data", "tmp");
    }

    @Test
    void mountsTheSecretOfTheSigningKeysReadOnlyAndClosedToOthers() throws IOException {
        RenderedChart chart = RenderedChart.with(Map.of("signing.existingSecret", "catalog-keys"));

        assertThat(chart.variable("CATALOG_SIGNING_KEY_DIRECTORY").path("value").asText())
                .isEqualTo("/keys");
        assertThat(chart.container().at("/volumeMounts/2").toString())
                .isEqualTo("{\"name\":\"keys\",\"mountPath\":\"/keys\",\"readOnly\":true}");
        assertThat(chart.pod().at("/volumes/2/secret/secretName").asText())
                .isEqualTo("catalog-keys");
        assertThat(chart.pod().at("/volumes/2/secret/defaultMode").asInt()).isEqualTo(0440);
    }

    @Test
    void believesItsIngressAboutWhoAsks() throws IOException {
        String setting = "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES";
        RenderedChart open = RenderedChart.with(Map.of());
        RenderedChart behind =
                RenderedChart.with(
                        Map.of("ingress.enabled", true, "ingress.host", "katalog.example.org"));

        assertThat(open.variable(setting).isMissingNode()).isTrue();
        assertThat(behind.variable(setting).path("value").asText())
                .isEqualTo("10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fd00::/8");
        assertThat(
                        behind.variable("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING")
                                .path("value")
                                .asText())
                .isEqualTo("true");
    }

    @Test
    void saysWhereTheRegistryIsReached() throws IOException {
        assertThat(RenderedChart.with(Map.of()).variable("CATALOG_PUBLIC_URL").isMissingNode())
                .isTrue();
        assertPublicUrl(
                "http://katalog.example.org",
                Map.of("ingress.enabled", true, "ingress.host", "katalog.example.org"));
        assertPublicUrl(
                "https://katalog.example.org",
                Map.of(
                        "ingress.enabled", true,
                        "ingress.host", "katalog.example.org",
                        "ingress.tlsSecret", "katalog-tls"));
        assertPublicUrl(
                "https://efa.example.org/katalog",
                Map.of(
                        "publicUrl", "https://efa.example.org/katalog",
                        "ingress.enabled", true,
                        "ingress.host", "katalog.example.org"));
    }

    @Test
    void usesAClaimThatExists() throws IOException {
        RenderedChart chart = RenderedChart.with(Map.of("persistence.existingClaim", "old-data"));

        assertThat(chart.kinds()).doesNotContain("PersistentVolumeClaim");
        assertThat(chart.pod().at("/volumes/0/persistentVolumeClaim/claimName").asText())
                .isEqualTo("old-data");
    }

    private static void assertPublicUrl(String expected, Map<String, Object> values)
            throws IOException {
        assertThat(RenderedChart.with(values).variable("CATALOG_PUBLIC_URL").path("value").asText())
                .isEqualTo(expected);
    }

    private static void assertReads(RenderedChart chart, String variable, String key) {
        JsonNode reference = chart.variable(variable).at("/valueFrom/secretKeyRef");
        assertThat(reference.path("name").asText()).isEqualTo("catalog-database");
        assertThat(reference.path("key").asText()).isEqualTo(key);
    }
}
