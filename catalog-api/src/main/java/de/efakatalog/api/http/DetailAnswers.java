package de.efakatalog.api.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers with one record and its version, or that the reader has this version already. */
@RequestScoped
public class DetailAnswers {

    private final Positions positions;
    private final HttpHeaders headers;

    DetailAnswers(Positions positions, HttpHeaders headers) {
        this.positions = positions;
        this.headers = headers;
    }

    /**
     * Reads and answers.
     *
     * @param read reads what is asked for, or throws what is to be said when there is none
     * @param versions the version of the record; joined by dots when it embeds other records
     */
    public <T> Response answer(Supplier<T> read, Function<T, String> versions) {
        // before the read: the record is at least as new as the position says
        positions.ofLog();
        T found = read.get();
        String tag = versions.apply(found);
        String condition = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        Response.ResponseBuilder answer =
                condition != null && EntityTags.contains(condition, tag)
                        ? Response.notModified()
                        : Response.ok(found);
        return answer.header(HttpHeaders.ETAG, '"' + tag + '"')
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
