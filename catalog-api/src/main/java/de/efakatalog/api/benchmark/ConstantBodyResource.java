package de.efakatalog.api.benchmark;

import de.efakatalog.api.http.Inputs;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The baseline of load runs: what the server itself costs, with the filters and the kind of thread
 * that other doors have.
 */
@Path("/api/v1/constant-body")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ConstantBodyResource {

    private final ConstantBody constant;
    private final Inputs inputs;

    ConstantBodyResource(ConstantBody constant, Inputs inputs) {
        this.constant = constant;
        this.inputs = inputs;
    }

    /** Answers always the same; 404 unless a benchmark asked for it at start. */
    @GET
    @Operation(hidden = true)
    public byte[] get() {
        inputs.complete();
        return constant.body().orElseThrow(ClosedDoor::problem);
    }
}
