package de.efakatalog.model.destination;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a signature over a destination says (FIT-Connect, destination signature). As read, every
 * component may be missing.
 *
 * @param submissionHost host of the delivery service
 * @param iss who says so: an address, below which the keys stand
 * @param services what it stands for
 * @param destinationId UUID of the destination
 * @param iat when it was signed, seconds since 1970-01-01T00:00Z
 * @param jti names this signature
 */
@JsonPropertyOrder({"submissionHost", "iss", "services", "destinationId", "iat", "jti"})
@JsonIgnoreProperties(ignoreUnknown = true)
record SignaturePayload(
        @Nullable String submissionHost,
        @Nullable String iss,
        @Nullable List<SignedServices> services,
        @Nullable String destinationId,
        @Nullable Long iat,
        @Nullable String jti) {

    private static final ObjectMapper MAPPER = mapper();
    private static final ObjectReader READER =
            MAPPER.reader().with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    /**
     * Services that are offered in regions: each of them in each of these.
     *
     * @param gebietIDs regions as URN
     * @param leistungIDs services as URN
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record SignedServices(List<String> gebietIDs, List<String> leistungIDs) {

        SignedServices {
            gebietIDs = gebietIDs == null ? List.of() : List.copyOf(gebietIDs);
            leistungIDs = leistungIDs == null ? List.of() : List.copyOf(leistungIDs);
        }
    }

    /**
     * The payload of a compact JWS, whoever signed it.
     *
     * @throws IllegalArgumentException when it is none
     */
    static SignaturePayload of(String jws) {
        try {
            return READER.treeToValue(part(jws, 1), SignaturePayload.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("its payload has other fields than it should", e);
        }
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper();
        // a list has elements; null is none
        mapper.configOverride(List.class)
                .setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        return mapper;
    }

    /** Names the key of a compact JWS; empty when it names none. */
    static String kid(String jws) {
        return part(jws, 0).path("kid").asText("");
    }

    /** A part of a compact JWS as JSON object: 0 the header, 1 the payload. */
    static JsonNode part(String jws, int number) {
        try {
            byte[] text = Base64.getUrlDecoder().decode(jws.split("\\.", -1)[number]);
            JsonNode json = READER.readTree(new String(text, StandardCharsets.UTF_8));
            if (json.isObject()) {
                return json;
            }
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw new IllegalArgumentException(noJson(number), e);
        }
        throw new IllegalArgumentException(noJson(number));
    }

    private static String noJson(int number) {
        return "its %s is no JSON object in base64url"
                .formatted(number == 0 ? "header" : "payload");
    }

    /** Whether it says the same, apart from when it was said. */
    boolean promisesTheSameAs(SignaturePayload other) {
        return promise().equals(other.promise());
    }

    private SignaturePayload promise() {
        return new SignaturePayload(submissionHost, iss, services, destinationId, null, null);
    }

    String toJson() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A payload cannot be written as JSON", e);
        }
    }
}
