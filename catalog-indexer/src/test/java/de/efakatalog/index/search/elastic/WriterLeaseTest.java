package de.efakatalog.index.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.GetRequest;
import co.elastic.clients.elasticsearch.core.GetResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The lease beside a cluster of which one answer does not come. */
@Timeout(20)
class WriterLeaseTest {

    private final CompletableFuture<GetResponse<Object>> withheld = new CompletableFuture<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final AtomicLong clock = new AtomicLong();
    private final ElasticsearchClient client =
            TappedTransport.alone((request, usual) -> answer((GetRequest) request));
    private final WriterLease lease =
            new WriterLease(
                    new ElasticClients(client, client, client, "any"),
                    "writers",
                    "0-1",
                    "present",
                    "self",
                    Duration.ofSeconds(6),
                    clock::get);

    private CompletableFuture<GetResponse<Object>> answer(GetRequest request) {
        if (request.id().equals("present")) {
            asked.countDown();
            return withheld;
        }
        return CompletableFuture.completedFuture(
                GetResponse.of(got -> got.index("writers").id(request.id()).found(false)));
    }

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    @Test
    void tellsTheSilenceOfOthersWhileItsOwnRenewalHangs() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<Boolean> renewal = threads.submit(lease::tryHold);
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            try {
                assertThat(soon(threads.submit(() -> lease.silenceOf("other"))))
                        .isEqualTo(Duration.ZERO);
                clock.set(Duration.ofSeconds(5).toNanos());
                assertThat(soon(threads.submit(() -> lease.silenceOf("other"))))
                        .isEqualTo(Duration.ofSeconds(5));
                assertThat(soon(threads.submit(lease::isHeld))).isFalse();
                assertThat(renewal.isDone()).isFalse();
            } finally {
                withheld.completeExceptionally(new IOException("over"));
            }
        }
    }

    private static <T> T soon(Future<T> answer) throws Exception {
        return answer.get(5, TimeUnit.SECONDS);
    }
}
