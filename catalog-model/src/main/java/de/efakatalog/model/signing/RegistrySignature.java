package de.efakatalog.model.signing;

import java.util.Set;

/** Signs in the name of this registry. */
public interface RegistrySignature {

    /**
     * Who signs: the address of this registry, below which its public keys stand at {@code
     * /.well-known/jwks.json}.
     */
    String issuer();

    /**
     * The names of the keys that are published. A signature whose {@code kid} is not among them
     * cannot be checked any more: its key was taken back.
     */
    Set<String> publishedKids();

    /**
     * Signs with the present key: PS512, header with {@code kid} and {@code typ: jwt}. Takes some
     * milliseconds.
     *
     * @param payload JSON, signed as it is
     * @return compact JWS (RFC 7515, section 7.1)
     */
    String sign(String payload);
}
