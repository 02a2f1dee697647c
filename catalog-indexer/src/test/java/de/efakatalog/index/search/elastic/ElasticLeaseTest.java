package de.efakatalog.index.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import de.efakatalog.index.search.engine.EngineUnavailableException;
import de.efakatalog.index.testing.HangingProxy;
import de.efakatalog.model.changelog.Change;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The writer's lease when the cluster takes connections and answers nothing. */
@Timeout(60)
class ElasticLeaseTest {

    private static final Duration LENGTH = Duration.ofSeconds(1);

    private Cluster cluster;
    private HangingProxy proxy;

    @BeforeEach
    void open() throws IOException {
        cluster = new Cluster();
        proxy = HangingProxy.before(cluster.server.url());
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        cluster.close();
    }

    @Test
    void isKnownToBeOverWhileItsRenewalHangs() throws Exception {
        AtomicLong clock = new AtomicLong();
        try (ElasticsearchClient client =
                        ElasticConnection.open(
                                TestSettings.open(proxy.url(), cluster.prefix),
                                Duration.ofSeconds(30));
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            WriterLease lease =
                    new WriterLease(
                            new ElasticClients(client, client, client, "any"),
                            cluster.prefix + "-writers",
                            "0-1",
                            "any",
                            "self",
                            LENGTH,
                            clock::get);
            assertThat(lease.tryHold()).isTrue();
            proxy.hang();
            Future<Boolean> renewal = threads.submit(lease::tryHold);

            assertThat(proxy.awaitHeldBack(Duration.ofSeconds(10))).isTrue();
            assertThat(lease.isHeld()).isTrue();
            clock.set(LENGTH.toNanos());

            assertThat(lease.isHeld()).isFalse();
            assertThat(renewal.isDone()).isFalse();
            proxy.goOn();
            assertThat(renewal.get(10, TimeUnit.SECONDS))
                    .as("its answers came after the time for which they are good")
                    .isFalse();
            assertThat(lease.tryHold()).isTrue();
        }
    }

    @Test
    void goesToAnotherWhenTheWritersWayToTheClusterHangs() throws Exception {
        ElasticEngine cutOff =
                cluster.instance(
                        TestSettings.open(proxy.url(), cluster.prefix),
                        ElasticEngine.presentFingerprint());
        cluster.catalogue.next(50);
        cluster.build(cutOff);
        ElasticEngine other = cluster.instance();
        other.open(Cluster.LOG);
        List<Change> changes = cluster.catalogue.next(50);
        proxy.hang();
        long began = System.nanoTime();

        assertThat(follow(other, changes)).isEqualTo(cluster.catalogue.head());
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isLessThan(cluster.settings.writerLease().multipliedBy(4));
        assertThat(cutOff.mayRebuild()).as("it may write no more").isFalse();
        assertThat(cutOff.isThere()).isFalse();

        proxy.goOn();
        assertThat(follow(cutOff, changes)).isEqualTo(cluster.catalogue.head());
    }

    private static long follow(ElasticEngine by, List<Change> changes) {
        long last = changes.getLast().seq();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (by.position() < last && System.nanoTime() < end) {
            try {
                by.apply(changes);
            } catch (EngineUnavailableException e) {
                Thread.onSpinWait();
            }
        }
        return by.position();
    }
}
