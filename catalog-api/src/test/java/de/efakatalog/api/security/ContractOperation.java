package de.efakatalog.api.security;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One operation of the contract, with the address that its examples make.
 *
 * @param id its operationId
 * @param method in lower case
 * @param path with the examples of its parameters
 * @param query required parameters with their examples, {@code ?a=b&c=d}; empty without any
 * @param contentType of its body; empty without one
 * @param parameters names of all its parameters
 * @param offered media types of the answer 200
 */
record ContractOperation(
        String id,
        String method,
        String path,
        String query,
        String contentType,
        Set<String> parameters,
        Set<String> offered) {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** Every operation of the contract as the running application serves it. */
    static List<ContractOperation> all() throws IOException {
        JsonNode contract =
                new ObjectMapper()
                        .readTree(
                                given().queryParam("format", "JSON")
                                        .get("/q/openapi")
                                        .asByteArray());
        List<ContractOperation> operations = new ArrayList<>();
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

    private static ContractOperation read(String template, String method, JsonNode operation) {
        String path = template;
        List<String> query = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            String example = parameter.path("example").asText();
            names.add(name);
            if (parameter.path("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", example);
            } else if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                query.add(name + "=" + URLEncoder.encode(example, StandardCharsets.UTF_8));
            }
        }
        var contents = operation.path("requestBody").path("content").fieldNames();
        Set<String> offered = new TreeSet<>();
        operation.at("/responses/200/content").fieldNames().forEachRemaining(offered::add);
        return new ContractOperation(
                operation.path("operationId").asText(),
                method,
                path,
                query.isEmpty() ? "" : "?" + String.join("&", query),
                contents.hasNext() ? contents.next() : "",
                names,
                offered);
    }
}
