package de.efakatalog.api.signing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A public key (RFC 7517) with the members that FIT-Connect asks for.
 *
 * @param kty always RSA
 * @param keyOps always verify
 * @param alg always PS512
 * @param x5c one certificate, signed with the key itself; base64 of its DER
 * @param kid names the key in the header of a signature
 * @param n modulus, base64url
 * @param e exponent, base64url
 */
@Schema(requiredProperties = {"kty", "key_ops", "alg", "x5c", "kid", "n", "e"})
public record JsonWebKey(
        String kty,
        @JsonProperty("key_ops") List<String> keyOps,
        String alg,
        List<String> x5c,
        String kid,
        String n,
        String e) {}
