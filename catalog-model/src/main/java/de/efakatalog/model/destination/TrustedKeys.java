package de.efakatalog.model.destination;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The keys of those who issue signatures over destinations. Where the operator names none ({@code
 * catalog.signing.trusted-keys}), nothing can be verified: a signature is then taken when its
 * payload fits, and whoever reads it has to verify it.
 */
@ApplicationScoped
class TrustedKeys {

    private static final Logger LOG = Logger.getLogger(TrustedKeys.class);

    private final @Nullable JsonWebKeySet keys;

    TrustedKeys(SignatureSettings settings) {
        this.keys = settings.trustedKeys().map(TrustedKeys::read).orElse(null);
    }

    /** A file that cannot be read is told at the start, not at the first import. */
    void onStartup(@Observes StartupEvent startup) {
        if (keys != null) {
            LOG.infof(
                    "Issued signatures are verified with %d trusted keys",
                    keys.getJsonWebKeys().size());
        }
    }

    private static JsonWebKeySet read(Path file) {
        try {
            return new JsonWebKeySet(Files.readString(file));
        } catch (IOException | JoseException e) {
            throw new IllegalStateException(
                    "catalog.signing.trusted-keys: " + file + " is no readable JWK set", e);
        }
    }

    /** Whether signatures can be verified at all. */
    boolean areConfigured() {
        return keys != null;
    }

    /**
     * Verifies an issued signature, if keys were configured.
     *
     * @throws IllegalArgumentException when its key is not trusted or it is not genuine
     */
    void require(String jws, IssuedSignature signature) {
        if (keys == null) {
            return;
        }
        JsonWebKey key = keys.findJsonWebKey(signature.kid(), "RSA", null, null);
        if (key == null) {
            throw new IllegalArgumentException(
                    "its key '%s' is none of the trusted keys".formatted(signature.kid()));
        }
        if (!isGenuine(jws, key)) {
            throw new IllegalArgumentException(
                    "it does not verify with the trusted key '%s'".formatted(signature.kid()));
        }
    }

    private static boolean isGenuine(String jws, JsonWebKey key) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(
                new AlgorithmConstraints(
                        ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_PSS_USING_SHA512));
        try {
            signature.setCompactSerialization(jws);
            signature.setKey(key.getKey());
            return signature.verifySignature();
        } catch (JoseException e) {
            LOG.debug("An issued signature cannot be verified", e);
            return false;
        }
    }
}
