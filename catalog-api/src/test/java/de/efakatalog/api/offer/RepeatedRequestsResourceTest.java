package de.efakatalog.api.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.api.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A client that does not hear an answer asks again, and many do so at once. */
@QuarkusTest
class RepeatedRequestsResourceTest extends CatalogTest {

    private static final int KEYS = 10;
    private static final int REQUESTS = 1_000;

    @Inject People people;
    @Inject ObjectMapper json;

    @Test
    void thousandRequestsWithTenKeysMakeTenRecords()
            throws ExecutionException, InterruptedException {
        OfferClient client =
                new OfferClient(people, people.passingMember(OfferClient.PROVIDER, "editor"), json);
        List<String> ids = IntStream.range(0, KEYS).mapToObj(i -> OfferClient.newId()).toList();
        Map<String, List<Response>> answers = new TreeMap<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(100)) {
            List<Future<Response>> sent = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                String id = ids.get(i % KEYS);
                sent.add(clients.submit(() -> client.create(client.facts(id, false), id)));
            }
            for (int i = 0; i < REQUESTS; i++) {
                answers.computeIfAbsent(ids.get(i % KEYS), id -> new ArrayList<>())
                        .add(sent.get(i).get());
            }
        }
        assertThat(answers.keySet()).isEqualTo(new TreeSet<>(ids));
        answers.forEach(
                (id, same) -> {
                    assertThat(same).extracting(Response::statusCode).containsOnly(201);
                    assertThat(same.stream().map(Response::asString).distinct()).hasSize(1);
                    assertThat(
                                    same.stream()
                                            .filter(
                                                    each ->
                                                            each.header("Idempotency-Replayed")
                                                                    == null))
                            .as("worked on")
                            .hasSize(1);
                });
        assertThat(client.read(OfferClient.DRAFTS).<List<String>>path("items.id")).containsAll(ids);
    }
}
