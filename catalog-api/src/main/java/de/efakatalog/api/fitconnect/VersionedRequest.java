package de.efakatalog.api.fitconnect;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;

/** What every request names: the version in its address. */
public class VersionedRequest {

    @RestPath
    @Parameter(
            description = "Version of the Routing API; both answer alike.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"v1", "v2"}),
            example = "v2")
    String version = "";
}
