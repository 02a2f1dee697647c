package de.efakatalog.api.offer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.api.testing.People;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Requests that wait for one with the same key leave room for everybody else. */
@QuarkusTest
class WaitingRequestsResourceTest extends CatalogTest {

    /** More than there are worker threads. */
    private static final int CLIENTS = 250;

    /** One that works, and those that may wait for it (KeyQueues). */
    private static final int ACCEPTED = 101;

    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject People people;
    @Inject ObjectMapper json;
    @Inject AgroalDataSource dataSource;

    @Test
    void othersAreAnsweredWhileManyWait() throws Exception {
        OfferClient client =
                new OfferClient(people, people.passingMember(OfferClient.PROVIDER, "editor"), json);
        String id = OfferClient.newId();
        String facts = client.facts(id, false);
        CountDownLatch refused = new CountDownLatch(CLIENTS - ACCEPTED);
        List<Future<Response>> sent = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            try (Connection other = dataSource.getConnection();
                    Statement lock = other.createStatement()) {
                other.setAutoCommit(false);
                // the first request gets no further than to its key
                lock.execute("lock table kept_answer in exclusive mode");
                for (int i = 0; i < CLIENTS; i++) {
                    sent.add(
                            clients.submit(
                                    () -> {
                                        Response answer = client.create(facts, id);
                                        if (answer.statusCode() == 503) {
                                            refused.countDown();
                                        }
                                        return answer;
                                    }));
                }
                assertThat(refused.await(SOON.toSeconds() * 4, TimeUnit.SECONDS)).isTrue();
                long start = System.nanoTime();
                assertThat(given().get("/api/v1/implementations?limit=1").statusCode())
                        .isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
                other.rollback();
            }
            Map<Integer, Integer> answers = new HashMap<>();
            for (Future<Response> each : sent) {
                answers.merge(each.get().statusCode(), 1, Integer::sum);
                if (each.get().statusCode() == 503) {
                    assertThat(each.get().header("Retry-After")).isEqualTo("1");
                    assertThat(each.get().<String>path("type")).isEqualTo("/problems/busy");
                }
            }
            assertThat(answers).isEqualTo(Map.of(201, ACCEPTED, 503, CLIENTS - ACCEPTED));
        }
        Response again = client.create(facts, id);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.<Integer>path("version")).isEqualTo(1);
    }
}
