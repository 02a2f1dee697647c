package de.efakatalog.model.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A real key of 4096 bits, against what the standards say, computed here without a JOSE library.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningKeyTest {

    private static final Instant CREATED = Instant.parse("2026-11-22T10:15:30.123Z");

    private final SigningKey key =
            KeyGeneration.certify(new KeyGeneration(KeyGeneration.BITS).generate(), CREATED);
    private final RSAPublicKey publicKey = (RSAPublicKey) key.certificate().getPublicKey();
    private JsonNode jwk = new ObjectMapper().createObjectNode();

    @BeforeAll
    void readJwk() throws Exception {
        jwk = new ObjectMapper().readTree(key.published().jwk());
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Big-endian without a sign byte (RFC 7518, section 6.3.1.1). */
    private static String base64url(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64url(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    @Test
    void kidIsTheThumbprintOfThePublicHalf() throws Exception {
        // RFC 7638, section 3: required members only, in order, without white space
        String members =
                "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
                        .formatted(
                                base64url(publicKey.getPublicExponent()),
                                base64url(publicKey.getModulus()));
        byte[] hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(members.getBytes(StandardCharsets.US_ASCII));

        assertThat(key.kid()).isEqualTo(base64url(hash)).hasSize(43);
    }

    @Test
    void jwkHasWhatFitConnectAsksForAndNothingElse() throws Exception {
        assertThat(jwk.properties())
                .extracting(member -> member.getKey())
                .containsExactlyInAnyOrder("kty", "key_ops", "alg", "x5c", "kid", "n", "e");
        assertThat(jwk.path("kty").asText()).isEqualTo("RSA");
        assertThat(jwk.path("key_ops").toString()).isEqualTo("[\"verify\"]");
        assertThat(jwk.path("alg").asText()).isEqualTo("PS512");
        assertThat(jwk.path("kid").asText()).isEqualTo(key.kid());
        assertThat(jwk.path("e").asText()).isEqualTo("AQAB");
        assertThat(jwk.path("n").asText()).isEqualTo(base64url(publicKey.getModulus()));
        assertThat(jwk.path("n").asText().length()).isEqualTo(683);
        assertThat(jwk.path("x5c").size()).isEqualTo(1);
        // base64 with padding, not base64url (RFC 7517, section 4.7)
        assertThat(Base64.getDecoder().decode(jwk.path("x5c").path(0).asText()))
                .isEqualTo(key.certificate().getEncoded());
    }

    @Test
    void certificateIsSignedWithTheKeyAndDoesNotExpire() throws Exception {
        X509Certificate certificate = key.certificate();

        certificate.verify(publicKey);
        assertThat(publicKey.getModulus().bitLength()).isEqualTo(4096);
        assertThat(certificate.getVersion()).isEqualTo(3);
        assertThat(certificate.getSubjectX500Principal())
                .isEqualTo(certificate.getIssuerX500Principal());
        assertThat(certificate.getNotBefore().toInstant())
                .isEqualTo(Instant.parse("2026-11-22T10:15:30Z"));
        assertThat(certificate.getNotAfter().toInstant())
                .isEqualTo(Instant.parse("9999-12-31T23:59:59Z"));
        // digitalSignature and no other use
        assertThat(certificate.getKeyUsage())
                .containsExactly(true, false, false, false, false, false, false, false, false);
    }

    @Test
    void saysNothingOfItsPrivateHalf() {
        assertThat(key).hasToString("SigningKey[" + key.kid() + ", 2026-11-22T10:15:30.123Z]");
    }
}
