package de.efakatalog.api.writing;

import de.efakatalog.api.http.EntityTags;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/** The version that the writer knows (RFC 9110, section 13.1.1; RFC 6585, section 3). */
@RequestScoped
public class IfMatch {

    private final HttpHeaders headers;
    private final Inputs inputs;

    IfMatch(HttpHeaders headers, Inputs inputs) {
        this.headers = headers;
        this.inputs = inputs;
    }

    /** The header as it was sent; empty when it was not. */
    String given() {
        List<String> given = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        return given == null ? "" : String.join(", ", given);
    }

    /**
     * Ends the request unless it says which version it is about; {@code *} says that any will do,
     * and that is how changes get lost.
     *
     * @throws ProblemException when it does not
     */
    public void require() {
        if (given().isBlank() || given().strip().equals("*")) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag of the version that you have read.");
        }
        if (!EntityTags.isWellFormed(given())) {
            inputs.refuse(
                    HttpHeaders.IF_MATCH,
                    "must be * or a list of entity tags in double quotes, as ETag gave them");
            inputs.complete();
        }
    }

    /**
     * The version that the write is about. A weak tag matches nothing: it does not tell versions
     * apart.
     *
     * @param present the version there is now
     * @throws ProblemException when the header names other versions, or is missing
     */
    public long known(long present) {
        require();
        String tag = Long.toString(present);
        if (!EntityTags.containsStrongly(given(), tag)) {
            throw ProblemException.stale(
                    given().contains("W/\"") && EntityTags.contains(given(), tag)
                            ? "A weak tag (W/) does not tell versions apart: send the ETag \"%s\" as it was given."
                                    .formatted(tag)
                            : StaleVersion.MESSAGE.formatted(tag),
                    tag);
        }
        return present;
    }

    /**
     * The same for a record whose GET shows others along with it, so that its tag names their
     * versions, too.
     *
     * @param present the version there is now
     * @param shown the tag that a GET gives now
     * @throws ProblemException when the header names neither, or is missing
     */
    public long known(long present, String shown) {
        require();
        return EntityTags.containsStrongly(given(), shown) ? present : known(present);
    }
}
