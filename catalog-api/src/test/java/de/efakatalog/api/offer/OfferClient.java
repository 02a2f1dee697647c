package de.efakatalog.api.offer;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.testing.People;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.offer.SampleOffers;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody at the provider of an offer. */
final class OfferClient {

    static final String PROVIDER = "stadt-moenchengladbach";
    static final String DRAFTS = "/api/v1/organisations/" + PROVIDER + "/offer-drafts";

    private final People people;
    private final Person person;
    private final ObjectMapper json;

    OfferClient(People people, Person person, ObjectMapper json) {
        this.people = people;
        this.person = person;
        this.json = json;
    }

    static String newId() {
        return "angebot-" + UUID.randomUUID().toString().replace("-", "");
    }

    String facts(String id, boolean complete) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("id", id);
        facts.put("implementation", "passierschein-a38");
        if (complete) {
            facts.put("terms", json.valueToTree(SampleOffers.complete()));
        }
        return json.valueToTree(facts).toString();
    }

    Response create(String facts, @Nullable String key) {
        var request = people.request(person).contentType(ContentType.JSON).body(facts);
        return (key == null ? request : request.header("Idempotency-Key", key)).post(DRAFTS);
    }

    Response read(String address) {
        return people.request(person).get(address);
    }

    Response patch(String id, @Nullable String tag, String patch) {
        var request =
                people.request(person).contentType("application/merge-patch+json").body(patch);
        return (tag == null ? request : request.header("If-Match", tag))
                .patch("/api/v1/offer-drafts/" + id);
    }

    Response post(String address, @Nullable String tag, @Nullable String key) {
        var request = people.request(person);
        if (tag != null) {
            request.header("If-Match", tag);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post(address);
    }
}
