package de.efakatalog.api.http;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters that every list takes. */
public class ListSelection {

    /** Records per page where nothing else is asked for. */
    static final int DEFAULT_LIMIT = 20;

    /** Records per page at most. */
    static final int MAX_LIMIT = 100;

    @RestQuery
    @Parameter(
            description = "How many records a page holds at most.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "100",
                            defaultValue = "20"),
            example = "20")
    @Nullable String limit;

    @RestQuery
    @Parameter(
            description =
                    "Where the page begins: opaque, taken from `next` of the page before and valid"
                            + " only together with the same other parameters.",
            schema = @Schema(type = SchemaType.STRING),
            example = "eyJwIjp7InJhbmsiOiIi")
    @Nullable String cursor;
}
