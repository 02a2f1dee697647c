package de.efakatalog.model.signing;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * A key of this registry with both halves.
 *
 * @param kid its name: the thumbprint of the public half (RFC 7638 with SHA-256)
 * @param createdAt whole milliseconds; the newest key is the one that signs
 * @param privateKey RSA
 * @param certificate X.509, signed with the key itself
 */
record SigningKey(
        String kid, Instant createdAt, PrivateKey privateKey, X509Certificate certificate) {

    /** RSASSA-PSS with SHA-512 (RFC 7518, section 3.5): the one algorithm of FIT-Connect. */
    static final String ALGORITHM = AlgorithmIdentifiers.RSA_PSS_USING_SHA512;

    /** Of two made in the same moment the name decides, so that all instances agree. */
    static final Comparator<SigningKey> NEWEST_FIRST =
            Comparator.comparing(SigningKey::createdAt).thenComparing(SigningKey::kid).reversed();

    static SigningKey of(Instant createdAt, PrivateKey privateKey, X509Certificate certificate) {
        return new SigningKey(
                thumbprint(certificate.getPublicKey()), createdAt, privateKey, certificate);
    }

    /** What everybody may know of it, as a JSON Web Key in the form that FIT-Connect asks for. */
    PublishedKey published() {
        RsaJsonWebKey jwk = webKey(certificate.getPublicKey());
        jwk.setKeyId(kid);
        jwk.setAlgorithm(ALGORITHM);
        jwk.setKeyOps(List.of("verify"));
        jwk.setCertificateChain(certificate);
        return new PublishedKey(kid, jwk.toJson(OutputControlLevel.PUBLIC_ONLY), createdAt);
    }

    private static String thumbprint(PublicKey key) {
        return webKey(key).calculateBase64urlEncodedThumbprint("SHA-256");
    }

    private static RsaJsonWebKey webKey(PublicKey key) {
        try {
            return (RsaJsonWebKey) RsaJsonWebKey.Factory.newPublicJwk(key);
        } catch (JoseException e) {
            throw new SigningKeysUnavailableException("This is no RSA key", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + kid + ", " + createdAt + "]";
    }
}
