package de.efakatalog.api.http;

import de.efakatalog.api.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What the contract says about conditions of writes, and about keys to repeat them. */
final class WritingContract {

    static final String KEY = "Idempotency-Key";

    private WritingContract() {}

    static Parameter ifMatch() {
        return OASFactory.createParameter()
                .name(HttpHeaders.IF_MATCH)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(
                        "ETag of the version that the write is about. Without it the answer is a 428, with another one than there is now a 412 that names the present one.")
                .schema(ContractFilter.text("As RFC 9110 says; strong tags only."))
                .example("\"3\"");
    }

    static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name(KEY)
                .in(Parameter.In.HEADER)
                .description(
                        "Any text of your own. The same request again within 24 hours has the same answer, with the header Idempotency-Replayed; another one a 409.")
                .schema(ContractFilter.text("1 to 128 printable ASCII characters."))
                .example("5b0c1f0e-2f1d-4a6e-9f59-0d4b3c7d6a51");
    }

    static void complete(Operation operation, Components components) {
        if (refersTo(operation, HttpHeaders.IF_MATCH)) {
            ContractFilter.refuses(components, operation, "412", ProblemType.PRECONDITION_FAILED);
            ContractFilter.refuses(components, operation, "428", ProblemType.PRECONDITION_REQUIRED);
            if (operation.getRequestBody() == null) {
                // a transition; of two references at a method the generator keeps one
                operation.addParameter(OASFactory.createParameter().ref(KEY));
            }
        }
        if (refersTo(operation, KEY)) {
            ContractFilter.refuses(components, operation, "409", ProblemType.CONFLICT);
            ContractFilter.refuses(components, operation, "503", ProblemType.BUSY);
        }
        if (operation.getResponses().getAPIResponse("422") != null) {
            operation.getResponses().removeAPIResponse("422");
            ContractFilter.refuses(components, operation, "422", ProblemType.INCOMPLETE);
        }
    }

    private static boolean refersTo(Operation operation, String header) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null
                && parameters.stream()
                        .anyMatch(
                                each ->
                                        String.valueOf(each.getRef())
                                                .endsWith("/parameters/" + header));
    }
}
