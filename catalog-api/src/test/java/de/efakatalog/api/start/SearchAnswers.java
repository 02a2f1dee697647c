package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What some questions are answered with; the seed does not change, so neither may these. */
record SearchAnswers(Map<String, List<String>> keys) {

    private static final List<String> QUESTIONS =
            List.of(
                    services("Perso verloren"),
                    services("Hund anmelden"),
                    services("Gewerbe abmelden"),
                    "/api/v1/services?limit=50&sort=name",
                    "/api/v1/regions?q=Hanau",
                    "/api/v1/implementations?limit=50&sort=name");

    private static String services(String words) {
        return "/api/v1/services?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Asks all of them; each has to be answered. */
    static SearchAnswers of(CatalogClient client) throws IOException, InterruptedException {
        Map<String, List<String>> keys = new HashMap<>();
        for (String question : QUESTIONS) {
            HttpResponse<String> answer = client.get(question);
            assertThat(answer.statusCode()).as("%s: %s", question, answer.body()).isEqualTo(200);
            List<String> found =
                    client.parse(answer.body())
                            .path("items")
                            .valueStream()
                            .map(SearchAnswers::key)
                            .toList();
            assertThat(found).as(question).isNotEmpty();
            keys.put(question, found);
        }
        return new SearchAnswers(keys);
    }

    private static String key(JsonNode item) {
        return item.path("key").asText() + item.path("id").asText() + item.path("ars").asText();
    }
}
