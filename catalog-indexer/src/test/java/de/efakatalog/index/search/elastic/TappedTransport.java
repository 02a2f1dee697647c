package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A client's way to the cluster, on which a test decides what becomes of each request. */
final class TappedTransport implements ElasticsearchTransport {

    private final ElasticsearchTransport usual;
    private final Tap tap;

    /** Decides. */
    interface Tap {

        /**
         * What a request is answered.
         *
         * @param usual sends this or another request to the cluster
         */
        CompletableFuture<?> answer(Object request, UsualWay usual);
    }

    /** The way to the cluster. */
    interface UsualWay {

        CompletableFuture<?> send(Object request);
    }

    private TappedTransport(ElasticsearchTransport usual, Tap tap) {
        this.usual = usual;
        this.tap = tap;
    }

    /** A client of a real cluster. */
    static ElasticsearchClient between(ElasticsearchClient client, Tap tap) {
        return new ElasticsearchClient(new TappedTransport(client._transport(), tap));
    }

    /** A client without any cluster. */
    static ElasticsearchClient alone(Tap tap) {
        TestSettings nowhere = TestSettings.open(URI.create("http://localhost:1"), "none");
        return between(ElasticConnection.open(nowhere, Duration.ofSeconds(1)), tap);
    }

    @Override
    public <Q, A, E> A performRequest(
            Q request, Endpoint<Q, A, E> endpoint, @Nullable TransportOptions options)
            throws IOException {
        try {
            return performRequestAsync(request, endpoint, options).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
    }

    @Override
    @SuppressWarnings("unchecked") // a test answers each request with what belongs to it
    public <Q, A, E> CompletableFuture<A> performRequestAsync(
            Q request, Endpoint<Q, A, E> endpoint, @Nullable TransportOptions options) {
        return (CompletableFuture<A>)
                tap.answer(
                        request, other -> usual.performRequestAsync((Q) other, endpoint, options));
    }

    @Override
    public JsonpMapper jsonpMapper() {
        return usual.jsonpMapper();
    }

    @Override
    public TransportOptions options() {
        return usual.options();
    }

    @Override
    public void close() throws IOException {
        usual.close();
    }
}
