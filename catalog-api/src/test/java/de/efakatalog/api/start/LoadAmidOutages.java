package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Writes, routes and searches without a pause, and checks each answer; one thread for each. */
final class LoadAmidOutages {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int MOST_LINES = 20;
    private static final int UNAVAILABLE = 503;

    /** Written again and again, beside new ones. */
    private static final int KNOWN = 5;

    private static final String ROUTE = "/api/v1/routes?leikaKey=99050012104000&ars=091620000000";
    private static final List<String> QUESTIONS =
            List.of(
                    "/api/v1/services?q=Hund+anmelden",
                    "/api/v1/services/suggest?q=per",
                    "/api/v1/destinations?q=Stelle&limit=50");

    private final CatalogClient client;
    private final OperatorClient operator;
    private final Random random;
    private final List<String> known;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong routes = new AtomicLong();
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong refusals = new AtomicLong();
    private volatile boolean outage;
    private volatile boolean ended;

    LoadAmidOutages(RunningCatalog catalog, long seed) throws IOException {
        client = catalog.client();
        operator = catalog.operator();
        random = new Random(seed);
        known = random.longs(KNOWN).mapToObj(each -> new UUID(each, each).toString()).toList();
    }

    /** Imports destinations; each import has to complete. */
    void write() {
        until(
                () -> {
                    StringBuilder file = new StringBuilder();
                    Set<String> ids = ConcurrentHashMap.newKeySet();
                    int lines = 1 + random.nextInt(MOST_LINES);
                    while (ids.size() < lines) {
                        String id =
                                random.nextBoolean()
                                        ? known.get(random.nextInt(KNOWN))
                                        : new UUID(random.nextLong(), random.nextLong()).toString();
                        if (ids.add(id)) {
                            file.append(
                                    """
                                    {"id": "%s", "submissionHost": "s.example.org", "details": {"name": "Stelle %d"}}
                                    """
                                            .formatted(id, random.nextInt()));
                        }
                    }
                    operator.complete("destinations", file.toString());
                    acknowledged.addAll(ids);
                    writes.incrementAndGet();
                });
    }

    /** Routes know nothing of Elasticsearch. */
    void route() {
        until(
                () -> {
                    client.json(ROUTE);
                    routes.incrementAndGet();
                    // enough to notice a failure, and leave the machine to those that matter
                    TimeUnit.MILLISECONDS.sleep(2);
                });
    }

    /** Searches: answered, or refused in the way that is meant for an outage, and only then. */
    void search() {
        until(
                () -> {
                    String question = QUESTIONS.get((int) (answers.get() % QUESTIONS.size()));
                    boolean before = outage;
                    HttpResponse<String> answer = client.get(question);
                    if (answer.statusCode() == UNAVAILABLE && (before || outage)) {
                        JsonNode problem = client.parse(answer.body());
                        assertThat(problem.path("type").asText())
                                .isEqualTo("/problems/search-unavailable");
                        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
                        refusals.incrementAndGet();
                        TimeUnit.MILLISECONDS.sleep(5);
                    } else {
                        assertThat(answer.statusCode())
                                .as("%s: %s", question, answer.body())
                                .isEqualTo(200);
                        answers.incrementAndGet();
                    }
                });
    }

    private interface Step {
        void make() throws IOException, InterruptedException;
    }

    private void until(Step step) {
        try {
            while (!ended) {
                step.make();
            }
        } catch (IOException e) {
            throw new AssertionError("The application did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on searches may be refused. */
    void outageBegins() {
        outage = true;
    }

    /** From now on they may not. */
    void outageEnds() {
        outage = false;
    }

    void end() {
        ended = true;
    }

    /** How many searches were refused. */
    long refused() {
        return refusals.get();
    }

    /** The ids of all destinations whose import was acknowledged. */
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** Waits for that many more imports. */
    void awaitWrites(int more, List<Future<?>> running) throws Exception {
        await(writes::get, writes.get() + more, running);
    }

    /** Waits until a search was refused, and a route answered, after all these. */
    void awaitRefusal(long before, List<Future<?>> running) throws Exception {
        await(refusals::get, before + 1, running);
        await(routes::get, routes.get() + 1, running);
    }

    private static void await(LongSupplier count, long wanted, List<Future<?>> running)
            throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (count.getAsLong() < wanted) {
            for (Future<?> each : running) {
                if (each.isDone()) {
                    // tells what has gone wrong
                    each.get();
                }
            }
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Override
    public String toString() {
        return "%d imports, %d routes, %d searches answered, %d refused"
                .formatted(writes.get(), routes.get(), answers.get(), refusals.get());
    }
}
