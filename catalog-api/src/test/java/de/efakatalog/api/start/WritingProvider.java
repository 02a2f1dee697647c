package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A client that does one step after the other and notes what was acknowledged. When it gets no
 * answer it does not know whether its last step was done, and sends it again later.
 */
final class WritingProvider {

    private static final String REPLAYED = "Idempotency-Replayed";

    private final String name;
    private final String token;
    private final Set<ProviderSteps.Version> acknowledged = new HashSet<>();
    private final Map<ProviderSteps.Version, JsonNode> shown = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    private int records = 1;
    private int done;
    private int keyed;
    private @Nullable Pending pending;

    /**
     * A step without an answer.
     *
     * @param id of the records it is about
     */
    record Pending(ProviderSteps.Step step, String id) {
        List<ProviderSteps.Version> written() {
            return step.written(id);
        }
    }

    /**
     * @param name begins the ids of all that it writes
     */
    WritingProvider(String name, String token) {
        this.name = name;
        this.token = token;
    }

    String prefix() {
        return name + "-";
    }

    /** Every version that was acknowledged, since the beginning. */
    Set<ProviderSteps.Version> acknowledged() {
        return acknowledged;
    }

    /** What was answered since this was last asked, by the version that it showed. */
    Map<ProviderSteps.Version, JsonNode> answers() {
        Map<ProviderSteps.Version, JsonNode> answers = Map.copyOf(shown);
        shown.clear();
        return answers;
    }

    /** The ids it has written to since this was last asked. */
    Set<String> touched() {
        Set<String> ids = Set.copyOf(touched);
        touched.clear();
        return ids;
    }

    /** How many steps with an Idempotency-Key were acknowledged, since the beginning. */
    int keyed() {
        return keyed;
    }

    @Nullable Pending pending() {
        return pending;
    }

    /**
     * Does the next step.
     *
     * @throws IOException when there is no answer; the step is pending then
     */
    void next(CatalogClient client) throws IOException, InterruptedException {
        assertThat(pending).isNull();
        if (done == ProviderSteps.ALL.size()) {
            done = 0;
            records++;
        }
        Pending now = new Pending(ProviderSteps.ALL.get(done), prefix() + records);
        pending = now;
        touched.add(now.id());
        HttpResponse<String> answer = send(client, now);
        assertThat(answer.headers().firstValue(REPLAYED)).as(now.toString()).isEmpty();
        acknowledge(now, answer, client);
    }

    /**
     * Sends the pending step again.
     *
     * @param wasDone whether the database says that it was done
     */
    void repeat(CatalogClient client, boolean wasDone) throws IOException, InterruptedException {
        Pending now = pending;
        if (now == null) {
            return;
        }
        HttpResponse<String> answer = send(client, now);
        if (wasDone && !now.step().keyed()) {
            assertThat(answer.statusCode()).as(now.toString()).isEqualTo(412);
            assertThat(answer.headers().firstValue("ETag"))
                    .contains('"' + Long.toString(now.step().shownVersion()) + '"');
            noteDone(now);
            return;
        }
        assertThat(answer.headers().firstValue(REPLAYED).isPresent())
                .as("whether it is the answer from before the kill: %s", now)
                .isEqualTo(wasDone);
        acknowledge(now, answer, client);
    }

    /** Its own record as it is now, which has to be there. */
    JsonNode read(CatalogClient client, String path) throws IOException, InterruptedException {
        return client.json(path, "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(CatalogClient client, Pending now)
            throws IOException, InterruptedException {
        ProviderSteps.Step step = now.step();
        List<String> headers = new ArrayList<>(List.of("Authorization", "Bearer " + token));
        if (step.known() != null) {
            headers.addAll(List.of("If-Match", "\"" + step.known() + '"'));
        }
        if (step.keyed()) {
            headers.addAll(
                    List.of("Idempotency-Key", now.id() + "-" + ProviderSteps.ALL.indexOf(step)));
        }
        return client.send(
                step.method(),
                step.path(now.id()),
                step.body(now.id()),
                headers.toArray(String[]::new));
    }

    private void acknowledge(Pending now, HttpResponse<String> answer, CatalogClient client) {
        assertThat(answer.statusCode())
                .as("%s: %s", now, answer.body())
                .isEqualTo(now.step().status());
        shown.put(now.step().shown(now.id()), client.parse(answer.body()));
        noteDone(now);
    }

    private void noteDone(Pending now) {
        acknowledged.addAll(now.written());
        if (now.step().keyed()) {
            keyed++;
        }
        done++;
        pending = null;
    }
}
