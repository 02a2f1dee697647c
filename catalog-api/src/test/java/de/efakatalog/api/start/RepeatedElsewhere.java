package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same requests, again and again and through every instance. */
final class RepeatedElsewhere {

    static final String PREFIX = "wiederholt-";

    private static final int KEYS = 10;
    private static final int REQUESTS = 1_000;

    /** Fewer than may wait in one instance. */
    private static final int CLIENTS = 80;

    private final CatalogPair pair;
    private final String token;

    RepeatedElsewhere(CatalogPair pair, String token) {
        this.pair = pair;
        this.token = token;
    }

    /** Every request is answered, and one of each key was worked on; the answers by id. */
    Map<String, String> send() throws Exception {
        Map<String, List<HttpResponse<String>>> answers = new TreeMap<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<HttpResponse<String>>> sent = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                String id = PREFIX + i % KEYS;
                // each key goes through both
                CatalogClient client = pair.instance(i / KEYS % CatalogPair.SIZE).client();
                sent.add(clients.submit(() -> create(client, id)));
            }
            for (int i = 0; i < REQUESTS; i++) {
                answers.computeIfAbsent(PREFIX + i % KEYS, id -> new ArrayList<>())
                        .add(sent.get(i).get());
            }
        }
        Map<String, String> bodies = new TreeMap<>();
        answers.forEach(
                (id, same) -> {
                    assertThat(same).extracting(HttpResponse::statusCode).containsOnly(201);
                    assertThat(same.stream().map(HttpResponse::body).distinct()).hasSize(1);
                    assertThat(same)
                            .filteredOn(
                                    each ->
                                            each.headers()
                                                    .firstValue("Idempotency-Replayed")
                                                    .isEmpty())
                            .as("worked on: " + id)
                            .hasSize(1);
                    bodies.put(id, same.getFirst().body());
                });
        assertThat(bodies).hasSize(KEYS);
        return bodies;
    }

    private HttpResponse<String> create(CatalogClient client, String id) throws Exception {
        ProviderSteps.Step begin = ProviderSteps.ALL.getFirst();
        return client.send(
                begin.method(),
                begin.path(id),
                begin.body(id),
                "Authorization",
                "Bearer " + token,
                "Idempotency-Key",
                id);
    }
}
