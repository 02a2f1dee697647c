package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import de.efakatalog.index.search.engine.EngineUnavailableException;
import java.io.IOException;
import org.elasticsearch.client.ResponseException;

/** Calls of the cluster, whose failures mean the same everywhere. */
final class ElasticCalls {

    /** Something does not exist. */
    static final int MISSING = 404;

    /** Somebody else was faster. */
    static final int CONFLICT = 409;

    private static final int BAD_REQUEST = 400;

    private ElasticCalls() {}

    /** One call. */
    interface Call<T> {

        T make() throws IOException;
    }

    /**
     * Makes a call.
     *
     * @throws EngineUnavailableException when the cluster does not answer, refuses us, or is not in
     *     a state to answer
     * @throws ElasticsearchException when it says that something is missing, was in conflict, or
     *     was wrong with the request
     */
    static <T> T make(Call<T> call) {
        try {
            return call.make();
        } catch (ElasticsearchException e) {
            if (e.status() == BAD_REQUEST || e.status() == MISSING || e.status() == CONFLICT) {
                throw e;
            }
            throw unavailable(e);
        } catch (IOException e) {
            throw unavailable(e);
        } catch (RuntimeException e) {
            throw isFailureOfTransport(e) ? unavailable(e) : e;
        }
    }

    /**
     * Whether the client below could not send a request, of which it says so in no better way than
     * this: when all connections are in use for too long, for instance.
     */
    private static boolean isFailureOfTransport(RuntimeException failure) {
        return failure.getClass() == RuntimeException.class && failure.getCause() != null;
    }

    /**
     * Whether a call failed because somebody else was faster. Of such, the client below throws an
     * exception of its own.
     */
    static boolean isConflict(Exception failure) {
        return switch (failure) {
            case ElasticsearchException e -> e.status() == CONFLICT;
            case ResponseException e -> e.getResponse().getStatusLine().getStatusCode() == CONFLICT;
            default -> false;
        };
    }

    private static EngineUnavailableException unavailable(Exception cause) {
        return new EngineUnavailableException(
                "Elasticsearch cannot be asked: " + cause.getMessage(), cause);
    }
}
