package de.efakatalog.model.destination;

import com.fasterxml.jackson.databind.JsonNode;
import de.efakatalog.model.destination.SignaturePayload.SignedServices;
import de.efakatalog.model.region.Ars;
import de.efakatalog.model.service.LeikaKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A signature over a destination that somebody else issued, usually FITKO: compact JWS (RFC 7515,
 * section 7.1). It is kept byte for byte; here is read what it says. Whether it is genuine can only
 * be told with the issuer's keys: see {@link TrustedKeys}.
 */
final class IssuedSignature {

    private static final Pattern COMPACT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final int LONGEST = 500_000;
    private static final String ALGORITHM = "PS512";
    private static final String TYPE = "jwt";

    /** Services and regions, the latter padded: 12064 and 120640000000 are the same place. */
    private record Entry(Set<String> leikaKeys, Set<String> paddedArs) {}

    private final String kid;
    private final SignaturePayload payload;
    private final List<Entry> entries;

    private IssuedSignature(String kid, SignaturePayload payload, List<Entry> entries) {
        this.kid = kid;
        this.payload = payload;
        this.entries = entries;
    }

    /**
     * Reads a signature.
     *
     * @throws IllegalArgumentException when it is not of the form that FIT-Connect describes; the
     *     message says in which respect
     */
    static IssuedSignature parse(String jws) {
        if (jws.length() > LONGEST || !COMPACT.matcher(jws).matches()) {
            throw new IllegalArgumentException(
                    "it is no compact JWS: three parts in base64url, joined by dots, %,d characters at most"
                            .formatted(LONGEST));
        }
        JsonNode header = SignaturePayload.part(jws, 0);
        requireHeader(header);
        SignaturePayload payload = SignaturePayload.of(jws);
        requireFields(payload);
        List<SignedServices> services = payload.services();
        return new IssuedSignature(
                header.path("kid").textValue(),
                payload,
                services == null
                        ? List.of()
                        : services.stream().map(IssuedSignature::entry).toList());
    }

    private static void requireHeader(JsonNode header) {
        if (!ALGORITHM.equals(header.path("alg").textValue())) {
            throw new IllegalArgumentException(
                    "its header has alg %s instead of %s".formatted(header.path("alg"), ALGORITHM));
        }
        // a media type without its tree: case does not matter (RFC 7515, section 4.1.9)
        if (!TYPE.equalsIgnoreCase(header.path("typ").textValue())) {
            throw new IllegalArgumentException(
                    "its header has typ %s instead of %s".formatted(header.path("typ"), TYPE));
        }
        if (isBlank(header.path("kid").textValue())) {
            throw new IllegalArgumentException("its header has no kid");
        }
    }

    private static void requireFields(SignaturePayload payload) {
        List<String> missing = new ArrayList<>();
        if (isBlank(payload.iss())) {
            missing.add("iss");
        }
        if (isBlank(payload.submissionHost())) {
            missing.add("submissionHost");
        }
        if (isBlank(payload.destinationId())) {
            missing.add("destinationId");
        }
        if (payload.services() == null) {
            missing.add("services");
        }
        if (payload.iat() == null) {
            missing.add("iat");
        }
        if (isBlank(payload.jti())) {
            missing.add("jti");
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("its payload lacks " + String.join(", ", missing));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /**
     * What it says beyond services and regions that this registry knows how to name is left out: it
     * cannot cover any claim, and the rest still can.
     */
    private static Entry entry(SignedServices services) {
        return new Entry(
                values(services.leistungIDs(), Coverage.SERVICE_URN)
                        .filter(LeikaKey::isWellFormed)
                        .collect(Collectors.toUnmodifiableSet()),
                values(services.gebietIDs(), Ars.URN_PREFIX)
                        .filter(Ars::isWellFormed)
                        .map(ars -> Ars.of(ars).padded())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<String> values(List<String> urns, String prefix) {
        return urns.stream()
                .filter(urn -> urn.startsWith(prefix))
                .map(urn -> urn.substring(prefix.length()));
    }

    /** Names the issuer's key. */
    String kid() {
        return kid;
    }

    /** Why it is none for this destination; empty when it is. */
    List<String> misfits(String destinationId, String submissionHost) {
        List<String> misfits = new ArrayList<>();
        if (!destinationId.equalsIgnoreCase(payload.destinationId())) {
            misfits.add(
                    "it was issued for the destination %s, not for %s"
                            .formatted(payload.destinationId(), destinationId));
        }
        if (!submissionHost.equalsIgnoreCase(payload.submissionHost())) {
            misfits.add(
                    "it was issued for the submission host %s, not for %s"
                            .formatted(payload.submissionHost(), submissionHost));
        }
        return misfits;
    }

    /** Whether it stands for this service in this very region. */
    boolean covers(Claim claim) {
        String ars = Ars.of(claim.ars()).padded();
        return entries.stream()
                .anyMatch(
                        entry ->
                                entry.leikaKeys().contains(claim.leikaKey())
                                        && entry.paddedArs().contains(ars));
    }
}
