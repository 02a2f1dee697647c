package de.efakatalog.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.api.testing.People;
import de.efakatalog.api.testing.PublishedOffer;
import de.efakatalog.model.identity.IdentityRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the contract, asked by everyone. What each may expect stands in {@code
 * authorization-matrix.csv}: open (whatever else comes of it), 401 or 403. An operation without a
 * line there fails, and so does a line without an operation.
 */
@QuarkusTest
class AuthorizationMatrixResourceTest extends CatalogTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject People people;
    @Inject IdentityRows rows;
    @Inject PublishedOffer offer;

    @BeforeEach
    void ownOrganisationHasAnAdministrator() {
        rows.update("delete from membership");
        people.passingMember(Caller.OWN, "admin");
        offer.exists();
    }

    @Test
    void everyoneGetsWhatTheTableSays() throws IOException {
        Map<String, List<String>> expected = CallerTable.read("authorization-matrix.csv", 1);
        JsonNode bodies = JSON.readTree(CallerTable.resource("authorization-bodies.json"));
        Map<String, List<String>> seen = new LinkedHashMap<>();
        Map<String, List<String>> shouldBe = new LinkedHashMap<>();
        for (ContractOperation operation : ContractOperation.all()) {
            List<String> outcomes = new ArrayList<>();
            for (Caller caller : Caller.values()) {
                outcomes.add(outcome(operation, caller, bodies.path(operation.id())));
            }
            seen.put(operation.id(), outcomes);
            shouldBe.put(
                    operation.id(),
                    expected.getOrDefault(operation.id(), List.of("not in the table")));
        }
        assertThat(CallerTable.lines(seen)).isEqualTo(CallerTable.lines(shouldBe));
        assertThat(seen.keySet()).containsAll(expected.keySet());
    }

    private String outcome(ContractOperation operation, Caller caller, JsonNode body) {
        rows.update("delete from login_failure");
        RequestSpecification request = caller.request(people).redirects().follow(false);
        if (!operation.contentType().isEmpty()) {
            assertThat(body.isMissingNode())
                    .as("authorization-bodies.json has a body for %s", operation.id())
                    .isFalse();
            request.contentType(operation.contentType())
                    .body(
                            (body.isTextual() ? body.textValue() : body.toString())
                                    .getBytes(StandardCharsets.UTF_8));
        }
        Response answer = request.request(operation.method(), operation.path());
        int status = answer.statusCode();
        assertThat(status).as("%s by %s", operation, caller).isLessThan(500);
        return status == 401 || status == 403 ? Integer.toString(status) : "open";
    }
}
