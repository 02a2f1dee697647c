package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Writes change after change through whichever instance takes it, while instances come and go, and
 * notes what was acknowledged.
 */
final class ChangesAmidKills implements Callable<ChangingResponsibilities> {

    private static final int ACCEPTED = 202;
    private static final int BUSY = 409;
    private static final int STARTING = 503;
    private static final long PAUSE_MILLIS = 5;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final CatalogPair pair;
    private final ChangingResponsibilities changing;
    private final Random random;
    private volatile boolean ending;
    private volatile int unanswered;

    ChangesAmidKills(CatalogPair pair, ChangingResponsibilities changing, Random random) {
        this.pair = pair;
        this.changing = changing;
        this.random = random;
    }

    /** No change follows the present one. */
    void end() {
        ending = true;
    }

    /** How many changes ended without a word, because their instance was killed. */
    int unanswered() {
        return unanswered;
    }

    @Override
    public ChangingResponsibilities call() throws Exception {
        int lost = 0;
        while (!ending) {
            try {
                send(changing.any(), pair.instance(random.nextInt(CatalogPair.SIZE)));
            } catch (ConnectException e) {
                // nobody listens there
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (IOException e) {
                // it was killed before it could tell
                lost++;
                unanswered = lost;
            }
        }
        return changing;
    }

    private void send(ChangingResponsibilities.Change change, RunningCatalog instance)
            throws IOException, InterruptedException {
        OperatorClient operator = instance.operator();
        long end = System.nanoTime() + LIMIT.toNanos();
        HttpResponse<String> answer = operator.post("responsibilities", change.line());
        while (answer.statusCode() == BUSY || answer.statusCode() == STARTING) {
            assertThat(System.nanoTime()).as("never taken: %s", answer.body()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            answer = operator.post("responsibilities", change.line());
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(ACCEPTED);
        String run = instance.client().parse(answer.body()).path("id").asText();
        JsonNode ended = operator.awaitEnd(run, view -> {});
        assertThat(ended.path("status").asText())
                .as(ended.toString())
                .isIn(Set.of("completed", "interrupted"));
        if (ended.path("status").asText().equals("completed")) {
            changing.acknowledge(change);
        }
    }
}
