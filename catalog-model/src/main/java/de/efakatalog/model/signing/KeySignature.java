package de.efakatalog.model.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Signs with the present key of this registry. */
@ApplicationScoped
class KeySignature implements RegistrySignature {

    private final SigningKeys keys;
    private final PublicAddress address;

    KeySignature(SigningKeys keys, PublicAddress address) {
        this.keys = keys;
        this.address = address;
    }

    @Override
    public String issuer() {
        return address.url();
    }

    @Override
    public Set<String> publishedKids() {
        return keys.published().stream()
                .map(PublishedKey::kid)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String sign(String payload) {
        SigningKey key = keys.current();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setKeyIdHeaderValue(key.kid());
        signature.setHeader("typ", "jwt");
        signature.setAlgorithmHeaderValue(SigningKey.ALGORITHM);
        signature.setPayload(payload);
        signature.setKey(key.privateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new SigningKeysUnavailableException("The key " + key.kid() + " cannot sign", e);
        }
    }
}
