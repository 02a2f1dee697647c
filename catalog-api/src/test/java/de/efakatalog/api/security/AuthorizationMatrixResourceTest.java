package de.efakatalog.api.security;

import static io.restassured.RestAssured.given;
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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    @Inject People people;
    @Inject IdentityRows rows;
    @Inject PublishedOffer offer;

    /** One operation of the contract. */
    private record Operation(String id, String method, String path, String contentType) {}

    @BeforeEach
    void ownOrganisationHasAnAdministrator() {
        rows.update("delete from membership");
        people.passingMember(Caller.OWN, "admin");
        offer.exists();
    }

    @Test
    void everyoneGetsWhatTheTableSays() throws IOException {
        Map<String, List<String>> expected = table();
        JsonNode bodies = JSON.readTree(resource("authorization-bodies.json"));
        Map<String, List<String>> seen = new LinkedHashMap<>();
        Map<String, List<String>> shouldBe = new LinkedHashMap<>();
        for (Operation operation : operations()) {
            List<String> outcomes = new ArrayList<>();
            for (Caller caller : Caller.values()) {
                outcomes.add(outcome(operation, caller, bodies.path(operation.id())));
            }
            seen.put(operation.id(), outcomes);
            shouldBe.put(
                    operation.id(),
                    expected.getOrDefault(operation.id(), List.of("not in the table")));
        }
        assertThat(lines(seen)).isEqualTo(lines(shouldBe));
        assertThat(seen.keySet()).containsAll(expected.keySet());
    }

    private String outcome(Operation operation, Caller caller, JsonNode body) {
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

    private static List<Operation> operations() throws IOException {
        JsonNode contract =
                JSON.readTree(given().queryParam("format", "JSON").get("/q/openapi").asByteArray());
        List<Operation> operations = new ArrayList<>();
        contract.path("paths")
                .properties()
                .forEach(
                        path ->
                                METHODS.forEach(
                                        method -> {
                                            JsonNode operation = path.getValue().path(method);
                                            if (!operation.isMissingNode()) {
                                                operations.add(
                                                        read(path.getKey(), method, operation));
                                            }
                                        }));
        return operations;
    }

    private static Operation read(String template, String method, JsonNode operation) {
        String path = template;
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("path")) {
                path =
                        path.replace(
                                "{" + parameter.path("name").asText() + "}",
                                parameter.path("example").asText());
            }
        }
        var contents = operation.path("requestBody").path("content").fieldNames();
        return new Operation(
                operation.path("operationId").asText(),
                method,
                path,
                contents.hasNext() ? contents.next() : "");
    }

    private static Map<String, List<String>> table() throws IOException {
        Map<String, List<String>> table = new TreeMap<>();
        List<String> lines =
                new String(resource("authorization-matrix.csv"), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
        List<String> header = List.of(lines.getFirst().split(",", -1));
        assertThat(header.subList(1, header.size())).isEqualTo(Caller.columns());
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            table.put(cells.getFirst(), cells.subList(1, cells.size()));
        }
        return table;
    }

    /**
     * As in the table, so that a difference can be read, and taken over after it was thought about.
     */
    private static String lines(Map<String, List<String>> table) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(table)
                .forEach(
                        (operation, cells) ->
                                text.append(operation)
                                        .append(',')
                                        .append(String.join(",", cells))
                                        .append('\n'));
        return text.toString();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        AuthorizationMatrixResourceTest.class.getResourceAsStream("/" + name))) {
            return file.readAllBytes();
        }
    }
}
