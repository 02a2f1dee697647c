package de.efakatalog.api.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.index.search.SearchCursor;
import de.efakatalog.index.search.SearchQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

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
    private static final String REFUSAL =
            "is none of this list: take it from `next` as it is, together with the same parameters,"
                    + " or leave it out to begin at the first page";

    private final ObjectMapper json;

    CursorCode(ObjectMapper json) {
        this.json = json;
    }

    private record Code(@JsonProperty("p") SearchCursor place, @JsonProperty("c") String check) {}

    String write(SearchCursor cursor, SearchQuery query) {
        Code code = new Code(cursor, check(cursor, query));
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(json.writeValueAsBytes(code));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A cursor cannot be written as JSON", e);
        }
    }

    /**
     * @throws IllegalArgumentException when it was not made by {@link #write} for the same list
     */
    SearchCursor read(String text, SearchQuery query) {
        try {
            Code code = json.readValue(Base64.getUrlDecoder().decode(text), Code.class);
            if (code != null
                    && code.place() != null
                    && check(code.place(), query).equals(code.check())) {
                return code.place();
            }
        } catch (IllegalArgumentException | IOException e) {
            throw new IllegalArgumentException(REFUSAL, e);
        }
        throw new IllegalArgumentException(REFUSAL);
    }

    private String check(SearchCursor cursor, SearchQuery query) {
        try {
            String list =
                    json.writeValueAsString(
                            List.of(
                                    query.kind(),
                                    String.valueOf(query.words()),
                                    new TreeMap<>(query.filters()),
                                    cursor));
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(list.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, CHECK_LENGTH);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("The check of a cursor cannot be made", e);
        }
    }
}
