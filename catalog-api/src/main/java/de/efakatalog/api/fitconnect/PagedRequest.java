package de.efakatalog.api.fitconnect;

import de.efakatalog.api.http.Inputs;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters of a request that is answered in parts (Routing API 2.0.0). */
public class PagedRequest extends VersionedRequest {

    @RestQuery
    @Parameter(
            description = "How many entries to leave out at the beginning.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "0",
                            defaultValue = "0"),
            example = "0")
    List<String> offset = List.of();

    @RestQuery
    @Parameter(
            description = "How many entries to return at most.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "500",
                            defaultValue = "100"),
            example = "3")
    List<String> limit = List.of();

    /** Which part is asked for; defects go to the inputs. */
    Paging paging(Inputs inputs) {
        return Paging.read(inputs, offset, limit);
    }
}
