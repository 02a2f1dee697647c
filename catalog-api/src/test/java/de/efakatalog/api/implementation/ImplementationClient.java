package de.efakatalog.api.implementation;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.testing.People;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.implementation.profile.SampleImplementations;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody at the provider of an implementation. */
final class ImplementationClient {

    static final String PROVIDER = "stadt-moenchengladbach";
    static final String DRAFTS = "/api/v1/organisations/" + PROVIDER + "/implementation-drafts";

    private final People people;
    private final Person person;
    private final ObjectMapper json;

    ImplementationClient(People people, Person person, ObjectMapper json) {
        this.people = people;
        this.person = person;
        this.json = json;
    }

    static String newId() {
        return "umsetzung-" + UUID.randomUUID().toString().replace("-", "");
    }

    static String draft(String id) {
        return "/api/v1/implementation-drafts/" + id;
    }

    static String address(String id) {
        return "/api/v1/implementations/" + id;
    }

    /** Begins a draft that can be published. */
    Response create(String id) {
        return begin(
                json.createObjectNode()
                        .put("id", id)
                        .set(
                                "content",
                                json.valueToTree(
                                        SampleImplementations.complete(
                                                "passierschein-a38", PROVIDER)))
                        .toString());
    }

    Response begin(String facts) {
        return people.request(person).contentType(ContentType.JSON).body(facts).post(DRAFTS);
    }

    Response patch(String id, String tag, String patch) {
        return with(tag).contentType("application/merge-patch+json").body(patch).patch(draft(id));
    }

    Response publish(String id, @Nullable String tag, @Nullable String key) {
        RequestSpecification request = with(tag);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post(draft(id) + "/publish");
    }

    Response deprecate(String id, @Nullable String tag, String facts) {
        return with(tag)
                .contentType(ContentType.JSON)
                .body(facts)
                .put(address(id) + "/deprecation");
    }

    Response withdraw(String id, @Nullable String tag, String facts) {
        return with(tag).contentType(ContentType.JSON).body(facts).post(address(id) + "/withdraw");
    }

    private RequestSpecification with(@Nullable String tag) {
        RequestSpecification request = people.request(person);
        return tag == null ? request : request.header("If-Match", tag);
    }
}
