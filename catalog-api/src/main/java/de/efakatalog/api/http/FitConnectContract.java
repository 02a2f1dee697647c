package de.efakatalog.api.http;

import de.efakatalog.api.problem.ProblemType;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What the contract says about the FIT-Connect doors alone: their own defects, and the limit. */
final class FitConnectContract {

    private static final String ADDRESS = "/routing/";

    private static final Map<String, String> LIMIT_HEADERS =
            Map.of(
                    "RateLimit-Limit",
                    "How many requests a client has in one window of time",
                    "RateLimit-Remaining",
                    "How many of them are left",
                    "RateLimit-Reset",
                    "Seconds until the window ends");

    private FitConnectContract() {}

    static boolean covers(String path) {
        return path.startsWith(ADDRESS);
    }

    static void complete(Operation operation, Components components) {
        ContractFilter.refuses(components, operation, "400", ProblemType.CONSTRAINT_VIOLATION);
        ContractFilter.refuses(components, operation, "429", ProblemType.TOO_MANY_REQUESTS);
        Stream.of(
                        operation.getResponses().getAPIResponse("200"),
                        components.getResponses().get(ProblemType.CONSTRAINT_VIOLATION.slug()),
                        components.getResponses().get(ProblemType.TOO_MANY_REQUESTS.slug()))
                .filter(Objects::nonNull)
                .forEach(FitConnectContract::limited);
    }

    private static void limited(APIResponse answer) {
        LIMIT_HEADERS.keySet().stream()
                .sorted()
                .forEach(
                        name ->
                                answer.addHeader(
                                        name,
                                        OASFactory.createHeader()
                                                .description(LIMIT_HEADERS.get(name))
                                                .schema(
                                                        OASFactory.createSchema()
                                                                .addType(
                                                                        Schema.SchemaType
                                                                                .INTEGER))));
    }

    /** The defects of a request, as these doors name them. */
    static Schema violations() {
        Schema violation =
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .addProperty("field", ContractFilter.text("Parameter or header."))
                        .addProperty("message", ContractFilter.text("What is expected."))
                        .addRequired("field")
                        .addRequired("message");
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description("Each single thing that is wrong, under the FIT-Connect doors.")
                .items(violation);
    }
}
