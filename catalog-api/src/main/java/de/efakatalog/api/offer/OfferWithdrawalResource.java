package de.efakatalog.api.offer;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.security.CurrentActor;
import de.efakatalog.api.security.Roles;
import de.efakatalog.api.writing.CarefulWrite;
import de.efakatalog.api.writing.CarefulWrites;
import de.efakatalog.api.writing.IfMatch;
import de.efakatalog.model.audit.RequestPrint;
import de.efakatalog.model.identity.Action;
import de.efakatalog.model.offer.OfferWithdrawal;
import de.efakatalog.model.offer.ReuseOfferRecord;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The door by which an offer is taken back. */
@Path("/api/v1/offers/{id}/withdraw")
@RolesAllowed(Roles.KNOWN)
@Tag(name = "offers")
@Produces(MediaType.APPLICATION_JSON)
public class OfferWithdrawalResource {

    private final OfferWithdrawal withdrawal;
    private final OfferDoor door;
    private final CarefulWrites writes;
    private final IfMatch condition;
    private final CurrentActor current;
    private final Inputs inputs;

    OfferWithdrawalResource(
            OfferWithdrawal withdrawal,
            OfferDoor door,
            CarefulWrites writes,
            IfMatch condition,
            CurrentActor current,
            Inputs inputs) {
        this.withdrawal = withdrawal;
        this.door = door;
        this.writes = writes;
        this.condition = condition;
        this.current = current;
        this.inputs = inputs;
    }

    /** Withdraws. */
    @POST
    @Operation(
            operationId = "withdrawOffer",
            summary = "Withdraw an offer: nobody can take it up any more",
            description = "Contracts go on under its terms. Needs the right to publish.")
    @Parameter(ref = "If-Match")
    @APIResponse(
            responseCode = "200",
            description = "The offer",
            content = @Content(schema = @Schema(implementation = ReuseOfferRecord.class)))
    @APIResponse(responseCode = "409", ref = "conflict")
    public Response withdraw(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38-ikz")
                    String id) {
        String wanted = door.key(id);
        inputs.complete();
        String provider = door.offer(wanted).provider();
        current.get().require(provider, Action.PUBLISH);
        condition.require();
        return writes.answer(
                CarefulWrite.change(
                        "offer.withdraw", provider, RequestPrint.NO_BODY, ReuseOfferRecord.class),
                () ->
                        door.refusing(
                                () ->
                                        withdrawal.withdraw(
                                                wanted,
                                                condition.known(door.offer(wanted).version()))));
    }
}
