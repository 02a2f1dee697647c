package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.http.TransportHttpClient;
import java.time.Duration;
import org.elasticsearch.client.ResponseException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the cluster has refused for now only, because it has too much to do, from what it will
 * refuse again.
 */
final class Refusals {

    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int NONE = 0;

    /** RFC 9110, section 10.2.3; sent by what stands before clusters. */
    private static final String RETRY_AFTER = "Retry-After";

    private Refusals() {}

    /** Whether a status says so. */
    static boolean isForWantOfRoom(int status) {
        return status == TOO_MANY || status == UNAVAILABLE;
    }

    /** Whether a failed request was refused so. */
    static boolean isForWantOfRoom(Exception failure) {
        return isForWantOfRoom(status(failure));
    }

    /** How long the cluster asks to wait; null when it does not say, or names a date. */
    static @Nullable Duration wishedPause(Exception failure) {
        String header = retryAfter(failure);
        return header != null && header.strip().matches("[0-9]{1,9}")
                ? Duration.ofSeconds(Long.parseLong(header.strip()))
                : null;
    }

    private static int status(Exception failure) {
        return switch (failure) {
            case ElasticsearchException e -> e.status();
            // an answer without the JSON of the cluster
            case TransportException e -> e.response() == null ? NONE : e.statusCode();
            case ResponseException e -> e.getResponse().getStatusLine().getStatusCode();
            default -> NONE;
        };
    }

    private static @Nullable String retryAfter(Exception failure) {
        return switch (failure) {
            case ElasticsearchException e -> header(e.httpResponse());
            case TransportException e -> header(e.response());
            case ResponseException e -> e.getResponse().getHeader(RETRY_AFTER);
            default -> null;
        };
    }

    private static @Nullable String header(TransportHttpClient.@Nullable Response response) {
        return response == null ? null : response.header(RETRY_AFTER);
    }
}
