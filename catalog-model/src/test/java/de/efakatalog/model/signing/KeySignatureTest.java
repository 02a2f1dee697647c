package de.efakatalog.model.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Signatures of the application's own key, checked with nothing but the JDK. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class KeySignatureTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAYLOAD = "{\"destinationId\":\"ü\",\"iat\":1637863481}";

    @Inject RegistrySignature signature;
    @Inject SigningKeys keys;

    private static byte[] decoded(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private boolean verifies(String[] jws, String signed) throws Exception {
        var jwk = JSON.readTree(keys.current().published().jwk());
        Signature check = Signature.getInstance("RSASSA-PSS");
        check.setParameter(
                new PSSParameterSpec("SHA-512", "MGF1", MGF1ParameterSpec.SHA512, 64, 1));
        check.initVerify(
                KeyFactory.getInstance("RSA")
                        .generatePublic(
                                new RSAPublicKeySpec(
                                        new BigInteger(1, decoded(jwk.path("n").asText())),
                                        new BigInteger(1, decoded(jwk.path("e").asText())))));
        check.update(signed.getBytes(StandardCharsets.US_ASCII));
        return check.verify(decoded(jws[2]));
    }

    @Test
    void headerNamesKeyTypeAndAlgorithmAndNothingElse() throws Exception {
        String header = signature.sign(PAYLOAD).split("\\.", -1)[0];

        assertThat(JSON.readTree(decoded(header)))
                .isEqualTo(
                        JSON.createObjectNode()
                                .put("kid", keys.current().kid())
                                .put("typ", "jwt")
                                .put("alg", "PS512"));
    }

    @Test
    void payloadIsSignedAsItIs() {
        String payload = signature.sign(PAYLOAD).split("\\.", -1)[1];

        assertThat(new String(decoded(payload), StandardCharsets.UTF_8)).isEqualTo(PAYLOAD);
    }

    @Test
    void signatureVerifiesByTheStandard() throws Exception {
        String[] jws = signature.sign(PAYLOAD).split("\\.", -1);

        assertThat(jws).hasSize(3);
        assertThat(decoded(jws[2])).hasSize(512);
        assertThat(verifies(jws, jws[0] + "." + jws[1])).isTrue();
        assertThat(verifies(jws, jws[0] + "." + jws[1] + "A")).isFalse();
    }

    @Test
    void issuerIsTheAddressOfThisRegistry() {
        assertThat(signature.issuer()).matches("http://localhost:\\d+");
    }
}
