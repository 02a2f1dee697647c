package de.efakatalog.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks answers of the FIT-Connect doors as a strict client does: routing-answers.schema.json. */
public final class RoutingSchema {

    private static final String LOCATION =
            "classpath:de/efakatalog/api/testing/routing-answers.schema.json#/$defs/";

    private static final SchemaValidatorsConfig FORMATS_MATTER =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private static final Map<String, JsonSchema> SCHEMAS =
            Stream.of("routes", "areas", "info", "problem")
                    .collect(Collectors.toMap(Function.identity(), RoutingSchema::load));

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private RoutingSchema() {}

    private static JsonSchema load(String name) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(LOCATION + name), FORMATS_MATTER);
    }

    /**
     * Fails unless the answer is one that a client of the Routing API accepts.
     *
     * @param target path and query that were asked for
     * @param contentType with or without parameters
     * @return the answer
     */
    public static JsonNode check(String target, int status, String contentType, String body) {
        JsonNode answer = parse(target, body);
        String path = target.replaceFirst("\\?.*", "");
        String schema = status == 200 ? path.substring(path.lastIndexOf('/') + 1) : "problem";
        assertThat(contentType)
                .as(target)
                .startsWith(status == 200 ? "application/json" : "application/problem+json");
        assertThat(schemaOf(schema, target).validate(answer))
                .as("%s: %s", target, body)
                .extracting(ValidationMessage::getMessage)
                .isEmpty();
        if (status == 200 && !schema.equals("info")) {
            assertThat(answer.path(schema).size())
                    .as(target)
                    .isEqualTo(answer.path("count").intValue());
            assertThat(answer.path("count").longValue())
                    .as(target)
                    .isLessThanOrEqualTo(answer.path("totalCount").longValue());
        } else if (status != 200) {
            assertThat(answer.path("status").intValue()).as(target).isEqualTo(status);
        }
        return answer;
    }

    private static JsonSchema schemaOf(String name, String target) {
        return Objects.requireNonNull(SCHEMAS.get(name), () -> "a schema for " + target);
    }

    private static JsonNode parse(String target, String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON from " + target + ": " + body, e);
        }
    }
}
