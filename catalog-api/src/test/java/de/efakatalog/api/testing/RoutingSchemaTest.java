package de.efakatalog.api.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check itself: one that lets everything pass would be green forever. */
class RoutingSchemaTest {

    private static final String ROUTE =
            "{\"destinationId\":\"c0d3a001-2b1d-4e0a-9f3c-5a7d3e1f9b42\",\"destinationSignature\":\"a.b.c\"%s}";

    private static void check(String target, int status, String body) {
        RoutingSchema.check(
                target,
                status,
                status == 200 ? "application/json" : "application/problem+json",
                body);
    }

    private static String page(String routes) {
        return "{\"count\":1,\"offset\":0,\"totalCount\":1,\"routes\":[" + routes + "]}";
    }

    @Test
    void acceptsWhatTheApiDescribes() {
        check("/routing/v1/info", 200, "{\"version\":{\"major\":1,\"minor\":0,\"patch\":0}}");
        check(
                "/routing/v2/areas?x",
                200,
                "{\"count\":1,\"offset\":7,\"totalCount\":8,\"areas\":[{\"id\":\"1024\",\"name\":\"Halle\",\"type\":\"Stadt\"}]}");
        check("/routing/v2/routes", 200, page(ROUTE.formatted("")));
        check(
                "/routing/v2/routes",
                200,
                page(
                        ROUTE.formatted(
                                ",\"destinationLogo\":\"https://a.example/b\",\"deadline\":{\"description\":{\"de\":\"x\"}}")));
        check(
                "/routing/v2/routes",
                400,
                "{\"type\":\"/problems/constraint-violation\",\"title\":\"Constraint Violation\",\"status\":400,\"violations\":[{\"field\":\"a\",\"message\":\"b\"}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"destinationLogo\":\"http://a.example\"",
                ",\"contactPersons\":[]",
                ",\"contactPersons\":[{\"email\":\"nobody\"}]",
                ",\"processingDuration\":{\"unit\":\"fortnight\"}",
                ",\"processingDuration\":{\"minDuration\":1.5}",
                ",\"deadline\":\"soon\"",
                ",\"customParameters\":[1]",
                ",\"destinationName\":null",
                ",\"unheardOf\":1"
            })
    void refusesARouteThatSaysSomethingElse(String field) {
        assertThatThrownBy(() -> check("/routing/v2/routes", 200, page(ROUTE.formatted(field))))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"count\":0,\"offset\":0,\"totalCount\":0}",
                "{\"count\":\"0\",\"offset\":0,\"totalCount\":0,\"routes\":[]}",
                "{\"count\":0,\"offset\":2147483648,\"totalCount\":0,\"routes\":[]}",
                "{\"count\":0,\"offset\":-1,\"totalCount\":0,\"routes\":[]}",
                "{\"count\":1,\"offset\":0,\"totalCount\":1,\"routes\":[]}",
                "{\"count\":1,\"offset\":0,\"totalCount\":1,\"routes\":[\"x\"]}",
                "{\"count\":1,\"offset\":0,\"totalCount\":1,\"routes\":[{\"destinationId\":\"c0d3a001-2b1d-4e0a-9f3c-5a7d3e1f9b42\"}]}",
                "{\"count\":0,\"offset\":0,\"totalCount\":0,\"routes\":{}}",
                "{\"count\":0,\"offset\":0,\"totalCount\":0,\"routes\":[]} x"
            })
    void refusesAPageThatIsNone(String body) {
        assertThatThrownBy(() -> check("/routing/v2/routes", 200, body))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"/problems/constraint-violation\",\"title\":\"Constraint Violation\",\"status\":400}",
                "{\"type\":\"/problems/constraint-violation\",\"title\":\"Bad\",\"status\":400,\"violations\":[{\"field\":\"a\",\"message\":\"b\"}]}",
                "{\"type\":\"/problems/not-found\",\"title\":\"Not found\",\"status\":404}",
                "{\"title\":\"Bad\",\"status\":400}",
                "{\"type\":\"/problems/malformed-request\",\"title\":\"Bad\",\"status\":400,\"instance\":\"/routing\"}"
            })
    void refusesAProblemThatIsNone(String body) {
        assertThatThrownBy(() -> check("/routing/v2/routes", 400, body))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void returnsTheAnswer() {
        assertThat(
                        RoutingSchema.check(
                                        "/routing/v2/routes",
                                        200,
                                        "application/json;charset=UTF-8",
                                        page(ROUTE.formatted("")))
                                .path("count")
                                .intValue())
                .isEqualTo(1);
    }
}
