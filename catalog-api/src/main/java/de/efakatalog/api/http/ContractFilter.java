package de.efakatalog.api.http;

import de.efakatalog.api.problem.Problem;
import de.efakatalog.api.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to the contract what is the same for every door, so that no door has to repeat it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String AWAIT = "AwaitPosition";
    private static final String CONDITION = "IfNoneMatch";
    private static final String POSITION = "Position";
    private static final long NUMBER_EXAMPLE = 18231;

    /** Made of records, and read under a condition like one. */
    private static final String COMPARISON = "/api/v1/compare";

    /** Not of the change log, so without a position in it. */
    private static final Pattern PEOPLE =
            Pattern.compile(
                    "/api/v1/((me|session|setup|messages|claims|persons|operators|invitations)(/.*)?"
                            + "|organisations/\\{id}/.*)");

    /** As application.properties names it. */
    private static final String BEARER = "bearer";

    private static final String SESSION = "session";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Components components = contract.getComponents();
        components
                .addSchema("Problem", problemSchema())
                .addHeader(POSITION, positionHeader())
                .addSecurityScheme(BEARER, bearerScheme())
                .addSecurityScheme(SESSION, sessionScheme())
                .addParameter(AWAIT, awaitParameter())
                .addParameter(CONDITION, conditionParameter())
                .addParameter(HttpHeaders.IF_MATCH, WritingContract.ifMatch())
                .addParameter(WritingContract.KEY, WritingContract.idempotencyKey());
        anyJson(components);
        contract.getPaths()
                .getPathItems()
                .forEach(
                        (path, item) ->
                                item.getOperations()
                                        .values()
                                        .forEach(
                                                operation ->
                                                        complete(path, operation, components)));
    }

    /** The generator describes the library's class in place of what it stands for. */
    private static void anyJson(Components components) {
        components.addSchema(
                "JsonNode", OASFactory.createSchema().description("Any JSON value, also null."));
        components.removeSchema("JsonNodeType");
    }

    private static void complete(String path, Operation operation, Components components) {
        boolean guarded = operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        // the operator's affairs are no records: they have no version to compare
        boolean list = hasParameter(operation, "cursor");
        boolean fitConnect = FitConnectContract.covers(path);
        boolean oneRecord =
                (path.contains("{") || path.equals(COMPARISON)) && !guarded && !list && !fitConnect;
        if (guarded) {
            // these have no scopes; the annotation's role would be written as one
            operation.setSecurity(
                    List.of(
                            OASFactory.createSecurityRequirement().addScheme(BEARER),
                            OASFactory.createSecurityRequirement().addScheme(SESSION)));
            completeGuarded(path, operation, components);
        }
        if (fitConnect) {
            FitConnectContract.complete(operation, components);
        }
        refuses(components, operation, "400", ProblemType.INVALID_PARAMETER);
        refuses(components, operation, "406", ProblemType.NOT_ACCEPTABLE);
        refuses(components, operation, "500", ProblemType.INTERNAL);
        if (operation.getRequestBody() != null) {
            refuses(components, operation, "413", ProblemType.PAYLOAD_TOO_LARGE);
            refuses(components, operation, "415", ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        // what is asked about the registry itself does not come from the change log
        boolean aboutPeople = PEOPLE.matcher(path).matches();
        boolean ofTheLog = !path.startsWith("/.well-known/") && !aboutPeople;
        if (ofTheLog) {
            refuses(components, operation, "503", ProblemType.POSITION_NOT_REACHED);
            operation.addParameter(OASFactory.createParameter().ref(AWAIT));
        }
        if (aboutPeople) {
            // some doors name it in place of the one that all have
            components.addResponse(ProblemType.BUSY.slug(), problemResponse(ProblemType.BUSY));
            refuses(components, operation, "503", ProblemType.STARTING);
        } else if (oneRecord) {
            refuses(components, operation, "404", ProblemType.NOT_FOUND);
            offerCondition(operation);
        } else if (!ofTheLog && !fitConnect) {
            offerCondition(operation);
        } else if (!fitConnect && (path.endsWith("/routes") || path.contains("/regions/{"))) {
            refuses(components, operation, "404", ProblemType.UNKNOWN_REGION);
        }
        WritingContract.complete(operation, components);
        APIResponse found = operation.getResponses().getAPIResponse("200");
        if (found != null && !guarded && ofTheLog) {
            found.addHeader(Positions.HEADER, OASFactory.createHeader().ref(POSITION));
            if (oneRecord) {
                found.addHeader(HttpHeaders.ETAG, etagHeader());
            }
            if (hasParameter(operation, HttpHeaders.ACCEPT_LANGUAGE)) {
                found.addHeader(
                        HttpHeaders.CONTENT_LANGUAGE,
                        OASFactory.createHeader()
                                .description("The language of the sentences, if there are any")
                                .schema(text("As RFC 9110 says."))
                                .example("de"));
            }
            if (list) {
                offerFormats(found);
            }
        }
    }

    private static void offerCondition(Operation operation) {
        operation
                .addParameter(OASFactory.createParameter().ref(CONDITION))
                .getResponses()
                .addAPIResponse(
                        "304",
                        OASFactory.createAPIResponse()
                                .description("The reader has this version already"));
    }

    private static void completeGuarded(String path, Operation operation, Components components) {
        // the generator's own say nothing about the problem document
        operation.getResponses().removeAPIResponse("401");
        operation.getResponses().removeAPIResponse("403");
        refuses(components, operation, "401", ProblemType.UNAUTHORIZED);
        refuses(components, operation, "403", ProblemType.FORBIDDEN);
        if (path.contains("{")) {
            refuses(components, operation, "404", ProblemType.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            refuses(components, operation, "409", ProblemType.CONFLICT);
        }
    }

    private static boolean hasParameter(Operation operation, String name) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null
                && parameters.stream().anyMatch(each -> name.equals(each.getName()));
    }

    static void refuses(
            Components components, Operation operation, String status, ProblemType type) {
        if (operation.getResponses().getAPIResponse(status) == null) {
            components.addResponse(type.slug(), problemResponse(type));
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(type.slug()));
        }
    }

    private static void offerFormats(APIResponse found) {
        Content content = found.getContent();
        if (content != null) {
            content.addMediaType(
                            "text/csv",
                            OASFactory.createMediaType()
                                    .schema(text("The same page as a table (RFC 4180).")))
                    .addMediaType(
                            "application/x-ndjson",
                            OASFactory.createMediaType()
                                    .schema(text("Everything that matches, one item a line.")));
        }
        found.addHeader(
                HttpHeaders.LINK,
                OASFactory.createHeader()
                        .description("The following page, as rel=next")
                        .schema(text("As RFC 8288 says.")));
    }

    static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static Schema number() {
        return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format("int64");
    }

    private static Header positionHeader() {
        return OASFactory.createHeader()
                .description("The position in the change log that the answer rests on")
                .schema(number())
                .example(NUMBER_EXAMPLE);
    }

    private static Header etagHeader() {
        return OASFactory.createHeader()
                .description("The version of the record, with those of the records it embeds")
                .schema(text("A strong entity tag."))
                .example("\"3\"");
    }

    private static Parameter awaitParameter() {
        return OASFactory.createParameter()
                .name(Positions.AWAIT_HEADER)
                .in(Parameter.In.HEADER)
                .description("Answer only once this position of the change log can be seen.")
                .schema(number())
                .example(NUMBER_EXAMPLE);
    }

    private static SecurityScheme bearerScheme() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(
                        "An API token of an organisation, an access token of the identity provider, or"
                                + " the operator's token from the file in the data directory.");
    }

    private static SecurityScheme sessionScheme() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("__Host-efk_session")
                .description(
                        "The session of a browser; without TLS it is called efk_session. Requests that"
                                + " change something have to come from the registry's own pages.");
    }

    private static Parameter conditionParameter() {
        return OASFactory.createParameter()
                .name(HttpHeaders.IF_NONE_MATCH)
                .in(Parameter.In.HEADER)
                .description("ETags that the reader has: with one of them the answer is a 304.")
                .schema(text("As RFC 9110 says."))
                .example("\"3\"");
    }

    private static Schema problemSchema() {
        Schema defect =
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .addProperty("parameter", text("Query or path parameter, or header."))
                        .addProperty("pointer", text("JSON Pointer into the body."))
                        .addProperty("detail", text("What is expected."))
                        .addRequired("detail");
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("A problem document (RFC 9457).")
                .addProperty("type", text("Address of the page that says what to do."))
                .addProperty("title", text("What it is."))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What happened this time."))
                .addProperty("instance", text("The path asked for, or the id of an incident."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("Each single thing that is wrong.")
                                .items(defect))
                .addProperty("violations", FitConnectContract.violations())
                .required(List.of("type", "title", "status", "detail"));
    }

    private static APIResponse problemResponse(ProblemType type) {
        return OASFactory.createAPIResponse()
                .description(type.title() + "; see " + type.uri())
                .content(
                        OASFactory.createContent()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema().ref("Problem"))
                                                .example(example(type))));
    }

    private static Map<String, Object> example(ProblemType type) {
        // in this order on every run: the contract is compared letter by letter
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.uri());
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("detail", "What happened this time.");
        return example;
    }
}
