package de.efakatalog.api.signing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.api.testing.Operator;
import de.efakatalog.model.signing.RegistrySignature;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys as those who check signatures see them, and as the operator replaces them. */
@QuarkusTest
class SigningKeysResourceTest extends CatalogTest {

    private static final String KEYS = "/api/v1/signing-keys";
    private static final String RENEWAL = KEYS + "/renewal";
    private static final String JWKS = "/.well-known/jwks.json";

    @Inject RegistrySignature signature;

    private static JsonNode jwks() throws Exception {
        return new ObjectMapper()
                .readTree(
                        when().get(JWKS)
                                .then()
                                .statusCode(200)
                                .contentType("application/json")
                                .extract()
                                .asByteArray());
    }

    private static JsonPath list() {
        return Operator.request().get(KEYS).then().statusCode(200).extract().jsonPath();
    }

    private static String rotate() {
        return Operator.request()
                .post(KEYS)
                .then()
                .statusCode(201)
                .body("current", equalTo(true))
                .body("held", equalTo(true))
                .extract()
                .path("kid");
    }

    /** As a portal would: with the issuer's published keys and nothing else. */
    private static boolean verifies(String jws) throws Exception {
        JsonWebSignature received = new JsonWebSignature();
        received.setCompactSerialization(jws);
        HttpsJwks published = new HttpsJwks("http://localhost:" + RestAssured.port + JWKS);
        received.setKey(new HttpsJwksVerificationKeyResolver(published).resolveKey(received, null));
        return received.verifySignature();
    }

    @Test
    void publishedKeysHaveTheFormOfFitConnect() throws Exception {
        JsonNode keys = jwks().path("keys");

        assertThat(keys.size()).isPositive();
        for (JsonNode key : keys) {
            Set<String> members = new TreeSet<>();
            key.fieldNames().forEachRemaining(members::add);
            assertThat(members).containsExactly("alg", "e", "key_ops", "kid", "kty", "n", "x5c");
            assertThat(key.path("kty").asText()).isEqualTo("RSA");
            assertThat(key.path("key_ops").toString()).isEqualTo("[\"verify\"]");
            assertThat(key.path("alg").asText()).isEqualTo("PS512");
            assertThat(key.path("x5c").size()).isEqualTo(1);
            assertThat(key.path("kid").asText()).hasSize(43);
            assertThat(key.path("n").asText()).hasSize(683);
            assertThat(key.path("e").asText()).isEqualTo("AQAB");
        }
    }

    @Test
    void publishedKeysAreAskedForEachTimeAndReadFromAnyPage() {
        given().header("Origin", "https://portal.example.de")
                .get(JWKS)
                .then()
                .header("Cache-Control", "no-cache")
                .header("Access-Control-Allow-Origin", equalTo("https://portal.example.de"));
    }

    @Test
    void copyOfTheKeysHoldsUntilThereIsAnother() {
        String tag = when().get(JWKS).then().statusCode(200).extract().header("ETag");

        assertThat(tag).matches("\"[!-~]+\"");
        given().header("If-None-Match", tag)
                .get(JWKS)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "no-cache");
        rotate();
        given().header("If-None-Match", tag).get(JWKS).then().statusCode(200);
    }

    @Test
    void renewalSaysWhatItDidAndWhereThatCanBeRead() {
        Response answer = Operator.request().post(RENEWAL);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getInt("renewed")).isZero();
        assertThat(answer.jsonPath().getInt("examined")).isNotNegative();
        assertThat(answer.header("Catalog-Position"))
                .isEqualTo(answer.jsonPath().getString("position"));
    }

    @Test
    void onlyTheOperatorRenewsSignatures() {
        when().post(RENEWAL).then().statusCode(401);
        Operator.request().queryParam("force", "true").post(RENEWAL).then().statusCode(400);
    }

    @Test
    void signatureIsCheckedWithTheKeysOfItsIssuer() throws Exception {
        String jws = signature.sign("{\"destinationId\":\"x\"}");

        assertThat(verifies(jws)).isTrue();
        assertThat(URI.create(signature.issuer() + JWKS))
                .isEqualTo(URI.create("http://localhost:" + RestAssured.port + JWKS));
    }

    @Test
    void replacedKeyStaysPublishedAndItsSignaturesValid() throws Exception {
        String before = signature.sign("{\"of\":\"the old key\"}");
        String old = list().getString("items.find { it.current }.kid");

        String fresh = rotate();
        String after = signature.sign("{\"of\":\"the new key\"}");

        assertThat(fresh).isNotEqualTo(old);
        assertThat(jwks().path("keys").findValuesAsText("kid")).containsSubsequence(fresh, old);
        assertThat(verifies(before)).isTrue();
        assertThat(verifies(after)).isTrue();
        JsonWebSignature signedAfter = new JsonWebSignature();
        signedAfter.setCompactSerialization(after);
        assertThat(signedAfter.getKeyIdHeaderValue()).isEqualTo(fresh);
        JsonPath items = list();
        assertThat(items.getString("items[0].kid")).isEqualTo(fresh);
        assertThat(items.getList("items.findAll { it.current }.kid", String.class))
                .containsExactly(fresh);
        assertThat(items.getList("items.findAll { it.held }.kid", String.class))
                .containsSubsequence(fresh, old);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void onlyTheOperatorSeesAndReplacesKeys(String method) {
        when().request(method, KEYS)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/unauthorized"));
    }

    @Test
    void unknownParametersAreRefusedBeforeAKeyIsMade() {
        int before = list().getList("items").size();

        Operator.request()
                .queryParam("force", "true")
                .post(KEYS)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("force"));

        assertThat(list().getList("items")).hasSize(before);
    }
}
