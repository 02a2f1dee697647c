package de.efakatalog.api.start;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;

/**
 * What health says of the search index.
 *
 * @param ready whether the application is ready, whatever search does
 * @param caughtUp whether search answers without lag
 * @param outdated whether it answers from a former generation
 * @param records how many records a build in progress holds; -1 when there is none
 * @param of how many it will hold
 * @param detail in words; empty when there is nothing to say
 */
record SearchHealth(
        boolean ready, boolean caughtUp, boolean outdated, long records, long of, String detail) {

    private static final String PROGRESS = ".*rebuild at record ([0-9]+) of ([0-9]+)";

    static SearchHealth of(CatalogClient client) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.get("/q/health/ready");
        JsonNode data = client.parse(answer.body()).path("checks").path(0);
        for (JsonNode check : client.parse(answer.body()).path("checks")) {
            if (check.path("name").asText().equals("catalog")) {
                data = check.path("data");
            }
        }
        String detail = data.path("search.detail").asText();
        boolean building = detail.matches(PROGRESS);
        return new SearchHealth(
                answer.statusCode() == 200,
                data.path("search.caughtUp").asBoolean(),
                data.path("search.outdated").asBoolean(),
                building ? Long.parseLong(detail.replaceAll(PROGRESS, "$1")) : -1,
                building ? Long.parseLong(detail.replaceAll(PROGRESS, "$2")) : -1,
                detail);
    }

    boolean building() {
        return records >= 0;
    }
}
