package de.efakatalog.model.destination;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedKeysTest {

    private static final String ID = "6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b11";
    private static final String HOST = "submission.example.org";

    private static RsaJsonWebKey key;

    @TempDir private Path folder;

    @BeforeAll
    static void makeAKey() throws JoseException {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("fitko-1");
    }

    private static String signed(RsaJsonWebKey by) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setKeyIdHeaderValue(by.getKeyId());
        signature.setHeader("typ", "jwt");
        signature.setAlgorithmHeaderValue("PS512");
        signature.setPayload(Jws.payload(ID, HOST, "99050012104000", "09"));
        signature.setKey(by.getPrivateKey());
        return signature.getCompactSerialization();
    }

    private TrustedKeys trusting(String jwks) throws IOException {
        Path file = Files.writeString(folder.resolve("jwks.json"), jwks);
        return new TrustedKeys(() -> Optional.of(file));
    }

    private TrustedKeys trustingTheKey() throws IOException {
        return trusting(new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
    }

    private static void require(TrustedKeys keys, String jws) {
        keys.require(jws, IssuedSignature.parse(jws));
    }

    @Test
    void genuineSignatureOfATrustedKeyIsTaken() throws Exception {
        String jws = signed(key);
        TrustedKeys keys = trustingTheKey();
        assertThatCode(() -> require(keys, jws)).doesNotThrowAnyException();
    }

    @Test
    void forgedSignatureIsRefused() throws Exception {
        RsaJsonWebKey other = RsaJwkGenerator.generateJwk(2048);
        other.setKeyId("fitko-1");
        String forged = signed(other);
        TrustedKeys keys = trustingTheKey();

        assertThatThrownBy(() -> require(keys, forged))
                .hasMessage("it does not verify with the trusted key 'fitko-1'");
        assertThatThrownBy(() -> require(keys, Jws.of(Jws.payload(ID, HOST, "", ""))))
                .hasMessage("it does not verify with the trusted key 'fitko-1'");
    }

    @Test
    void otherKeysAreNotTrusted() throws Exception {
        RsaJsonWebKey other = RsaJwkGenerator.generateJwk(2048);
        other.setKeyId("somebody");
        String jws = signed(other);
        TrustedKeys keys = trustingTheKey();

        assertThatThrownBy(() -> require(keys, jws))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("its key 'somebody' is none of the trusted keys");
    }

    @Test
    void withoutConfiguredKeysThePayloadDecides() {
        TrustedKeys none = new TrustedKeys(Optional::empty);
        assertThatCode(() -> require(none, Jws.of(Jws.payload(ID, HOST, "", ""))))
                .doesNotThrowAnyException();
    }

    @Test
    void brokenFileIsToldAtTheStart() {
        assertThatThrownBy(() -> trusting("{"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("catalog.signing.trusted-keys")
                .hasMessageContaining("jwks.json");
    }
}
