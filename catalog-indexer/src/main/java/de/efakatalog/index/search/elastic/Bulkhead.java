package de.efakatalog.index.search.elastic;

import de.efakatalog.index.search.engine.EngineUnavailableException;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets only so many questions be under way at once: a cluster that hangs must not take all threads
 * of the application, which has more to do than to search.
 */
final class Bulkhead {

    /** A crowd that is answered in time passes; behind a cluster that hangs nobody waits long. */
    private static final long PATIENCE_MILLIS = 100;

    private final Semaphore places;

    /**
     * @param most questions at once
     */
    Bulkhead(int most) {
        this.places = new Semaphore(most);
    }

    /**
     * Makes calls that belong to one question.
     *
     * @throws EngineUnavailableException when too many are under way
     */
    <T> T ask(ElasticCalls.Call<T> call) throws IOException {
        boolean entered = false;
        try {
            entered = places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (!entered) {
                throw new EngineUnavailableException(
                        "Too many questions wait for Elasticsearch",
                        new IOException("it answers too slowly"));
            }
            return call.make();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailableException("The question was given up", e);
        } finally {
            if (entered) {
                places.release();
            }
        }
    }
}
