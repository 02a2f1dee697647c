package de.efakatalog.api.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes the place where a page begins as one opaque word, and reads it again.
 *
 * <p>It carries a check over the list it was made for, so that one that was changed, or that
 * belongs to another list, is refused instead of beginning somewhere. The check is no secret: a
 * cursor gives no right to anything.
 */
@ApplicationScoped
public class CursorCode {

    private static final int CHECK_LENGTH = 16;

    /** Says what to do with a cursor that is of no use. */
    static final String REFUSAL =
            "is none of this list: take it from `next` as it is, together with the same parameters,"
                    + " or leave it out to begin at the first page";

    private final ObjectMapper json;

    CursorCode(ObjectMapper json) {
        this.json = json;
    }

    private record Code(@JsonProperty("p") JsonNode place, @JsonProperty("c") String check) {}

    /**
     * Writes a place.
     *
     * @param place where the next page begins
     * @param list all that makes the list what it is, as JSON can write it
     */
    public String write(Object place, List<?> list) {
        try {
            // what Code is as JSON; the place is written once, for the check and for the cursor
            String written = json.writeValueAsString(place);
            String code = "{\"p\":" + written + ",\"c\":\"" + check(written, list) + "\"}";
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(code.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A cursor cannot be written as JSON", e);
        }
    }

    /**
     * Reads a place.
     *
     * @throws IllegalArgumentException when it was not made by {@link #write} for the same list
     */
    public <T> T read(String text, Class<T> type, List<?> list) {
        try {
            Code code = json.readValue(Base64.getUrlDecoder().decode(text), Code.class);
            if (code != null
                    && code.place() != null
                    && check(json.writeValueAsString(code.place()), list).equals(code.check())) {
                return json.treeToValue(code.place(), type);
            }
        } catch (IllegalArgumentException | IOException e) {
            throw new IllegalArgumentException(REFUSAL, e);
        }
        throw new IllegalArgumentException(REFUSAL);
    }

    private String check(String place, List<?> list) {
        try {
            String checked = json.writeValueAsString(list) + place;
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(checked.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, CHECK_LENGTH);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("The check of a cursor cannot be made", e);
        }
    }
}
